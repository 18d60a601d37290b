package io.github.diptych.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/**
 * Where a remote's LFS server is: beside the repository, by the rule of Git LFS. Neither {@code
 * .lfsconfig} nor the vault's configuration can say otherwise, for whoever sends a vault would have
 * files sent to wherever they like.
 *
 * @param endpoint such as {@code https://github.com/anna/diary.git/info/lfs}
 */
record LfsAddress(URI endpoint) {
  /** Empty for a remote that is a folder. */
  static Optional<LfsAddress> of(URIish remote) {
    String host = remote.getHost();
    if (host == null) {
      return Optional.empty();
    }
    boolean web = "http".equals(remote.getScheme()) || "https".equals(remote.getScheme());
    String scheme = web ? remote.getScheme() : "https";
    String path = String.valueOf(remote.getPath()).replaceFirst("/+$", "");
    String slash = path.startsWith("/") ? "" : "/";
    String git = path.endsWith(".git") ? "" : ".git";
    try {
      return Optional.of(
          new LfsAddress(
              new URI(
                  scheme,
                  null,
                  host,
                  web ? remote.getPort() : -1,
                  slash + path + git + "/info/lfs",
                  null,
                  null)));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** As an address that a token can be for. */
  URIish asRemote() {
    try {
      return new URIish(endpoint.toString());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

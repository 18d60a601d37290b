package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.URIish;

/** What kind of address a remote has, and whether it may be used with these credentials. */
final class Address {
  private final URIish uri;

  Address(URIish uri) {
    this.uri = uri;
  }

  /** Kinds of addresses. */
  private enum Kind {
    LOCAL,
    HTTP,
    /** Git's own line, which knows no passwords and no encryption, like HTTP without a token. */
    GIT,
    SSH,
    OTHER
  }

  /** The reason not to use it. Whatever is not known to be harmless is refused. */
  Optional<CannotSync> refusal(Repository repository, Credentials credentials) {
    return switch (kind()) {
      case LOCAL -> localRefusal(repository);
      case HTTP ->
          isFor(credentials) && "http".equals(uri.getScheme()) && !isLoopback()
              ? refuse(CannotSyncReason.INSECURE_HTTP, host())
              : Optional.empty();
      case GIT -> Optional.empty();
      case SSH -> Optional.empty();
      case OTHER -> refuse(CannotSyncReason.REMOTE_UNSUPPORTED, uri.getScheme());
    };
  }

  /** Whether a token was given for this very host. */
  boolean isFor(Credentials credentials) {
    return kind() == Kind.HTTP
        && credentials.proof() instanceof Credentials.Token token
        && token.host().equals(host());
  }

  /** The host, with a port that is not the scheme's own; the folder of a local remote. */
  String host() {
    String host = uri.getHost();
    if (host == null) {
      return String.valueOf(uri.getPath());
    }
    boolean usual = uri.getPort() < 0 || uri.getPort() == usualPort();
    return (usual ? host : host + ":" + uri.getPort()).toLowerCase(Locale.ROOT);
  }

  private int usualPort() {
    return switch (String.valueOf(uri.getScheme())) {
      case "http" -> 80;
      case "git" -> 9418;
      case "https" -> 443;
      default -> kind() == Kind.SSH ? 22 : 443;
    };
  }

  boolean isGit() {
    return kind() == Kind.GIT;
  }

  /** The host and port as a proxy is chosen by. */
  URI forProxies() {
    String host = String.valueOf(uri.getHost());
    String scheme = kind() == Kind.SSH ? "ssh" : String.valueOf(uri.getScheme());
    int port = kind() == Kind.SSH && uri.getPort() < 0 ? 22 : uri.getPort();
    try {
      return new URI(scheme, null, host, port, "/", null, null);
    } catch (URISyntaxException unusual) {
      return URI.create("none:///");
    }
  }

  boolean isHttp() {
    return kind() == Kind.HTTP;
  }

  /** The text without a password, for people. */
  static String masked(String address) {
    try {
      var uri = new URIish(address);
      return uri.getPass() == null ? address : uri.toString();
    } catch (URISyntaxException e) {
      return address.replaceFirst("//[^/@]*@", "//");
    }
  }

  private Kind kind() {
    String scheme = uri.getScheme();
    if (scheme == null) {
      return uri.getHost() == null ? Kind.LOCAL : Kind.SSH;
    }
    return switch (scheme) {
      case "file" -> Kind.LOCAL;
      case "http", "https" -> uri.getHost() == null ? Kind.OTHER : Kind.HTTP;
      case "git" -> uri.getHost() == null ? Kind.OTHER : Kind.GIT;
      case "ssh", "ssh+git", "git+ssh" -> Kind.SSH;
      default -> Kind.OTHER;
    };
  }

  private boolean isLoopback() {
    String host = String.valueOf(uri.getHost());
    return host.equalsIgnoreCase("localhost")
        || host.matches("127\\.\\d+\\.\\d+\\.\\d+")
        || host.equals("::1")
        || host.equals("[::1]");
  }

  private Optional<CannotSync> localRefusal(Repository repository) {
    Path folder = repository.getWorkTree().toPath().resolve(String.valueOf(uri.getPath()));
    return Files.isDirectory(folder)
        ? Optional.empty()
        : refuse(CannotSyncReason.REMOTE_NOT_FOUND, folder.toString());
  }

  private static Optional<CannotSync> refuse(CannotSyncReason reason, String detail) {
    return Optional.of(new CannotSync(reason, detail));
  }
}

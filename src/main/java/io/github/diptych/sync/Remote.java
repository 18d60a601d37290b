package io.github.diptych.sync;

import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;

/**
 * Where a branch is fetched from and pushed to.
 *
 * @param name such as {@code origin}
 * @param branch the branch's full name at the remote
 * @param tracking our full name for what was last seen of it
 */
record Remote(
    String name,
    URIish fetchAddress,
    URIish pushAddress,
    List<RefSpec> fetchSpecs,
    String branch,
    String tracking) {

  /**
   * The remote of a branch: the one its configuration names, else {@code origin}, else the only
   * one.
   *
   * @param branch the branch's short name
   */
  static Optional<Remote> of(Config config, String branch) throws URISyntaxException {
    Optional<String> name = name(config, branch);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var remote = new RemoteConfig(config, name.get());
    if (remote.getURIs().isEmpty()) {
      return Optional.empty();
    }
    URIish fetch = remote.getURIs().getFirst();
    URIish push = remote.getPushURIs().isEmpty() ? fetch : remote.getPushURIs().getFirst();
    List<RefSpec> specs =
        remote.getFetchRefSpecs().isEmpty()
            ? List.of(new RefSpec(standardSpec(name.get())))
            : List.copyOf(remote.getFetchRefSpecs());
    String merge = config.getString("branch", branch, "merge");
    boolean own = name.get().equals(config.getString("branch", branch, "remote"));
    String there = own && merge != null ? merge : "refs/heads/" + branch;
    return Optional.of(
        new Remote(name.get(), fetch, push, specs, there, tracking(specs, name.get(), there)));
  }

  static boolean any(Config config, String branch) {
    return name(config, branch).isPresent();
  }

  static String standardSpec(String remote) {
    return "+refs/heads/*:refs/remotes/" + remote + "/*";
  }

  private static Optional<String> name(Config config, String branch) {
    Set<String> names = config.getSubsections("remote");
    String own = config.getString("branch", branch, "remote");
    if (own != null && names.contains(own)) {
      return addressed(config, own);
    }
    if (names.contains("origin")) {
      return addressed(config, "origin");
    }
    return names.size() == 1 ? addressed(config, names.iterator().next()) : Optional.empty();
  }

  private static Optional<String> addressed(Config config, String name) {
    return config.getString("remote", name, "url") == null ? Optional.empty() : Optional.of(name);
  }

  private static String tracking(List<RefSpec> specs, String name, String branch) {
    for (RefSpec spec : specs) {
      if (!spec.isNegative() && spec.matchSource(branch) && spec.getDestination() != null) {
        return spec.expandFromSource(branch).getDestination();
      }
    }
    return "refs/remotes/" + name + "/" + branch.substring(branch.lastIndexOf('/') + 1);
  }
}

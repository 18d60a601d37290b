package io.github.diptych.sync;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;

/** Which branch a remote shows first, kept where Git keeps it: {@code refs/remotes/NAME/HEAD}. */
final class DefaultBranch {
  private DefaultBranch() {}

  /** Remembers what a fetch has seen; of a remote without commits nothing is seen. */
  static void remember(Repository repository, String remote, FetchResult result)
      throws IOException {
    Optional<String> branch = branch(result);
    if (branch.isPresent()) {
      String name = Constants.R_REMOTES + remote + "/";
      link(repository, name + Constants.HEAD, name + Repository.shortenRefName(branch.get()));
    }
  }

  private static Optional<String> branch(FetchResult result) {
    Ref head = result.getAdvertisedRef(Constants.HEAD);
    if (head == null) {
      return Optional.empty();
    }
    if (head.isSymbolic()) {
      return Optional.of(head.getTarget().getName());
    }
    // Old servers say only which commit it is.
    return result.getAdvertisedRefs().stream()
        .filter(ref -> ref.getName().startsWith(Constants.R_HEADS))
        .filter(ref -> ref.getObjectId() != null && ref.getObjectId().equals(head.getObjectId()))
        .map(Ref::getName)
        .sorted()
        .findFirst();
  }

  /** Gives a branch without commits the name that the remote's has. */
  static void follow(Repository repository) throws IOException {
    Ref there = repository.exactRef(Constants.R_REMOTES + "origin/" + Constants.HEAD);
    if (there != null && there.isSymbolic() && Head.of(repository).tip() == null) {
      String branch =
          there.getTarget().getName().substring((Constants.R_REMOTES + "origin/").length());
      link(repository, Constants.HEAD, Constants.R_HEADS + branch);
    }
  }

  private static void link(Repository repository, String from, String to) throws IOException {
    Ref now = repository.exactRef(from);
    if (now != null && now.isSymbolic() && now.getTarget().getName().equals(to)) {
      return;
    }
    RefUpdate update = repository.updateRef(from);
    update.disableRefLog();
    RefUpdate.Result result = update.link(to);
    switch (result) {
      case NEW, FORCED, NO_CHANGE -> {}
      default -> throw new IOException(from + ": " + result);
    }
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;

/** Looks at what a sync is about to commit, and says what the writer has to know before. */
@FunctionalInterface
public interface Gate {
  /** What {@link VaultRepository#concerns} finds, none of it accepted. */
  Gate PREFLIGHT = VaultRepository::concerns;

  /**
   * @param changes what would be committed; may be empty
   * @param progress of the sync: cancelled, it is done with at once, by an exception or by any
   *     answer
   * @return what holds up the sync; empty to let it go on
   */
  List<Concern> holding(
      VaultRepository repository, List<ChangedFile> changes, SyncProgress progress)
      throws IOException;

  /**
   * Looks at where commits are about to go, on the network lane; asked only if there are any.
   *
   * @return what holds up the push; empty to let it go on
   */
  default List<Concern> holdingPush(
      VaultRepository repository, Credentials credentials, SyncProgress progress) {
    return List.of();
  }
}

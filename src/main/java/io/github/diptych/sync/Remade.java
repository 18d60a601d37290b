package io.github.diptych.sync;

import java.util.List;

/** What came of making commits anew that no remote has yet (decision 37). */
public sealed interface Remade {
  /**
   * The branch has other commits now; the files are as they were.
   *
   * @param paths what is in none of them any more and stays on this machine
   */
  record Done(List<String> paths, int commits) implements Remade {
    public Done {
      paths = List.copyOf(paths);
    }
  }

  /** The branch is at its commits of before. */
  record Undone() implements Remade {}

  /** Nothing was in the way, or there is nothing to undo; nothing was changed. */
  record NotNeeded() implements Remade {}

  /** What has to go is in the text still; nothing was changed. */
  record StillThere(String path) implements Remade {}

  /** It cannot be done as things are; nothing was changed. */
  record Refused(CannotSyncReason reason, String detail) implements Remade {}
}

package io.github.diptych.sync;

import java.util.List;

/** What came of discarding changes, or of bringing discarded ones back. */
public sealed interface Discarded {
  /**
   * It is done.
   *
   * @param files how many were changed
   * @param left which stay as they are: links and other repositories, and what another program
   *     wrote meanwhile
   */
  record Done(int files, List<String> left) implements Discarded {
    public Done {
      left = List.copyOf(left);
    }
  }

  /** There is nothing to do. */
  record Nothing() implements Discarded {}

  /** The same place of these files was written anew since; nothing was changed. */
  record Open(List<String> paths) implements Discarded {
    public Open {
      paths = List.copyOf(paths);
    }
  }

  /** It could not be done. */
  record Refused(CannotSyncReason reason, String detail) implements Discarded {}
}

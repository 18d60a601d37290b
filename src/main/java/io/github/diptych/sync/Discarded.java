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
   * @param pointers which of the changed are LFS's pointers, for their contents are not here; the
   *     next sync asks for them
   */
  record Done(int files, List<String> left, List<String> pointers) implements Discarded {
    public Done {
      left = List.copyOf(left);
      pointers = List.copyOf(pointers);
    }

    /** With none of them a pointer. */
    public Done(int files, List<String> left) {
      this(files, left, List.of());
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

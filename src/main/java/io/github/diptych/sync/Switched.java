package io.github.diptych.sync;

import java.util.List;

/** What came of turning to another branch. */
public sealed interface Switched {
  /** Its files are there. */
  record Done(String branch) implements Switched {}

  /** It is the present one. */
  record Already(String branch) implements Switched {}

  /** There is no branch of that name. */
  record Unknown(String branch) implements Switched {}

  /** So many files are not committed, and would be of neither branch; nothing was changed. */
  record Uncommitted(int files) implements Switched {}

  /** These files would have been overwritten; nothing was changed. */
  record InTheWay(List<String> paths) implements Switched {
    public InTheWay {
      paths = List.copyOf(paths);
    }
  }

  /** It could not be done; the branch is the same as before. */
  record Refused(CannotSyncReason reason, String detail) implements Switched {}
}

package io.github.diptych.sync;

import java.nio.file.Path;
import java.util.Optional;

/** Whether a vault's repository can be served as it is, and what can be done if not (issue 6). */
public sealed interface Condition {
  /** It can. */
  record Fine() implements Condition {}

  /** There is none. */
  record NoRepository() implements Condition {}

  /**
   * It is only looked at.
   *
   * @param detail which file or setting shows it
   * @param restoration what it can be brought back to if it is damaged
   */
  record LookedAt(Opened.Reason reason, String detail, Optional<Restoration> restoration)
      implements Condition {}

  /**
   * A commit is checked out without a branch.
   *
   * @param branch the short name of the one that can be gone back to
   */
  record Detached(Optional<String> branch) implements Condition {}

  /** Another program has begun something and not ended it. */
  record Unfinished(Status.Unfinished what) implements Condition {}

  /** Looks at a vault's repository; reads of it only what is quick to read. */
  static Condition of(Path root) {
    return Conditions.of(root);
  }
}

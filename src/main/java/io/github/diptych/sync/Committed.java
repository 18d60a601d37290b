package io.github.diptych.sync;

/** What came of a commit. */
public sealed interface Committed {
  /**
   * It is made.
   *
   * @param id 40 hexadecimal digits
   */
  record Done(String id) implements Committed {}

  /** Nothing differs from the last commit. */
  record NothingToCommit() implements Committed {}

  /** It was cancelled before it was made. */
  record Cancelled() implements Committed {}

  /**
   * It must not or cannot be made; no commit was added.
   *
   * @param detail which file or setting, or what the system said; may be empty
   */
  record Refused(CannotSyncReason reason, String detail) implements Committed {}
}

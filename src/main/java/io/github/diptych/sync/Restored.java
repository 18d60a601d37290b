package io.github.diptych.sync;

/** What came of restoring a damaged repository. */
public sealed interface Restored {
  /** It can be used again; no file of the vault was touched. */
  record Done() implements Restored {}

  /** It could not be done; what was damaged is as it was, or kept in {@code .git/diptych}. */
  record Refused(CannotSyncReason reason, String detail) implements Restored {}
}

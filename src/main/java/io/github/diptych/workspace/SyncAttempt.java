package io.github.diptych.workspace;

import io.github.diptych.sync.Opened;
import io.github.diptych.sync.SyncOutcome;

/** What came of trying to sync a folder. */
public sealed interface SyncAttempt {
  /** The sync ran, to that end. */
  record Ended(SyncOutcome outcome) implements SyncAttempt {}

  /** The folder is no Git work tree; nothing was done. */
  record NotARepository() implements SyncAttempt {}

  /** The repository must only be looked at; nothing was done. */
  record Unsupported(Opened.Reason reason, String detail) implements SyncAttempt {}
}

package io.github.diptych.workspace.history;

import io.github.diptych.sync.Opened;

/**
 * What came of asking a vault's repository for something.
 *
 * @param <T> what was asked for
 */
public sealed interface HistoryRead<T> {
  record Done<T>(T value) implements HistoryRead<T> {}

  /** The vault is no repository, so nothing was committed yet. */
  record NotARepository<T>() implements HistoryRead<T> {}

  /** It cannot be read; the detail says what shows it. */
  record Unsupported<T>(Opened.Reason reason, String detail) implements HistoryRead<T> {}

  /** A commit or a file of one is lost or was not fetched, or the disk failed. */
  record Unreadable<T>(String detail) implements HistoryRead<T> {}
}

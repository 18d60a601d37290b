package io.github.diptych.ui.bar;

import java.time.LocalTime;

/** Whether the note on disk is the note in the window. */
public sealed interface Saving {

  /** It is. */
  record Saved(LocalTime at) implements Saving {}

  /** It is not yet. */
  record Unsaved() implements Saving {}

  /** It is being written. */
  record Underway() implements Saving {}

  /** It could not be written; a notice says why. */
  record Failed() implements Saving {}

  /** It must not be written. */
  record ReadOnly() implements Saving {}

  /** No note is open. */
  record Nothing() implements Saving {}
}

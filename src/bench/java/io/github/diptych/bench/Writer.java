package io.github.diptych.bench;

import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.workspace.Previews;

/** A note that is open and can be written in. On the UI thread, but for making it. */
interface Writer extends AutoCloseable {
  /** Puts {@code words} at an offset, as typing there would. */
  void type(int offset, String words);

  /** Has that place in view. */
  void goTo(int offset);

  /** Where pages come from; who listens there now hears of each after it was shown. */
  Previews previews();

  PreviewPane pane();

  /** Whether the note is read through and its page is there. */
  boolean isReady();
}

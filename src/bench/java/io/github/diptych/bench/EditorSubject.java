package io.github.diptych.bench;

import javafx.scene.Scene;
import org.fxmisc.richtext.GenericStyledArea;

/** An editor with a text in a window that has the focus. Made off the UI thread, used on it. */
interface EditorSubject extends AutoCloseable {
  Scene scene();

  /** What is in the window and written in. */
  GenericStyledArea<?, ?, ?> area();

  /** Opens the text, as far as it takes to type in it. */
  void open() throws Exception;

  /** Whether all that follows an opening is done. */
  boolean isQuiet();

  /** Has the caret there, in the middle of the view. */
  default void goTo(int offset) {
    var area = area();
    area.moveTo(offset);
    area.requestFollowCaret();
    area.layout();
    area.getCaretBounds()
        .ifPresent(
            caret -> {
              var view = area.localToScreen(area.getLayoutBounds());
              area.scrollYBy(caret.getCenterY() - view.getCenterY());
              area.layout();
            });
  }
}

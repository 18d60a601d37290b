package io.github.diptych.bench;

import javafx.scene.Scene;

/** An editor with a text in a window that has the focus. Made off the UI thread, used on it. */
interface EditorSubject extends AutoCloseable {
  Scene scene();

  /** Opens the text, as far as it takes to type in it. */
  void open() throws Exception;

  /** Whether all that follows an opening is done. */
  boolean isQuiet();

  /** Has the caret there and in view. */
  void goTo(int offset);

  String text();

  /** Puts words where the caret is. */
  void insert(String words);

  void undo();

  /** The pixels that there are to scroll, or about. */
  double height();

  void scrollTo(double y);
}

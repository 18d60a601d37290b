package io.github.diptych.ui.pair;

import java.util.List;
import java.util.OptionalInt;

/**
 * Focus mode in the panels: the paragraph at the caret stands out, and beside it the same one in
 * the other language. On the UI thread.
 */
final class PairLook {
  private static final int NOWHERE = -1;

  private final Panel first;
  private final Panel second;
  private boolean focusMode;

  PairLook(Panel first, Panel second) {
    this.first = first;
    this.second = second;
  }

  void setFocusMode(boolean on) {
    focusMode = on;
    List.of(first, second).forEach(panel -> panel.editor().look().setFocusMode(on));
    follow();
  }

  /** The text changed, or the keyboard is in another panel. */
  void follow() {
    follow(second.editor().isFocused() ? second : first);
  }

  /** The caret moved in the panel that has the keyboard. */
  private void follow(Panel written) {
    if (!focusMode) {
      return;
    }
    Panel other = written.equals(first) ? second : first;
    written.editor().look().setFocusLine(OptionalInt.empty());
    int line = written.editor().lines().ofCaret() - 1;
    int beside =
        Paragraphs.beside(line, written.editor().rooms(), other.editor().rooms()).orElse(NOWHERE);
    other.editor().look().setFocusLine(OptionalInt.of(beside));
  }
}

package io.github.diptych.ui.sync;

import io.github.diptych.diary.TextEdit;
import java.util.Optional;

/**
 * Room for an entry in which nothing is written yet. Another machine's entry that is merged into it
 * stands where the caret is, and what is typed next would be joined with its words.
 */
final class EmptyRoom {
  private static final String APART = "\n\n---\n\n";

  private EmptyRoom() {}

  /** Whether there is nothing behind the caret, and a separator or a heading before it. */
  static boolean isAt(CharSequence text, int caret) {
    if (caret == 0 || text.charAt(caret - 1) != '\n' || !isBlank(text, caret)) {
      return false;
    }
    int end = caret;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    String line = text.subSequence(start, end).toString();
    return line.equals("---") || line.startsWith("#");
  }

  /** What makes it room again, before what has come into it; the caret stays where it is. */
  static Optional<TextEdit> again(CharSequence text, int caret) {
    return caret > text.length() || isBlank(text, caret)
        ? Optional.empty()
        : Optional.of(TextEdit.insert(caret, APART));
  }

  private static boolean isBlank(CharSequence text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

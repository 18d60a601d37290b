package io.github.diptych.diary.lookback;

import io.github.diptych.diary.TextEdit;
import java.util.Optional;

/**
 * Ticks a task off in a text that may have changed since it was read: where it stood, or else on
 * the one line that has the same box and words. Anything else is left alone.
 */
public final class Ticking {
  private static final int BOX = "[ ]".length();

  private Ticking() {}

  /**
   * @param text as the editor has it, with {@code \n} for each line end
   * @param done whether the box is to be ticked, or emptied
   * @return empty if the task is not there any more, or not to be told from another
   */
  public static Optional<TextEdit> of(String text, Task task, boolean done) {
    int at = task.box().start();
    if (!isAt(text, at, task)) {
      at = onlyPlace(text, task);
    }
    return at < 0 ? Optional.empty() : Optional.of(new TextEdit(at + 1, at + 2, done ? "x" : " "));
  }

  private static int onlyPlace(String text, Task task) {
    int found = -1;
    for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      if (isAt(text, at, task)) {
        if (found >= 0) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }

  private static boolean isAt(String text, int at, Task task) {
    if (at < 0
        || at + BOX > text.length()
        || text.charAt(at) != '['
        || text.charAt(at + 2) != ']') {
      return false;
    }
    boolean ticked = "xX".indexOf(text.charAt(at + 1)) >= 0;
    boolean box = ticked || Character.isWhitespace(text.charAt(at + 1));
    int lineEnd = text.indexOf('\n', at);
    String words = text.substring(at + BOX, lineEnd < 0 ? text.length() : lineEnd).strip();
    return box && ticked == task.done() && words.startsWith(task.words());
  }
}

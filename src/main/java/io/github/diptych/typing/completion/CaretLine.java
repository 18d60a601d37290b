package io.github.diptych.typing.completion;

import io.github.diptych.diary.Span;
import io.github.diptych.typing.SourceLines;

/**
 * The caret's line, or what is near the caret of a long one.
 *
 * @param number of the line
 * @param start the offset of its first unit here
 * @param text without a line end
 * @param caret where the caret is in it
 * @param whole whether it begins where the line does
 */
record CaretLine(int number, int start, String text, int caret, boolean whole) {
  /** How far before and behind the caret anybody looks. */
  private static final int FAR = 1_000;

  static CaretLine of(SourceLines lines, int caret) {
    int number = lines.numberAt(caret);
    int lineStart = lines.start(number);
    int column = caret - lineStart;
    int from = Math.max(0, column - FAR);
    int to = Math.min(lines.length(number), column + FAR);
    return new CaretLine(
        number, lineStart + from, lines.part(number, from, to), column - from, from == 0);
  }

  /** What stands before the caret. */
  String before() {
    return text.substring(0, caret);
  }

  /** The unit at a place; NUL where there is none. */
  char unit(int at) {
    return at >= 0 && at < text.length() ? text.charAt(at) : '\0';
  }

  /** The same place in the note. */
  Span span(int from, int to) {
    return new Span(start + from, start + to);
  }

  /** Whether an odd number of backslashes stands before that unit. */
  boolean isEscaped(int at) {
    int backslash = at;
    while (unit(backslash - 1) == '\\') {
      backslash--;
    }
    return (at - backslash) % 2 == 1;
  }

  /** Whether that unit lies between backticks that make code of it. */
  boolean isCode(int at) {
    int open = text.indexOf('`');
    while (open >= 0 && open < at) {
      int inside = runEnd(open);
      int close = isEscaped(open) ? -1 : closing(inside, inside - open);
      if (close >= at) {
        return true;
      }
      open = text.indexOf('`', close < 0 ? inside : close + inside - open);
    }
    return false;
  }

  private int runEnd(int from) {
    int end = from;
    while (unit(end) == '`') {
      end++;
    }
    return end;
  }

  /** The next run of so many backticks. */
  private int closing(int from, int count) {
    int run = text.indexOf('`', from);
    while (run >= 0 && runEnd(run) - run != count) {
      run = text.indexOf('`', runEnd(run));
    }
    return run;
  }
}

package io.github.diptych.diary;

import org.jspecify.annotations.Nullable;

/**
 * An ATX heading (CommonMark 4.2).
 *
 * @param level how many {@code #} it has, 1 to 6
 * @param start its first {@code #}
 * @param words its text, without the closing {@code #}s
 */
record Atx(int level, int start, Span words) {
  private static final int LOWEST = 6;

  /** The heading that starts at {@code from}, the line's first unit that is no space. */
  static @Nullable Atx read(String text, int from, int to) {
    int marks = from;
    while (marks < to && text.charAt(marks) == '#') {
      marks++;
    }
    int level = marks - from;
    if (level == 0 || level > LOWEST || (marks < to && !Chars.isSpace(text.charAt(marks)))) {
      return null;
    }
    int start = Chars.skipWhite(text, marks, to);
    int end = Chars.trimWhite(text, start, to);
    return new Atx(level, from, new Span(start, withoutClosing(text, start, end)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  private static int withoutClosing(String text, int start, int end) {
    int marks = end;
    while (marks > start && text.charAt(marks - 1) == '#') {
      marks--;
    }
    boolean closes = marks == start || Chars.isSpace(text.charAt(marks - 1));
    return closes ? Chars.trimWhite(text, start, marks) : end;
  }
}

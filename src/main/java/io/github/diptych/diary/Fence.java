package io.github.diptych.diary;

import org.jspecify.annotations.Nullable;

/** The opening line of a fenced code block (CommonMark 4.5). */
record Fence(char mark, int length) {
  private static final int SHORTEST = 3;

  /** The fence that opens at {@code from}, the line's first unit that is no space. */
  static @Nullable Fence opening(String text, int from, int to) {
    char mark = text.charAt(from);
    if (mark != '`' && mark != '~') {
      return null;
    }
    int length = run(text, from, to, mark);
    if (length < SHORTEST) {
      return null;
    }
    int backtick = mark == '`' ? text.indexOf('`', from + length, to) : -1;
    return backtick < 0 ? new Fence(mark, length) : null;
  }

  /** Whether the line whose first unit that is no space is {@code from} closes this fence. */
  boolean isClosedBy(String text, int from, int to) {
    int run = run(text, from, to, mark);
    return run >= length && Chars.skipSpaces(text, from + run, to) == to;
  }

  String closing() {
    return String.valueOf(mark).repeat(length);
  }

  private static int run(String text, int from, int to, char mark) {
    int at = from;
    while (at < to && text.charAt(at) == mark) {
      at++;
    }
    return at - from;
  }
}

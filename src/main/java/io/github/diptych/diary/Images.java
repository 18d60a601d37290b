package io.github.diptych.diary;

/** Finds pictures and link targets in a line. */
final class Images {
  private static final int DEEPEST_PARENTHESES = 32;

  private Images() {}

  /** Whether a line has pictures and nothing else. */
  static boolean fill(String text, Line line) {
    if (!line.kind().isText() && line.kind() != LineKind.HTML) {
      return false;
    }
    int at = Chars.skipWhite(text, line.start(), line.contentEnd());
    if (at == line.contentEnd()) {
      return false;
    }
    while (at >= 0 && at < line.contentEnd()) {
      at = imageEnd(text, at, line.contentEnd());
      at = at < 0 ? at : Chars.skipWhite(text, at, line.contentEnd());
    }
    return at >= 0;
  }

  /**
   * Where the target that opens with {@code (} at {@code from} ends, behind its {@code )}; or -1.
   */
  static int targetEnd(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      if (unit == '\\') {
        i++;
      } else if (unit == '(') {
        depth++;
      } else if (unit == ')') {
        depth--;
      }
      if (depth == 0) {
        return i + 1;
      }
      if (depth > DEEPEST_PARENTHESES) {
        return -1;
      }
    }
    return -1;
  }

  private static int imageEnd(String text, int at, int to) {
    if (text.regionMatches(true, at, "<img", 0, 4)) {
      int end = HtmlTag.end(text, at, to);
      return end >= 0 && isNameEnd(text.charAt(at + 4)) ? end : -1;
    }
    if (text.startsWith("[![", at)) {
      int inner = imageEnd(text, at + 1, to);
      return inner >= 0 && text.startsWith("](", inner) ? targetEnd(text, inner + 1, to) : -1;
    }
    if (!text.startsWith("![", at)) {
      return -1;
    }
    int closing = bracketEnd(text, at + 1, to);
    boolean linked = closing >= 0 && closing < to && text.charAt(closing) == '(';
    return linked ? targetEnd(text, closing, to) : -1;
  }

  private static boolean isNameEnd(char unit) {
    return Character.isWhitespace(unit) || unit == '/' || unit == '>';
  }

  private static int bracketEnd(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      if (unit == '\\') {
        i++;
      } else if (unit == '[') {
        depth++;
      } else if (unit == ']') {
        depth--;
      }
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}

package io.github.diptych.diary;

/** What a line looks like by itself; {@code from} is its first unit that is no space. */
final class LineShape {
  private static final int LONGEST_NUMBER = 9;

  private LineShape() {}

  /** Where the list item's marker at {@code from} ends; -1 if there is none. */
  static int itemMarkerEnd(String text, int from, int to) {
    int end = markerEnd(text, from, to);
    return end == to || (end >= 0 && Chars.isSpace(text.charAt(end))) ? end : -1;
  }

  /** Whether the line can make the paragraph above it a setext heading. */
  static boolean isUnderline(String text, int from, int to) {
    char mark = text.charAt(from);
    int end = from;
    while (end < to && text.charAt(end) == mark) {
      end++;
    }
    return (mark == '-' || mark == '=') && Chars.skipSpaces(text, end, to) == to;
  }

  /** Whether the line makes the paragraph above it a table (GFM 4.10). */
  static boolean isDelimiterRow(String text, int from, int to) {
    boolean hyphen = false;
    boolean bar = false;
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      hyphen |= unit == '-';
      bar |= unit == '|';
      if (unit != '-' && unit != '|' && unit != ':' && !Chars.isSpace(unit)) {
        return false;
      }
    }
    return hyphen && bar;
  }

  private static int markerEnd(String text, int from, int to) {
    char first = text.charAt(from);
    if (first == '-' || first == '+' || first == '*') {
      return from + 1;
    }
    int end = from;
    while (end < to && end - from < LONGEST_NUMBER && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    boolean number = end > from && end < to;
    return number && (text.charAt(end) == '.' || text.charAt(end) == ')') ? end + 1 : -1;
  }
}

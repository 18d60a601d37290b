package io.github.diptych.diary;

/**
 * One line of a text.
 *
 * @param start its first UTF-16 unit; behind the byte order mark in the first line
 * @param contentEnd the unit behind its last one, without the line end
 * @param end where the next line starts
 * @param kind what it is to Markdown
 * @param plain whether it is paragraph text outside lists and tables, so that words set behind it
 *     stay part of the paragraph
 */
record Line(int start, int contentEnd, int end, LineKind kind, boolean plain) {
  Span content() {
    return new Span(start, contentEnd);
  }

  boolean isBlank() {
    return kind == LineKind.BLANK;
  }
}

package io.github.diptych.cli;

/**
 * Where in a text an offset is, as people and editors count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
record Place(int line, int column) {
  static Place of(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int at = 0; at < offset; at++) {
      char unit = text.charAt(at);
      boolean ends =
          unit == '\n'
              || (unit == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
      if (ends) {
        line++;
        lineStart = at + 1;
      }
    }
    return new Place(line, offset - lineStart + 1);
  }
}

package io.github.diptych.typing;

/** Spaces and tabs; a tab reaches to the next column that four divides. */
final class Blanks {
  private static final int TAB = 4;

  private Blanks() {}

  /** The first unit from {@code from} on that is neither a space nor a tab. */
  static int skip(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }

  /** How many columns stand from {@code from}, which is column 0, to {@code at}. */
  static int column(String line, int from, int at) {
    int column = 0;
    for (int i = from; i < at; i++) {
      column += line.charAt(i) == '\t' ? TAB - column % TAB : 1;
    }
    return column;
  }

  /** The unit behind as many blanks from {@code from} on as fill {@code columns}, or fewer. */
  static int reaching(String line, int from, int columns) {
    int at = from;
    while (at < line.length()
        && isBlank(line.charAt(at))
        && column(line, from, at + 1) <= columns) {
      at++;
    }
    return at;
  }
}

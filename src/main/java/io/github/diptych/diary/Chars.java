package io.github.diptych.diary;

/** Walks over stretches of a text; every bound is in UTF-16 units, the end exclusive. */
final class Chars {
  private Chars() {}

  /** The first unit from {@code from} on that is neither a space nor a tab. */
  static int skipSpaces(String text, int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The first unit from {@code from} on that is no white space. */
  static int skipWhite(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The unit behind the last one before {@code to} that is no white space. */
  static int trimWhite(String text, int from, int to) {
    int at = to;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isSpace(char unit) {
    return unit == ' ' || unit == '\t';
  }

  static boolean isLetter(char unit) {
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  }

  static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /** Whether an odd number of backslashes stands before {@code at}, which takes its meaning. */
  static boolean isEscaped(String text, int from, int at) {
    int backslash = at;
    while (backslash > from && text.charAt(backslash - 1) == '\\') {
      backslash--;
    }
    return (at - backslash) % 2 == 1;
  }
}

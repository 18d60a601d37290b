package io.github.diptych.typing;

/**
 * A sign of a quotation or a list before the words of a line. Indices are units of the line.
 *
 * @param sign {@code >}; {@code -}, {@code +} or {@code *}; or what stands behind a number: {@code
 *     .} or {@code )}
 * @param number of an ordered item; -1 otherwise
 * @param start of the sign, behind the blanks before it
 * @param end behind the sign
 * @param content where what it holds begins
 */
record Mark(char sign, int number, int start, int end, int content) {
  private static final int MOST_DIGITS = 9;
  private static final int MOST_BLANKS = 4;

  boolean isQuote() {
    return sign == '>';
  }

  boolean isOrdered() {
    return number >= 0;
  }

  /** Whether an item with the other sign goes on with the same list. */
  boolean continues(Mark other) {
    return sign == other.sign && isOrdered() == other.isOrdered();
  }

  /** The sign as it is written, with another number if it has one. */
  String written(int otherNumber) {
    return isOrdered() ? otherNumber + String.valueOf(sign) : String.valueOf(sign);
  }

  String written() {
    return written(number);
  }

  /** The mark whose sign begins at {@code at}, or a mark without a place. */
  static Mark at(String line, int at) {
    char sign = at < line.length() ? line.charAt(at) : '\0';
    if (sign == '>') {
      boolean spaced = at + 1 < line.length() && line.charAt(at + 1) == ' ';
      return new Mark('>', -1, at, at + 1, spaced ? at + 2 : at + 1);
    }
    if (sign == '-' || sign == '+' || sign == '*') {
      return item(line, sign, -1, at, at + 1);
    }
    int digits = at;
    while (digits < line.length() && isDigit(line.charAt(digits)) && digits - at < MOST_DIGITS) {
      digits++;
    }
    char behind = digits < line.length() ? line.charAt(digits) : '\0';
    boolean ordered = digits > at && (behind == '.' || behind == ')');
    return ordered
        ? item(line, behind, Integer.parseInt(line, at, digits, 10), at, digits + 1)
        : nowhere();
  }

  boolean isThere() {
    return start >= 0;
  }

  private static Mark nowhere() {
    return new Mark('\0', -1, -1, -1, -1);
  }

  /** The words of an item begin up to four blanks behind its sign; five are a blank and code. */
  private static Mark item(String line, char sign, int number, int start, int end) {
    int words = Blanks.skip(line, end);
    if (words == end && end < line.length()) {
      return nowhere();
    }
    boolean far =
        words == line.length()
            || Blanks.column(line, 0, words) - Blanks.column(line, 0, end) > MOST_BLANKS;
    return new Mark(sign, number, start, end, far ? Math.min(end + 1, line.length()) : words);
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }
}

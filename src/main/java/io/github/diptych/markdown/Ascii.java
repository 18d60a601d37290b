package io.github.diptych.markdown;

/** The classes of characters by which Markdown and HTML tell things apart; ASCII alone counts. */
final class Ascii {
  private Ascii() {}

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** A space, a tab or a line end. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The same and what feeds a printer lines and pages, as cmark-gfm's scanners have it. */
  static boolean isBlankOrFeed(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** A text without blanks around it; an ideographic space is none. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isPunctuation(char c) {
    return c > ' ' && c < '\u007f' && !isLetterOrDigit(c);
  }

  /** How many bytes a UTF-16 unit takes in UTF-8; each half of a pair counts two. */
  static int bytes(char c) {
    return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}

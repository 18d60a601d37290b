package io.github.diptych.diary;

/**
 * How much is written, counted as a Chinese word processor does: what is written without blanks
 * between words by its characters, all else by its words. Punctuation is neither.
 *
 * @param han characters of the Han script, and of kana and bopomofo, which stand among them
 * @param words runs of letters and digits of other scripts
 * @param characters what one sees, blanks and line ends apart: a surrogate pair is one, an accent
 *     that is written apart and a sign that only joins others are none
 * @param withBlanks the same with blanks and tabs, but without line ends
 */
public record TextCount(int han, int words, int characters, int withBlanks) {
  /** What a grown-up reads with ease in a minute. */
  static final int HAN_A_MINUTE = 300;

  static final int WORDS_A_MINUTE = 200;

  /** Linear in the text's length, so not on the UI thread for one that may be long. */
  public static TextCount of(CharSequence text) {
    int han = 0;
    int words = 0;
    int characters = 0;
    int blanks = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int point = Character.codePointAt(text, at);
      int next = at + Character.charCount(point);
      if (isBlank(point)) {
        blanks += point == '\n' || point == '\r' ? 0 : 1;
        inWord = false;
      } else if (!isSilent(point)) {
        characters++;
        if (isSyllable(point)) {
          han++;
          inWord = false;
        } else if (Character.isLetterOrDigit(point)) {
          words += inWord ? 0 : 1;
          inWord = true;
        } else {
          inWord = inWord && joins(text, at, point, next);
        }
      }
      at = next;
    }
    return new TextCount(han, words, characters, characters + blanks);
  }

  /** How long it takes to read: 300 字 or 200 words a minute; in minutes, a begun one counts. */
  public int minutes() {
    return (int) Math.ceil((double) han / HAN_A_MINUTE + (double) words / WORDS_A_MINUTE);
  }

  /** A character that is counted by itself. */
  private static boolean isSyllable(int point) {
    if (point < 0x2E80) {
      return false;
    }
    return Han.is(point)
        || (point >= 0x3041 && point <= 0x309F)
        || (point >= 0x30A1 && point <= 0x312F && point != 0x30FB)
        || (point >= 0x31A0 && point <= 0x31FF)
        || (point >= 0xFF66 && point <= 0xFF9D);
  }

  private static boolean isBlank(int point) {
    return point <= ' ' || (point >= 0x85 && isSpace(point));
  }

  private static boolean isSpace(int point) {
    return Character.isSpaceChar(point) || Character.isWhitespace(point) || point == 0x85;
  }

  /** An accent of its own, as in decomposed text, is a part of its letter. */
  private static boolean isSilent(int point) {
    if (point < 0x7F) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.CONTROL ->
          true;
      default -> false;
    };
  }

  /** An apostrophe inside a word does not end it, nor does the point or the colon of a number. */
  private static boolean joins(CharSequence text, int at, int point, int next) {
    return switch (point) {
      case '\'', '’', '-', '_', '.' -> isWordAt(text, next);
      case ',', ':' -> isDigitAt(text, next) && Character.isDigit(text.charAt(at - 1));
      default -> false;
    };
  }

  private static boolean isWordAt(CharSequence text, int at) {
    if (at >= text.length()) {
      return false;
    }
    int point = Character.codePointAt(text, at);
    return Character.isLetterOrDigit(point) && !isSyllable(point);
  }

  private static boolean isDigitAt(CharSequence text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}

package io.github.diptych.typing;

import java.lang.Character.UnicodeScript;

/** What a character is to words, in Chinese and in English. */
final class Letters {
  private Letters() {}

  /** A letter or a digit of a script that sets words apart by spaces. */
  static boolean isWestern(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !isEastern(codePoint);
  }

  /** A Han character, kana, or punctuation as wide: beside it no space is set. */
  static boolean isEastern(int codePoint) {
    if (isWidePunctuation(codePoint)) {
      return true;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> false;
    };
  }

  /** Punctuation that has its space in itself. */
  static boolean isWidePunctuation(int codePoint) {
    boolean wide =
        (codePoint >= 0x3000 && codePoint <= 0x303F)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60);
    return wide && !Character.isLetterOrDigit(codePoint);
  }

  static int skipWhite(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int trimWhite(String text, int from, int to) {
    int at = to;
    while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}

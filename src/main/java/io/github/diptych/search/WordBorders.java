package io.github.diptych.search;

/**
 * Where a word begins and ends. A Han character is a word of its own, for Chinese is written
 * without spaces: any run of them is whole, and 看kaggle is two words.
 */
final class WordBorders {
  private WordBorders() {}

  /** Whether the units from {@code start} to {@code end} are not a part of a longer word. */
  static boolean isWhole(CharSequence text, int start, int end) {
    return isBorder(text, start) && isBorder(text, end);
  }

  private static boolean isBorder(CharSequence text, int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    return !(isOfWord(Character.codePointBefore(text, at))
        && isOfWord(Character.codePointAt(text, at)));
  }

  private static boolean isOfWord(int codePoint) {
    boolean sign =
        Character.isLetterOrDigit(codePoint)
            || codePoint == '_'
            || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    return sign && !Character.isIdeographic(codePoint);
  }
}

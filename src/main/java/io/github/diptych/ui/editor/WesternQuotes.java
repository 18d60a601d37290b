package io.github.diptych.ui.editor;

/**
 * Curly quotes that belong to words in Latin letters. Chinese and English share their code points,
 * and a font for Chinese draws them as wide as a Han character: these take another font.
 */
final class WesternQuotes {
  private WesternQuotes() {}

  /** Whether the character at {@code index} is one. */
  static boolean isAt(CharSequence text, int index) {
    return switch (text.charAt(index)) {
      case '“', '‘' -> isWestern(text, index + 1, 1);
      case '”', '’' -> isWestern(text, index - 1, -1);
      default -> false;
    };
  }

  /** The word beside it, behind the asterisks of emphasis; no space, for either language has it. */
  private static boolean isWestern(CharSequence text, int from, int step) {
    int index = from;
    while (index >= 0 && index < text.length() && text.charAt(index) == '*') {
      index += step;
    }
    return index >= 0 && index < text.length() && isWestern(text.charAt(index));
  }

  private static boolean isWestern(char beside) {
    return beside > ' ' && beside < '\u0250';
  }
}

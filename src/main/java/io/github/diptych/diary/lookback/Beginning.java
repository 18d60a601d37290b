package io.github.diptych.diary.lookback;

import io.github.diptych.diary.Span;

/** The first words of a stretch, on one line and without markup. */
final class Beginning {
  /** In UTF-16 units. */
  private static final int LONGEST = 80;

  private Beginning() {}

  /**
   * @param words the text with a blank for what is no word
   */
  static String of(String text, String words, Span stretch) {
    var beginning = new StringBuilder();
    boolean blank = false;
    for (int at = stretch.start(); at < stretch.end() && beginning.length() < LONGEST; at++) {
      if (!Character.isWhitespace(words.charAt(at))) {
        beginning.append(blank && !beginning.isEmpty() ? " " : "").append(words.charAt(at));
        blank = false;
      } else {
        blank |= Character.isWhitespace(text.charAt(at)); // markup leaves no blank
      }
    }
    int end = beginning.length();
    boolean half = end > 0 && Character.isHighSurrogate(beginning.charAt(end - 1));
    return beginning.substring(0, half ? end - 1 : end);
  }
}

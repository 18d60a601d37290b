package io.github.diptych.workspace;

import io.github.diptych.diary.Han;

/**
 * How much is written: Han characters and words, counted apart as a Chinese word processor does.
 *
 * @param han characters of the Han script
 * @param words runs of letters and digits of other scripts
 */
public record TextCount(int han, int words) {
  /** Linear in the text's length. */
  public static TextCount of(CharSequence text) {
    int han = 0;
    int words = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int point = Character.codePointAt(text, at);
      int width = Character.charCount(point);
      if (Han.is(point)) {
        han++;
        inWord = false;
      } else if (Character.isLetterOrDigit(point)) {
        words += inWord ? 0 : 1;
        inWord = true;
      } else if (!isMark(point)) {
        inWord = inWord && joins(point) && letterAt(text, at + width);
      }
      at += width;
    }
    return new TextCount(han, words);
  }

  /** An accent of its own, as in decomposed text, is a part of its letter. */
  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** An apostrophe or a hyphen inside a word does not end it. */
  private static boolean joins(int point) {
    return point == '\'' || point == '’' || point == '-' || point == '_';
  }

  private static boolean letterAt(CharSequence text, int at) {
    return at < text.length() && Character.isLetterOrDigit(Character.codePointAt(text, at));
  }
}

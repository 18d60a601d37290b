package io.github.diptych.markdown;

/**
 * Whether a run of delimiters can open and close, by the characters beside it (CommonMark 0.29,
 * 6.4, "left-flanking" and "right-flanking"). As in cmark-gfm, a tilde beside asterisks does not
 * count.
 */
record Flanking(boolean canOpen, boolean canClose) {

  static Flanking of(String text, int start, int end) {
    return of(text, start, end, text.length());
  }

  /**
   * @param length where the text ends that counts
   */
  static Flanking of(String text, int start, int end, int length) {
    char sign = text.charAt(start);
    int left = start;
    int right = end;
    if (sign != '~') {
      while (left > 0 && text.charAt(left - 1) == '~') {
        left--;
      }
      while (right < length && text.charAt(right) == '~') {
        right++;
      }
    }
    int before = left == 0 ? '\n' : text.codePointBefore(left);
    int after = right == length ? '\n' : text.codePointAt(right);
    boolean leftFlanking =
        !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    boolean rightFlanking =
        !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    return sign == '_'
        ? new Flanking(
            leftFlanking && (!rightFlanking || isPunctuation(before)),
            rightFlanking && (!leftFlanking || isPunctuation(after)))
        : new Flanking(leftFlanking, rightFlanking);
  }

  static boolean isSpace(int c) {
    return (c < 128 && c != '\u000b' && Ascii.isBlankOrFeed((char) c))
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isPunctuation(int c) {
    if (c < 128) {
      return Ascii.isPunctuation((char) c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}

package io.github.diptych.markdown;

/**
 * The address and the title of a link or a definition (CommonMark 0.29, 6.6, as cmark-gfm reads
 * them).
 */
final class Destination {
  /** More parentheses than this within one another are no address, as in cmark-gfm. */
  private static final int PARENTHESES = 32;

  private Destination() {}

  /**
   * Where something stands.
   *
   * @param start of what it says
   * @param end of what it says
   * @param behind the offset behind all of it; -1 if it is not there
   */
  record Place(int start, int end, int behind) {
    static final Place NOWHERE = new Place(-1, -1, -1);

    boolean isThere() {
      return behind >= 0;
    }
  }

  /** The address at {@code from}; a bare one can be empty. */
  static Place address(String text, int from, int length) {
    return from < length && text.charAt(from) == '<'
        ? inAngles(text, from, length)
        : bare(text, from, length);
  }

  private static Place inAngles(String text, int from, int length) {
    int i = from + 1;
    while (i < length) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1 < length ? new Place(from + 1, i, i + 1) : Place.NOWHERE;
      }
      if (c == '\n' || c == '<') {
        return Place.NOWHERE;
      }
      i += c == '\\' ? 2 : 1;
    }
    return Place.NOWHERE;
  }

  private static Place bare(String text, int from, int length) {
    int open = 0;
    int i = from;
    while (i < length) {
      char c = text.charAt(i);
      if (Ascii.isBlank(c)) {
        return i == from ? Place.NOWHERE : new Place(from, i, i);
      }
      if (c == '\\' && i + 1 < length && Ascii.isPunctuation(text.charAt(i + 1))) {
        i++;
      } else if (c == '(' && ++open > PARENTHESES) {
        return Place.NOWHERE;
      } else if (c == ')' && --open < 0) {
        return new Place(from, i, i);
      }
      i++;
    }
    return Place.NOWHERE;
  }

  /**
   * The title at {@code from}. A quote behind a backslash ends it only if no other does.
   *
   * @return its words without the quotes
   */
  static Place title(String text, int from, int length) {
    char open = from < length ? text.charAt(from) : ' ';
    if ("\"'(".indexOf(open) < 0) {
      return Place.NOWHERE;
    }
    char close = open == '(' ? ')' : open;
    Place escaped = Place.NOWHERE;
    for (int i = from + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c == close) {
        var end = new Place(from + 1, i, i + 1);
        if (text.charAt(i - 1) != '\\') {
          return end;
        }
        escaped = end;
      } else if (c == '(' && open == '(' && text.charAt(i - 1) != '\\') {
        return escaped;
      }
    }
    return escaped;
  }
}

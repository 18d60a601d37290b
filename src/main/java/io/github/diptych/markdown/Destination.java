package io.github.diptych.markdown;

/** The address and the title of a link or a definition (CommonMark 0.29, 6.6). */
final class Destination {
  /** More parentheses than this within one another are no address, as in cmark-gfm. */
  private static final int PARENTHESES = 32;

  private Destination() {}

  /** The end of the address at {@code from}, or -1 if there is none; a bare one can be empty. */
  static int end(CharSequence text, int from) {
    return from < text.length() && text.charAt(from) == '<'
        ? inAngles(text, from)
        : bare(text, from);
  }

  private static int inAngles(CharSequence text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '\n', '\r', '<' -> {
          return -1;
        }
        case '>' -> {
          return i + 1;
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int bare(CharSequence text, int from) {
    int open = 0;
    int i = from;
    while (i < text.length() && !Ascii.isBlank(text.charAt(i))) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && Ascii.isPunctuation(text.charAt(i + 1))) {
        i++;
      } else if (c == '(' && ++open > PARENTHESES) {
        return -1;
      } else if (c == ')' && --open < 0) {
        return i;
      }
      i++;
    }
    return open > 0 ? -1 : i;
  }

  /** The end of the title at {@code from}, its quotes or parentheses included, or -1. */
  static int titleEnd(CharSequence text, int from) {
    char open = from < text.length() ? text.charAt(from) : ' ';
    if ("\"'(".indexOf(open) < 0) {
      return -1;
    }
    char close = open == '(' ? ')' : open;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == close) {
        return i + 1;
      } else if (c == '(' && open == '(') {
        return -1;
      }
    }
    return -1;
  }
}

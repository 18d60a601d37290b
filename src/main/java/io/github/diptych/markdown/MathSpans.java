package io.github.diptych.markdown;

/**
 * Finds mathematics in the words, by the rules that github.com is seen to follow: {@code $x$}
 * stands apart from the words around it and has no blanks inside its signs; {@code $`x`$} stands
 * apart from letters and digits; {@code $$x$$} may stand anywhere. A dollar behind a backslash is
 * one.
 */
final class MathSpans {
  private static final String MARKUP = "*_~";

  private int noPairFrom = Integer.MAX_VALUE;
  private int noTickFrom = Integer.MAX_VALUE;
  private int noSingleFrom = Integer.MAX_VALUE;

  /** Behind the mathematics that starts with the dollar at {@code at}, or -1. */
  int end(String text, int at, int length) {
    if (at + 1 >= length) {
      return -1;
    }
    return switch (text.charAt(at + 1)) {
      case '$' -> displayEnd(text, at, length);
      case '`' -> tickedEnd(text, at, length);
      default -> inlineEnd(text, at, length);
    };
  }

  /** Whether it is set in a line of its own. */
  static boolean isDisplay(String math) {
    return math.startsWith("$$");
  }

  private int displayEnd(String text, int at, int length) {
    if (at >= noPairFrom) {
      return -1;
    }
    for (int i = at + 2; i + 1 < length; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$' && text.charAt(i + 1) == '$') {
        boolean empty = text.substring(at + 2, i).isBlank();
        return empty ? -1 : i + 2;
      }
    }
    noPairFrom = at;
    return -1;
  }

  private int tickedEnd(String text, int at, int length) {
    if (at >= noTickFrom || (at > 0 && isWord(text.codePointBefore(at)))) {
      return -1;
    }
    int close = text.indexOf("`$", at + 2);
    if (close < 0 || close + 2 > length) {
      noTickFrom = at;
      return -1;
    }
    boolean apart = close + 2 == length || !isWord(text.codePointAt(close + 2));
    return apart && close > at + 2 ? close + 2 : -1;
  }

  private int inlineEnd(String text, int at, int length) {
    boolean apart =
        at == 0
            || Character.isWhitespace(text.codePointBefore(at))
            || MARKUP.indexOf(text.charAt(at - 1)) >= 0;
    if (!apart || Character.isWhitespace(text.charAt(at + 1)) || at >= noSingleFrom) {
      return -1;
    }
    for (int i = at + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '$') {
        boolean closes =
            !Character.isWhitespace(text.charAt(i - 1))
                && (i + 1 == length || !isWord(text.codePointAt(i + 1)));
        return closes ? i + 1 : -1;
      }
    }
    noSingleFrom = at;
    return -1;
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}

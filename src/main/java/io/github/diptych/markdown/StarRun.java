package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.regex.Pattern;

/**
 * A run of asterisks that shows.
 *
 * @param before the character before it; a space at the text's start
 * @param after the character behind it; a space at the text's end
 */
record StarRun(Span span, int before, int after) {
  /** A run this long hides something, such as digits of a number. */
  private static final int MASK = 4;

  /** An argument of a program's, such as {@code **kwargs)}. */
  private static final Pattern ARGUMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*[),\\]:].*");

  static StarRun at(String source, int start, int end) {
    return new StarRun(
        new Span(start, end),
        start == 0 ? ' ' : source.codePointBefore(start),
        end == source.length() ? ' ' : source.codePointAt(end));
  }

  /** Whether the rest of a longer run did become emphasis. */
  private boolean isLeftOver() {
    return before == '*' || after == '*';
  }

  /** Whether it was meant to pair with a run that is not there. */
  boolean isStray(String source) {
    return isLeftOver() || isHalf(source);
  }

  /** Whether it opens or closes strong words, and nothing on the other side does. */
  private boolean isHalf(String source) {
    if (length() < 2 || length() >= MASK || isCode(before) || isCode(after)) {
      return false;
    }
    boolean opens = !isBlank(after) && !isAsciiWord(before);
    boolean closes = !isBlank(before) && !isAsciiWord(after);
    if (opens && !closes) {
      int end = Math.min(source.length(), span.end() + 100);
      return !ARGUMENT.matcher(source.substring(span.end(), end)).lookingAt()
          && !Character.isDigit(after);
    }
    return closes && (!opens || !isPunctuation(before) || !isPunctuation(after));
  }

  private int length() {
    return span.length();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What stands beside asterisks in globs, comments and pointers. */
  private static boolean isCode(int c) {
    return c == '/' || c == '\\' || c == '.' || c == '=' || c == '|' || c == ';';
  }

  private static boolean isAsciiWord(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean isPunctuation(int c) {
    return Flanking.isPunctuation(c);
  }
}

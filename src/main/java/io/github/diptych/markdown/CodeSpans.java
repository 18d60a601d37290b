package io.github.diptych.markdown;

/** Finds where a code span ends; runs of backticks that were seen are not looked for again. */
final class CodeSpans {
  /** A longer run opens nothing, as in cmark-gfm. */
  private static final int LONGEST = 80;

  private int[] lastSeen = new int[0];
  private boolean seenAll;

  /** How many backticks stand at {@code at}. */
  static int run(String text, int at, int length) {
    int end = at;
    while (end < length && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  /**
   * Behind the run that closes a span.
   *
   * @param from behind the run that opens it
   * @param run how long that run is
   * @return -1 if none closes it
   */
  int end(String text, int from, int run, int length) {
    if (run > LONGEST || (seenAll && lastSeen[run] <= from)) {
      return -1;
    }
    if (lastSeen.length == 0) {
      lastSeen = new int[LONGEST + 1];
    }
    int i = from;
    while (i < length) {
      if (text.charAt(i) != '`') {
        i++;
        continue;
      }
      int found = run(text, i, length);
      if (found <= LONGEST) {
        lastSeen[found] = i;
      }
      i += found;
      if (found == run) {
        return i;
      }
    }
    seenAll = true;
    return -1;
  }

  /** The code of a span: line ends are spaces, and one space at both ends goes. */
  static String code(String span) {
    String code = span.replace('\n', ' ');
    boolean padded = code.startsWith(" ") && code.endsWith(" ") && !isSpaces(code);
    return padded ? code.substring(1, code.length() - 1) : code;
  }

  private static boolean isSpaces(String code) {
    return code.chars().allMatch(c -> c == ' ');
  }
}

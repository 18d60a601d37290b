package io.github.diptych.diary;

/** What stands between the end of a body and its signature. */
final class Ending {
  private Ending() {}

  /**
   * A space behind words; a line of its own for the signature behind anything that words set behind
   * it would change, such as a table, a list or a picture. What is left open is closed before.
   *
   * @param end where the body ends in the text of {@code lines}
   */
  static String of(Lines lines, int end, Layout layout) {
    String text = lines.text();
    Line last = lines.all().get(lines.indexAt(end - 1));
    if (isWords(text, last)) {
      return " ";
    }
    String closing = lines.closing();
    boolean open = closing != null && Chars.skipWhite(text, end, text.length()) == text.length();
    return (open ? layout.lineEnd() + closing : "") + layout.blankLine();
  }

  private static boolean isWords(String text, Line line) {
    int start = Chars.skipSpaces(text, line.start(), line.contentEnd());
    int end = Chars.trimWhite(text, start, line.contentEnd());
    boolean definition = text.startsWith("[", start) && text.indexOf("]:", start, end) >= 0;
    boolean formula = end - start >= 2 && text.startsWith("$$", end - 2);
    return line.plain() && !definition && !formula && !Images.fill(text, line);
  }
}

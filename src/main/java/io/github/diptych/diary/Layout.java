package io.github.diptych.diary;

import org.jspecify.annotations.Nullable;

/**
 * How new lines are set into a text: its own line ends, and a separator that cannot be mistaken.
 *
 * @param text the text that is added to
 * @param lineEnd its most frequent line end; {@code \n} if it has none
 * @param rule the separator's line; longer than usual where a plain {@code ---} would close the
 *     start of the text as front matter
 */
public record Layout(String text, String lineEnd, String rule) {
  /** How lines are set into this text. */
  public static Layout of(String text) {
    return of(Lines.of(text));
  }

  /**
   * What ends the code fence or HTML block that a block's words leave open; null if they do not.
   */
  public static @Nullable String closing(String words) {
    return Lines.ofBody(words).closing();
  }

  static Layout of(Lines lines) {
    return new Layout(
        lines.text(), dominantLineEnd(lines.text()), lines.frontMatterOpen() ? "----" : "---");
  }

  String blankLine() {
    return lineEnd + lineEnd;
  }

  /** A separator with a blank line behind it. */
  String separator() {
    return rule + blankLine();
  }

  /**
   * A line end to be put in at {@code offset}. Behind a {@code \r} it is a {@code \r}, because a
   * {@code \n} would only become a part of it.
   */
  String lineEndAt(int offset) {
    boolean joins = offset > 0 && text.charAt(offset - 1) == '\r' && lineEnd.equals("\n");
    return joins ? "\r" : lineEnd;
  }

  private static String dominantLineEnd(String text) {
    int both = 0;
    int feeds = 0;
    int returns = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n') {
        feeds++;
      } else if (unit == '\r' && text.startsWith("\n", i + 1)) {
        both++;
        i++;
      } else if (unit == '\r') {
        returns++;
      }
    }
    if (both > feeds) {
      return "\r\n";
    }
    return feeds == 0 && returns > 0 ? "\r" : "\n";
  }
}

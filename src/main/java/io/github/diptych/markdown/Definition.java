package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * {@code [label]: address 'title'}, which links refer to (CommonMark 0.29, 4.7).
 *
 * @param label as links are compared with it
 * @param address as it reads, escapes and entities resolved
 * @param title as it reads; empty for none
 * @param span all of it, in the note
 * @param destination its address in the note, without angle brackets
 */
record Definition(String label, String address, String title, Span span, Span destination) {
  /** UTF-8 bytes; a longer label refers to nothing. */
  static final int LONGEST_LABEL = 1000;

  /** The same, {@code by} units further. */
  Definition moved(int by) {
    return new Definition(label, address, title, span.moved(by), destination.moved(by));
  }

  /** Whether it is the same to what refers to it, wherever it stands. */
  boolean says(Definition other) {
    return label.equals(other.label) && address.equals(other.address) && title.equals(other.title);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /**
   * A label as it is compared: without blanks around it, with one space for others, in one case.
   * Empty for one that refers to nothing.
   */
  static String normal(String label) {
    if (label.length() > LONGEST_LABEL
        || (3 * label.length() > LONGEST_LABEL
            && label.getBytes(StandardCharsets.UTF_8).length > LONGEST_LABEL)) {
      return "";
    }
    var normal = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Ascii.isBlank(c)) {
        normal.append(c);
      } else if (!normal.isEmpty() && normal.charAt(normal.length() - 1) != ' ') {
        normal.append(' ');
      }
    }
    // Folding goes by way of the upper case, in which ß is SS, and ẞ has to be ß before.
    String small = Ascii.stripped(normal.toString()).toLowerCase(Locale.ROOT);
    return isAscii(small) ? small : small.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}

package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names the headings of one note as github.com does, in their order. */
final class Anchors {
  private final Map<String, Integer> seen = new HashMap<>();

  /** The name of the next heading, whose words make {@code plain}; empty if they make none. */
  String next(String plain) {
    if (plain.isEmpty()) {
      return "";
    }
    int before = seen.merge(plain, 1, Integer::sum) - 1;
    return before == 0 ? plain : plain + "-" + before;
  }

  /**
   * What a heading's words make of a name, before it is told from others. A blank that a picture or
   * an emoji leaves at an edge is a hyphen.
   */
  static String plain(String heading) {
    if (heading.isBlank()) {
      return "";
    }
    var name = new StringBuilder();
    heading
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .map(c -> c == ' ' ? '-' : c)
        .filter(c -> c == '-' || isWord(c))
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  private static boolean isWord(int c) {
    return Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION,
              Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }
}

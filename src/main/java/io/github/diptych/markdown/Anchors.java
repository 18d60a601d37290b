package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names the headings of one note as github.com does, in their order. */
final class Anchors {
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * The name of the next heading; empty for one without a word. A blank that a picture or an emoji
   * leaves at an edge is a hyphen.
   */
  Optional<String> next(String heading) {
    String name = name(heading);
    if (name.isEmpty() || heading.isBlank()) {
      return Optional.empty();
    }
    int before = seen.merge(name, 1, Integer::sum) - 1;
    return Optional.of(before == 0 ? name : name + "-" + before);
  }

  private static String name(String heading) {
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

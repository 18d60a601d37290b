package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the whole of a note knows.
 *
 * @param definitions by normal label; of several the first counts
 * @param footnotes the labels that have a footnote as written, by normal label
 */
record NoteFacts(Map<String, Definition> definitions, Map<String, String> footnotes) {
  static NoteFacts of(List<Piece.Facts> pieces) {
    Map<String, Definition> definitions = new HashMap<>();
    Map<String, String> footnotes = new HashMap<>();
    for (Piece.Facts piece : pieces) {
      piece.definitions().forEach(each -> definitions.putIfAbsent(each.label(), each));
      piece.footnotes().forEach(footnotes::putIfAbsent);
    }
    definitions.remove("");
    footnotes.remove("");
    return new NoteFacts(definitions, footnotes);
  }

  /** Whether some label refers to something else than before. */
  boolean differ(NoteFacts before) {
    return definitions.size() != before.definitions.size() || differ(before, definitions.keySet());
  }

  /** Whether any of the labels does. */
  boolean differ(NoteFacts before, Set<String> labels) {
    return labels.stream()
        .anyMatch(label -> !says(definitions.get(label), before.definitions.get(label)));
  }

  private static boolean says(@Nullable Definition one, @Nullable Definition other) {
    return one == null ? other == null : other != null && one.says(other);
  }
}

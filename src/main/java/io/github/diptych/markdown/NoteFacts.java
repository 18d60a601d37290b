package io.github.diptych.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Whether any of the labels refers to something else than before. */
  boolean differ(NoteFacts before, Set<String> labels) {
    return labels.stream()
        .anyMatch(label -> !says(definitions.get(label), before.definitions.get(label)));
  }

  /** Where a definition stands does not matter to what refers to it. */
  private static boolean says(@Nullable Definition one, @Nullable Definition other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return Objects.equals(one.address(), other.address())
        && Objects.equals(one.title(), other.title());
  }
}

package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.References;
import io.github.diptych.markdown.References.Reference;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The link definitions and footnotes that stretches of a note refer to and do not hold: where the
 * stretches go without the rest, they need a copy.
 */
final class Definitions {
  private final List<Reference> references;

  Definitions(String text) {
    this.references = References.in(text);
  }

  /** Those of these stretches, and what they refer to in turn; in the order of the text. */
  List<Span> neededBy(List<Span> stretches) {
    Set<Span> needed = new HashSet<>();
    Deque<Span> open = new ArrayDeque<>(stretches);
    while (!open.isEmpty()) {
      for (Reference each : Within.of(open.pop(), references, Reference::place)) {
        Span definition = each.definition();
        boolean held = stretches.stream().anyMatch(stretch -> isIn(definition, stretch));
        if (!held && needed.add(definition)) {
          open.push(definition);
        }
      }
    }
    return needed.stream().sorted(Comparator.comparingInt(Span::start)).toList();
  }

  private static boolean isIn(Span inner, Span outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }
}

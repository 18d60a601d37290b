package io.github.diptych.workspace.roll;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import java.util.List;
import java.util.function.Function;

/** Finds what lies in a stretch of a text, no dearer for a long text. */
final class Within {
  private Within() {}

  /**
   * @param sorted by where they start
   */
  static <T> List<T> of(Span stretch, List<T> sorted, Function<T, Span> place) {
    int from = before(stretch.start(), sorted, place);
    int to = before(stretch.end(), sorted, place);
    return sorted.subList(from, to).stream()
        .filter(each -> place.apply(each).end() <= stretch.end())
        .toList();
  }

  private static <T> int before(int offset, List<T> sorted, Function<T, Span> place) {
    return Bisection.count(sorted.size(), index -> place.apply(sorted.get(index)).start() < offset);
  }
}

package io.github.diptych.diary.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the base that one side replaced.
 *
 * @param start the first of them
 * @param end the line behind the last one; equal to {@code start} if lines were only put in
 * @param lines what stands there instead
 */
record Hunk(Side side, int start, int end, List<String> lines) {

  /** All that a side changed, in order; two never touch. */
  static List<Hunk> between(List<String> base, List<String> later, Side side) {
    int[] places = Diff.of(base, later);
    var hunks = new ArrayList<Hunk>();
    int start = 0;
    int from = 0;
    for (int i = 0; i <= base.size(); i++) {
      int to = i < base.size() ? places[i] : later.size();
      if (to < 0) {
        continue;
      }
      if (start < i || from < to) {
        hunks.add(new Hunk(side, start, i, later.subList(from, to)));
      }
      start = i + 1;
      from = to + 1;
    }
    return hunks;
  }

  boolean onlyInserts() {
    return start == end;
  }

  /** Whether the lines that were put in end a paragraph above what the other side changed. */
  boolean isApartFrom(Hunk next) {
    boolean above = onlyInserts() && !next.onlyInserts() && lines.getLast().isBlank();
    boolean below = next.onlyInserts() && !onlyInserts() && next.lines.getFirst().isBlank();
    return above || below;
  }
}

package io.github.diptych.workspace;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Adds to the styles of a note the lines under what was found in it. */
final class FindingStyles {
  private final List<StyledSpan> result = new ArrayList<>();
  private final List<StyledSpan> marks;
  private int next;

  private FindingStyles(List<StyledSpan> marks) {
    this.marks = marks;
  }

  /**
   * The given styles with those of the findings; in order, without overlap.
   *
   * @param marks those of the findings
   */
  static List<StyledSpan> over(List<StyledSpan> styles, List<StyledSpan> marks) {
    if (marks.isEmpty()) {
      return styles;
    }
    var merged = new FindingStyles(marks);
    int done = 0;
    for (StyledSpan styled : styles) {
      merged.add(done, styled.span().start(), Set.of());
      merged.add(styled.span().start(), styled.span().end(), styled.styles());
      done = styled.span().end();
    }
    merged.add(done, marks.getLast().span().end(), Set.of());
    return List.copyOf(merged.result);
  }

  /** Where findings stand, each place once; of two at one place the graver counts. */
  static List<StyledSpan> of(List<Finding> findings) {
    var marks = new ArrayList<StyledSpan>();
    var sorted =
        findings.stream()
            .filter(finding -> !finding.span().isEmpty())
            .sorted(
                Comparator.<Finding>comparingInt(finding -> finding.span().start())
                    .thenComparing(finding -> finding.kind().isMild()))
            .toList();
    int done = 0;
    for (Finding finding : sorted) {
      int start = Math.max(done, finding.span().start());
      if (start < finding.span().end()) {
        done = finding.span().end();
        marks.add(
            new StyledSpan(
                new Span(start, done),
                Set.of(finding.kind().isMild() ? Style.DOUBT : Style.FAULT)));
      }
    }
    return marks;
  }

  /** Adds a stretch, cut where marks begin and end. */
  private void add(int from, int to, Set<Style> styles) {
    int at = from;
    while (at < to) {
      while (next < marks.size() && marks.get(next).span().end() <= at) {
        next++;
      }
      StyledSpan mark = next < marks.size() ? marks.get(next) : null;
      boolean marked = mark != null && mark.span().start() <= at;
      int end = mark == null ? to : Math.min(to, marked ? mark.span().end() : mark.span().start());
      var all = EnumSet.noneOf(Style.class);
      all.addAll(styles);
      if (mark != null && marked) {
        all.addAll(mark.styles());
      }
      if (!all.isEmpty()) {
        result.add(new StyledSpan(new Span(at, end), all));
      }
      at = end;
    }
  }
}

package io.github.diptych.ui.editor;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.markdown.StyledSpans;
import java.util.List;

/**
 * Finds the part of the text whose styles are no longer those on the screen, so that a keystroke in
 * a long document restyles a few words.
 */
final class Restyling {
  private StyledSpans styled = StyledSpans.of(List.of());
  private int length;

  /** How much of the text at either end is as it was when it was styled. */
  private int untouchedAtStart;

  private int untouchedAtEnd;

  /** A new text, none of which is styled. */
  void forget() {
    styled = StyledSpans.of(List.of());
    length = 0;
    untouchedAtStart = 0;
    untouchedAtEnd = 0;
  }

  /** The text, {@code before} units long, loses {@code removed} units at {@code position}. */
  void changed(int before, int position, int removed) {
    untouchedAtStart = Math.min(untouchedAtStart, position);
    untouchedAtEnd = Math.min(untouchedAtEnd, before - position - removed);
  }

  /**
   * Takes {@code now} for those of the present text.
   *
   * @return what is to be styled anew, within the text; empty if nothing is
   */
  Span adopt(List<StyledSpan> now, int newLength) {
    var spans = StyledSpans.of(now);
    int delta = newLength - length;
    int same = Math.min(spans.sameAtStart(styled), countBefore(spans, untouchedAtStart));
    int most = Math.min(spans.size(), styled.size()) - same;
    int sameAtEnd =
        Math.min(
            spans.sameAtEnd(styled, most, delta), countFrom(spans, newLength - untouchedAtEnd));
    int oldEnd = styled.size() - sameAtEnd;
    int newEnd = spans.size() - sameAtEnd;
    int from = untouchedAtStart;
    int to = newLength - untouchedAtEnd;
    if (same < oldEnd) {
      from = Math.min(from, styled.get(same).span().start());
      to = Math.max(to, styled.get(oldEnd - 1).span().end() + delta);
    }
    if (same < newEnd) {
      from = Math.min(from, spans.get(same).span().start());
      to = Math.max(to, spans.get(newEnd - 1).span().end());
    }
    styled = spans;
    length = newLength;
    untouchedAtStart = newLength;
    untouchedAtEnd = newLength;
    int start = Math.min(from, newLength);
    return new Span(start, Math.clamp(to, start, newLength));
  }

  /** How many end at an offset or before it. */
  static int countBefore(List<StyledSpan> spans, int offset) {
    return Bisection.count(spans.size(), index -> spans.get(index).span().end() <= offset);
  }

  /** How many start at an offset or behind it. */
  private static int countFrom(List<StyledSpan> spans, int offset) {
    int first = countBefore(spans, offset);
    boolean reachesOver = first < spans.size() && spans.get(first).span().start() < offset;
    return spans.size() - first - (reachesOver ? 1 : 0);
  }
}

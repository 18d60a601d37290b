package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.StyledSpan;
import java.util.List;

/**
 * Finds the part of the text whose styles are no longer those on the screen, so that a keystroke in
 * a long document restyles a few words.
 */
final class Restyling {
  private List<StyledSpan> styled = List.of();
  private int length;

  /** How much of the text at either end is as it was when it was styled. */
  private int untouchedAtStart;

  private int untouchedAtEnd;

  /** A new text, none of which is styled. */
  void forget() {
    styled = List.of();
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
   * Takes {@code spans} for those of the present text.
   *
   * @return what is to be styled anew, within the text; empty if nothing is
   */
  Span adopt(List<StyledSpan> spans, int newLength) {
    int delta = newLength - length;
    int same = 0;
    while (same < Math.min(styled.size(), spans.size())
        && spans.get(same).span().end() <= untouchedAtStart
        && spans.get(same).equals(styled.get(same))) {
      same++;
    }
    int oldEnd = styled.size();
    int newEnd = spans.size();
    while (oldEnd > same
        && newEnd > same
        && spans.get(newEnd - 1).span().start() >= newLength - untouchedAtEnd
        && isShifted(styled.get(oldEnd - 1), spans.get(newEnd - 1), delta)) {
      oldEnd--;
      newEnd--;
    }
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

  private static boolean isShifted(StyledSpan before, StyledSpan after, int delta) {
    return before.span().start() + delta == after.span().start()
        && before.span().end() + delta == after.span().end()
        && before.styles().equals(after.styles());
  }
}

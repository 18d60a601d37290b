package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The styled stretches of a note, in their order and without overlap. Two states of a note share
 * what is the same in both, so that what differs is found in little time. Immutable.
 */
public final class StyledSpans extends PlacedList<StyledSpan> {
  private StyledSpans(List<? extends List<StyledSpan>> parts, int[] starts) {
    super(parts, starts);
  }

  /**
   * Stretches that lie side by side.
   *
   * @param start where the part starts in the note
   * @param spans their places are counted from there; the same object in another state of the note
   *     if they are the same
   */
  public record Part(int start, List<StyledSpan> spans) {}

  /** The same stretches. */
  public static StyledSpans of(List<StyledSpan> spans) {
    return spans instanceof StyledSpans already
        ? already
        : new StyledSpans(List.of(List.copyOf(spans)), new int[] {0});
  }

  /** The stretches of all parts, which come in their order. */
  public static StyledSpans ofParts(List<Part> parts) {
    return new StyledSpans(
        parts.stream().map(Part::spans).toList(), parts.stream().mapToInt(Part::start).toArray());
  }

  /** The same stretches in little room, for a part. */
  public static List<StyledSpan> packed(List<StyledSpan> spans) {
    return spans instanceof StyledSpans already ? already : PackedStyles.of(spans, 0);
  }

  static StyledSpans of(List<? extends List<StyledSpan>> parts, int[] starts) {
    return new StyledSpans(parts, starts);
  }

  /** All parts, those without a stretch, too. */
  public List<Part> inParts() {
    var all = new ArrayList<Part>(parts().size());
    for (int i = 0; i < parts().size(); i++) {
      all.add(new Part(start(i), parts().get(i)));
    }
    return all;
  }

  /** How many at the start have the same place and look as those of another list. */
  public int sameAtStart(StyledSpans other) {
    return countSameAtStart(other, Math.min(size(), other.size()));
  }

  /**
   * How many at the end have, counted from the texts' ends.
   *
   * @param most not more than either list has
   * @param longer how much longer this text is than the other
   */
  public int sameAtEnd(StyledSpans other, int most, int longer) {
    return countSameAtEnd(other, most, longer);
  }

  @Override
  StyledSpan moved(StyledSpan styled, int by) {
    return by == 0 ? styled : new StyledSpan(styled.span().moved(by), styled.styles());
  }

  @Override
  boolean isSame(StyledSpan one, int by, StyledSpan other) {
    return one.span().start() + by == other.span().start()
        && one.span().end() + by == other.span().end()
        && one.styles().equals(other.styles());
  }

  @Override
  boolean countsPlaces() {
    return true;
  }
}

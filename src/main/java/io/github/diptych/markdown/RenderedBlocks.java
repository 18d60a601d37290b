package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a note in their order. Two states of a note share what is the same in both, so that
 * what differs is found in little time. Immutable.
 */
public final class RenderedBlocks extends PlacedList<RenderedBlock> {
  private RenderedBlocks(List<List<RenderedBlock>> parts, int[] starts) {
    super(parts, starts);
  }

  /** The same blocks. */
  public static RenderedBlocks of(List<RenderedBlock> blocks) {
    return blocks instanceof RenderedBlocks already
        ? already
        : new RenderedBlocks(List.of(List.copyOf(blocks)), new int[] {0});
  }

  /** How many blocks at the start have the same HTML as those of another list. */
  public int sameAtStart(RenderedBlocks other) {
    return countSameAtStart(other, Math.min(size(), other.size()));
  }

  /**
   * How many blocks at the end have.
   *
   * @param most not more than either list has
   */
  public int sameAtEnd(RenderedBlocks other, int most) {
    return countSameAtEnd(other, most, 0);
  }

  @Override
  RenderedBlock moved(RenderedBlock block, int by) {
    return by == 0 ? block : new RenderedBlock(block.source().moved(by), block.html());
  }

  @Override
  boolean isSame(RenderedBlock one, int by, RenderedBlock other) {
    return one.html().equals(other.html());
  }

  @Override
  boolean countsPlaces() {
    return false;
  }

  /** Puts blocks together that are counted from different places. */
  static final class Builder {
    private final List<List<RenderedBlock>> parts = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    void add(int start, List<RenderedBlock> part) {
      if (!part.isEmpty()) {
        parts.add(part);
        starts.add(start);
      }
    }

    RenderedBlocks build() {
      return new RenderedBlocks(parts, starts.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}

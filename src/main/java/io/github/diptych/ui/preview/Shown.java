package io.github.diptych.ui.preview;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.markdown.RenderedBlocks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that a page shows, and where in the source they stand. What lies between two blocks
 * belongs to the first of them.
 */
record Shown(List<RenderedBlock> blocks) {
  Shown {
    blocks = RenderedBlocks.of(blocks);
  }

  /**
   * A place of the source as the page knows it.
   *
   * @param block number of the block
   * @param at how many UTF-16 units into it
   * @param length of the block and of what follows it before the next one
   */
  record Place(int block, double at, double length) {}

  Span source(int block) {
    return blocks.get(block).source();
  }

  /** Where in the page an offset of the source is; null in an empty page. */
  @Nullable Place place(double offset) {
    int block = blockAt(offset);
    if (block < 0) {
      return null;
    }
    double length = length(block);
    return new Place(block, Math.clamp(offset - source(block).start(), 0, length), length);
  }

  /**
   * The offset of what is {@code share} of the way between two marks of a block.
   *
   * @param from units into the block
   * @param to units into the block; -1 for where the next one begins
   */
  double offset(int block, double from, double to, double share) {
    double end = to < 0 ? Math.max(from, length(block)) : to;
    return source(block).start() + from + share * (end - from);
  }

  private int length(int block) {
    int next = block + 1 < blocks.size() ? source(block + 1).start() : source(block).end();
    return Math.max(0, next - source(block).start());
  }

  /** The last block that begins at {@code offset} or before it; the first one if none does. */
  private int blockAt(double offset) {
    int count = Bisection.count(blocks.size(), index -> source(index).start() <= offset);
    return blocks.isEmpty() ? -1 : Math.max(0, count - 1);
  }
}

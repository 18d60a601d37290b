package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.markdown.RenderedBlocks;
import java.util.List;

/**
 * The smallest run of blocks that has to be replaced so that a page shows other blocks.
 *
 * @param from number of the first block replaced
 * @param removed how many of the shown ones go
 * @param inserted what comes in their place
 */
record Patch(int from, int removed, List<RenderedBlock> inserted) {
  /** As many as stand in one part of the page. */
  private static final int FEW = 64;

  /**
   * Compares the HTML alone: a block that merely moved in the source stays as it is. Of two states
   * of one note only the blocks near the change are looked at.
   */
  static Patch between(List<RenderedBlock> shown, List<RenderedBlock> wanted) {
    var before = RenderedBlocks.of(shown);
    var now = RenderedBlocks.of(wanted);
    int head = now.sameAtStart(before);
    int tail = now.sameAtEnd(before, Math.min(before.size(), now.size()) - head);
    return new Patch(head, before.size() - head - tail, now.subList(head, now.size() - tail));
  }

  boolean isEmpty() {
    return removed == 0 && inserted.isEmpty();
  }

  /** The blocks that the call carries; of many the page asks for those that it needs. */
  List<RenderedBlock> carried() {
    return inserted.size() <= FEW ? inserted : List.of();
  }

  /** The call that makes the page do it. */
  String script() {
    var script = new StringBuilder("patch(").append(from).append(',').append(removed).append(",[");
    for (RenderedBlock block : inserted) {
      script.append(block.html().length()).append(',');
    }
    script.append("],[");
    for (RenderedBlock block : carried()) {
      Quoted.append(script, block.html());
      script.append(',');
    }
    return script.append("])").toString();
  }
}

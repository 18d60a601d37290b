package io.github.diptych.ui.preview;

import io.github.diptych.markdown.RenderedBlock;
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

  /** Compares the HTML alone: a block that merely moved in the source stays as it is. */
  static Patch between(List<RenderedBlock> shown, List<RenderedBlock> wanted) {
    int shorter = Math.min(shown.size(), wanted.size());
    int head = 0;
    while (head < shorter && shown.get(head).html().equals(wanted.get(head).html())) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && shown
            .get(shown.size() - 1 - tail)
            .html()
            .equals(wanted.get(wanted.size() - 1 - tail).html())) {
      tail++;
    }
    return new Patch(head, shown.size() - head - tail, wanted.subList(head, wanted.size() - tail));
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

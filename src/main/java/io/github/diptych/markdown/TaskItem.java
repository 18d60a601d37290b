package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** An item of a list with a box to tick (GFM, 5.3). */
final class TaskItem extends ListItem {
  private final BasedSequence box;
  private final boolean done;

  /**
   * @param box the brackets and what is between them
   */
  TaskItem(BasedSequence chars, BasedSequence box, boolean done) {
    super(chars);
    this.box = box;
    this.done = done;
  }

  BasedSequence box() {
    return box;
  }

  boolean isDone() {
    return done;
  }
}

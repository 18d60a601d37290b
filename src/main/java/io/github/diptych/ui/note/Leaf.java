package io.github.diptych.ui.note;

import io.github.diptych.task.Subscription;
import io.github.diptych.ui.editor.Sheet;
import java.util.List;
import java.util.Optional;

/** A document that is open, in view or not, and where it was left. */
final class Leaf {
  final Sheet sheet;
  private final List<Subscription> told;
  NotePlace left;
  Optional<Double> pageTop = Optional.empty();

  /**
   * @param told of what others do to the document
   */
  Leaf(Sheet sheet, List<Subscription> told, NotePlace left) {
    this.sheet = sheet;
    this.told = List.copyOf(told);
    this.left = left;
  }

  /** Is told of nothing any more. */
  void letGo() {
    told.forEach(Subscription::cancel);
  }
}

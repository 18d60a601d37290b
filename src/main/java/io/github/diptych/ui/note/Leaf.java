package io.github.diptych.ui.note;

import io.github.diptych.task.Subscription;
import io.github.diptych.ui.editor.Sheet;
import java.util.Optional;

/** A document that is open, in view or not, and where it was left. */
final class Leaf {
  final Sheet sheet;
  final Subscription outside;
  NotePlace left;
  Optional<Double> pageTop = Optional.empty();

  Leaf(Sheet sheet, Subscription outside, NotePlace left) {
    this.sheet = sheet;
    this.outside = outside;
    this.left = left;
  }
}

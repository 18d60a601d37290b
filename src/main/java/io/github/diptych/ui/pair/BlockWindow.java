package io.github.diptych.ui.pair;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;

/**
 * The part of a note that a panel shows: it moves with the text around it, and grows and shrinks
 * with what is edited in it.
 */
record BlockWindow(Span span) {
  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  /** Whether an offset is in it or at its edge. */
  boolean touches(int offset) {
    return start() <= offset && offset <= end();
  }

  /** Whether an edit is of this part alone. */
  boolean holds(TextEdit edit) {
    return start() <= edit.start() && edit.end() <= end();
  }

  /** Whether an edit is of this part and of others. */
  boolean isCutBy(TextEdit edit) {
    return !holds(edit) && edit.start() < end() && edit.end() > start();
  }

  /** The same edit, its offsets counted from where this begins. */
  TextEdit within(TextEdit edit) {
    return new TextEdit(edit.start() - start(), edit.end() - start(), edit.replacement());
  }

  /** What the part is after an edit; what is left of it, if more than it was edited. */
  BlockWindow after(TextEdit edit) {
    int grown = edit.growth();
    if (holds(edit)) {
      return new BlockWindow(new Span(start(), end() + grown));
    }
    if (edit.start() >= end()) {
      return this;
    }
    int behind = edit.start() + edit.replacement().length();
    int from = edit.end() <= start() ? start() + grown : Math.min(start(), edit.start());
    int to = edit.end() <= end() ? end() + grown : behind;
    return new BlockWindow(new Span(from, Math.max(from, to)));
  }
}

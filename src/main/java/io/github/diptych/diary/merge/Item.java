package io.github.diptych.diary.merge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the merged text.
 *
 * @param from what it is on each side
 * @param day the day it belongs to; null if it belongs to none
 */
record Item(Strand<Leaf> from, Verdict verdict, Leaf.Kind kind, @Nullable LocalDate day) {
  boolean isBlock() {
    return kind == Leaf.Kind.BLOCK;
  }

  /** Whether it stands as it did on one side. */
  boolean isAsOn(Side side) {
    Leaf leaf = from.in(side);
    return leaf != null && leaf.text().equals(verdict.text());
  }
}

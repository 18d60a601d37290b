package io.github.diptych.typing;

import io.github.diptych.diary.Span;

/**
 * What is selected, and which end of it the caret is at.
 *
 * @param anchor where selecting began, in UTF-16 units
 * @param caret where the caret is; the same for an empty selection
 */
public record Selection(int anchor, int caret) {

  public static Selection at(int caret) {
    return new Selection(caret, caret);
  }

  public int start() {
    return Math.min(anchor, caret);
  }

  public int end() {
    return Math.max(anchor, caret);
  }

  public boolean isEmpty() {
    return anchor == caret;
  }

  public Span span() {
    return new Span(start(), end());
  }

  /** With the same end for the caret, but other bounds. */
  Selection within(int start, int end) {
    return caret < anchor ? new Selection(end, start) : new Selection(start, end);
  }
}

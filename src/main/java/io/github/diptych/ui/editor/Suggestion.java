package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * What is suggested at the caret.
 *
 * @param sign what stands before its name, such as an emoji; empty for nothing
 * @param name what it is chosen by
 * @param matched what of the name was written
 * @param detail what else says which it is; empty for nothing
 */
public record Suggestion(String sign, String name, List<Span> matched, String detail) {
  public Suggestion {
    matched = List.copyOf(matched);
  }

  /** As a screen reader says it. */
  String spoken() {
    return (sign + " " + name + " " + detail).strip();
  }
}

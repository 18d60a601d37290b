package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.Set;

/**
 * A stretch of source that has the same styles throughout.
 *
 * @param span in UTF-16 units; the spans of one list do not overlap and are in order
 * @param styles at least one
 */
public record StyledSpan(Span span, Set<Style> styles) {
  public StyledSpan {
    styles = Set.copyOf(styles);
  }
}

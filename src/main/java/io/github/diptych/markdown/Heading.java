package io.github.diptych.markdown;

import io.github.diptych.diary.Span;

/**
 * A heading of a note's outline.
 *
 * @param level 1 to 6
 * @param text its words without markup
 * @param anchor the name that github.com gives it, without {@code #}
 * @param span where it stands, in UTF-16 units
 */
public record Heading(int level, String text, String anchor, Span span) {
  /** The same by another name. */
  Heading named(String name) {
    return new Heading(level, text, name, span);
  }

  /** The same, {@code by} units further. */
  Heading moved(int by) {
    return new Heading(level, text, anchor, span.moved(by));
  }
}

package io.github.diptych.diary.parity;

import io.github.diptych.diary.Span;

/**
 * Something in a block that the same in the other language ought to have, too.
 *
 * @param value what makes two of a kind the same: an address, a heading's level, code, a number
 * @param span where it stands, in UTF-16 units of the note
 */
public record Element(Kind kind, String value, Span span) {
  /** The same, {@code by} units further. */
  public Element moved(int by) {
    return new Element(kind, value, span.moved(by));
  }

  /** What can be in one language and missing in the other (issue 5). */
  public enum Kind {
    LINK,
    PICTURE,
    EMPHASIS,
    HEADING,
    LIST,
    /** Within a line. */
    CODE,
    CODE_BLOCK,
    FORMULA,
    NUMBER,
    DATE,
    TIME
  }
}

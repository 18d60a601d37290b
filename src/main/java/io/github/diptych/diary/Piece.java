package io.github.diptych.diary;

/**
 * A stretch of the diary's text. All pieces together are the text, without gaps.
 *
 * @param kind what it is to the grammar
 * @param span where it is, in UTF-16 units
 */
public record Piece(Kind kind, Span span) {
  /** What a piece of a diary's text can be. */
  public enum Kind {
    /** White space between other pieces. */
    SPACE,
    /** A day heading. */
    DAY_HEADING,
    /** A heading without words. */
    EMPTY_HEADING,
    /** A {@code ---} between two blocks. */
    SEPARATOR,
    /** A block's body. */
    BODY,
    /** A block's signature. */
    SIGNATURE,
    /** The pictures that follow a block's signature. */
    IMAGES,
    /** What belongs to no day: front matter, a preface, another chapter. */
    OUTSIDE
  }
}

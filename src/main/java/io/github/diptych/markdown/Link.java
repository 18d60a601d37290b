package io.github.diptych.markdown;

import io.github.diptych.diary.Span;

/**
 * A link or a picture of a note.
 *
 * @param kind how it is written
 * @param picture whether it shows a picture; a definition does if one refers to it
 * @param span the whole of it, in UTF-16 units of the note
 * @param destination where its address stands, without the signs around it; never empty
 * @param target the address as written, escapes and percent signs included
 */
public record Link(Kind kind, boolean picture, Span span, Span destination, String target) {
  /** The same, {@code by} units further. */
  Link moved(int by) {
    return new Link(kind, picture, span.moved(by), destination.moved(by), target);
  }

  /** How a link can be written. */
  public enum Kind {
    /** {@code [words](address)} or {@code ![words](address)}. */
    INLINE,
    /** {@code [name]: address}, which other places refer to. */
    DEFINITION,
    /** {@code <a href>} or {@code <img src>}. */
    HTML,
    /** An address that stands in the words. */
    ADDRESS,
    /** Meant as {@link #INLINE}, but a space ends its address: github.com shows it as written. */
    BROKEN_BY_SPACE
  }
}

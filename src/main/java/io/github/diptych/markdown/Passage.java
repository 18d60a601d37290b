package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.List;

/**
 * Words that belong together, such as those of a paragraph, a heading or a table's cell, and the
 * markup among them; markup at its edges, and around all of it, is not part of it.
 *
 * @param span where it stands in the note
 * @param alone whether it is all of its paragraph
 * @param cell whether it stands in a table, where a bar would end it
 * @param parts of the span, without gaps
 */
public record Passage(Span span, boolean alone, boolean cell, List<Part> parts) {
  public Passage {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a passage.
   *
   * @param span where it stands in the note
   */
  public record Part(Kind kind, Span span) {}

  /** What a part of a passage is. */
  public enum Kind {
    /** Words as they read. */
    WORDS,
    /** What is no words: code, a formula, an address, a picture, a tag, an escape. */
    KEPT,
    /** What begins emphasis or a link. */
    OPEN,
    /** What ends it. */
    CLOSE,
    /** The end of a line that the words go on behind. */
    LINE_END
  }
}

package io.github.diptych.diary;

import java.util.List;

/**
 * A stretch of a block that stands for itself.
 *
 * @param span from its first sign to its last, those of a list or a heading included
 */
public record Paragraph(Kind kind, Span span) {
  /** What Markdown makes of a paragraph. */
  public enum Kind {
    WORDS,
    HEADING,
    /** What is in a list: each item, and each further paragraph of one. */
    ITEM,
    TABLE,
    QUOTE,
    CODE,
    HTML,
    BREAK
  }

  /** The paragraphs of a block's body, in their order. */
  public static List<Paragraph> in(String text, Span body) {
    return new ParagraphReader(text, body).read();
  }
}

package io.github.diptych.diary;

/** What a line is to Markdown, as far as the diary's grammar has to know. */
enum LineKind {
  /** Nothing but white space. */
  BLANK,
  /** The first line of a paragraph, a list item or a table. */
  TEXT,
  /** A further line of the same paragraph. */
  CONTINUATION,
  /** An ATX heading outside every container. */
  HEADING,
  /** A thematic break of hyphens outside every container: the diary's separator. */
  RULE,
  /** A line of {@code -} or {@code =} that makes the paragraph above it a setext heading. */
  UNDERLINE,
  /** Any other thematic break. */
  BREAK,
  FRONT_MATTER,
  /** A line of a fenced code block, its fences included. */
  FENCE,
  /** A line of an HTML block. */
  HTML,
  /** A line of a quotation, lazy continuation lines included. */
  QUOTE,
  /** A line of an indented code block. */
  CODE;

  /** Whether words stand here that the grammar reads. */
  boolean isText() {
    return this == TEXT || this == CONTINUATION;
  }
}

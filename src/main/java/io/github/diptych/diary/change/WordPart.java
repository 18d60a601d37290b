package io.github.diptych.diary.change;

/**
 * A stretch of words that stayed, went or came. What stayed and what went, joined, is the text
 * before; what stayed and what came is the text now.
 *
 * @param text never empty
 */
public record WordPart(Kind kind, String text) {
  /** What became of it. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }
}

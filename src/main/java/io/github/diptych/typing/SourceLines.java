package io.github.diptych.typing;

/**
 * A note as its lines, each asked for by its number from 0, so that a key costs no more than the
 * lines around the caret. Line ends are {@code \n}; offsets are UTF-16 units.
 */
public interface SourceLines {

  /** How many there are; an empty note has one. */
  int count();

  /** A line without its end. */
  String line(int number);

  /** The offset of a line's first unit. */
  int start(int number);

  /** The number of the line in which {@code offset} lies; its end lies in it, too. */
  int numberAt(int offset);

  /**
   * Whether the line was one of code or of front matter when the note was looked at last. It spares
   * looking through all lines above, and may be behind what was typed just now.
   */
  boolean wasCode(int number);

  /** How many units a line has. */
  default int length(int number) {
    return line(number).length();
  }

  /** A part of a line, for those that look at no more of one that may be long. */
  default String part(int number, int from, int to) {
    return line(number).substring(from, to);
  }

  /** The offset behind a line's last unit, before its end. */
  default int end(int number) {
    return start(number) + length(number);
  }

  /** A whole text as lines. */
  static SourceLines of(String text) {
    return new TextLines(text, 0);
  }
}

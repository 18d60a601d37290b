package io.github.diptych.diary;

/**
 * What the writer should know of a template.
 *
 * @param file its name, such as {@code entry.zh.md}
 * @param line from 1; 0 if it is about the whole file
 * @param words what stands there, of an unknown place and of what would be grammar; else empty
 */
public record TemplateFault(String file, int line, Kind kind, String words) {
  /** What is wrong; the words are in the message bundles. */
  public enum Kind {
    /** Stays as it is written. */
    UNKNOWN_PLACE,
    /** A comment at the beginning that nothing closes. */
    OPEN_COMMENT,
    /** A line that would divide one entry from another. */
    SEPARATOR,
    /** A heading that would begin a day, or end the one that it stands in. */
    HEADING,
    SIGNATURE,
    /** A code fence or HTML that nothing closes. */
    LEFT_OPEN,
    /** What it would make does not read as one block. */
    NOT_ONE_BLOCK,
    TOO_LONG,
    /** The file is there and no text can be had of it. */
    UNREADABLE
  }

  /** Whether the template cannot be used. */
  public boolean refuses() {
    return kind != Kind.UNKNOWN_PLACE;
  }
}

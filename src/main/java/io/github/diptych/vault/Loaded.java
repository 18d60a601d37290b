package io.github.diptych.vault;

/** What came of reading a note. */
public sealed interface Loaded {
  /**
   * A note that can be edited.
   *
   * @param text the file's text, line ends as they are, without the byte order mark
   * @param hash of the file's bytes
   */
  record Note(String text, FileForm form, ContentHash hash) implements Loaded {}

  /**
   * A file to look at only, since what would be written back is not what was read.
   *
   * @param text what could be made of it, with U+FFFD for bytes that are not UTF-8; if it is {@link
   *     Reason#TOO_LARGE} only the beginning
   * @param hash of the bytes that were read
   */
  record ReadOnly(String text, Reason reason, ContentHash hash) implements Loaded {}

  /**
   * @param detail what the system said; not for every reason
   */
  record Unreadable(Reason reason, String detail) implements Loaded {}
}

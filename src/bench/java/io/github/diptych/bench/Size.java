package io.github.diptych.bench;

/** How long a note is, in bytes of UTF-8. */
public enum Size {
  /** One day. */
  KB14("14 KB", 14_000),
  /** A README twice as long as github.com still shows. */
  MB1("1 MB", 1_000_000),
  /** A year. */
  MB5("5 MB", 5_000_000);

  private final String label;
  private final int bytes;

  Size(String label, int bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  String label() {
    return label;
  }

  /** A diary of this length, the same one each time. */
  String diary() {
    return MadeUpDiary.ofBytes(bytes);
  }
}

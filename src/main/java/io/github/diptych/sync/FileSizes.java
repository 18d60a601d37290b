package io.github.diptych.sync;

/** What GitHub thinks of a file's size, in bytes (its documentation of large files). */
final class FileSizes {
  private static final long MEBIBYTE = 1024 * 1024;

  /** From here on GitHub warns. */
  static final long LARGE = 50 * MEBIBYTE;

  /** From here on it refuses the push. */
  static final long TOO_LARGE = 100 * MEBIBYTE;

  private FileSizes() {}
}

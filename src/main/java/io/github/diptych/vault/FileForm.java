package io.github.diptych.vault;

/**
 * How a file stores its text beyond the text itself; always UTF-8.
 *
 * @param byteOrderMark whether the bytes EF BB BF come first
 * @param lineEnd what most lines end with; the text itself says what each one does
 */
public record FileForm(boolean byteOrderMark, LineEnd lineEnd) {
  /** How Diptych writes a new file: no byte order mark, {@code \n}. */
  public static FileForm standard() {
    return new FileForm(false, LineEnd.LF);
  }
}

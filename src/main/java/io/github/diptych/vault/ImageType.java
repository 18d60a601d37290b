package io.github.diptych.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture that github.com shows in a note, told by their first bytes. */
public enum ImageType {
  PNG("png"),
  JPEG("jpg"),
  GIF("gif"),
  WEBP("webp"),
  SVG("svg");

  /** How far into a text the root element of an SVG is looked for, in bytes. */
  private static final int PROLOGUE = 8192;

  private final String extension;

  ImageType(String extension) {
    this.extension = extension;
  }

  /** What file names of this kind end with, without the dot. */
  public String extension() {
    return extension;
  }

  /** The type by content; a name is not asked. */
  public static Optional<ImageType> of(byte[] data) {
    if (has(data, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (has(data, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (has(data, 0, "GIF87a") || has(data, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (has(data, 0, "RIFF") && has(data, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    return isSvg(data) ? Optional.of(SVG) : Optional.empty();
  }

  private static boolean has(byte[] data, int at, String latin1) {
    byte[] magic = latin1.getBytes(StandardCharsets.ISO_8859_1);
    return data.length >= at + magic.length
        && Arrays.equals(data, at, at + magic.length, magic, 0, magic.length);
  }

  /** Whether the first element is {@code svg}, behind declaration, comments and document type. */
  private static boolean isSvg(byte[] data) {
    int length = Math.min(data.length, PROLOGUE);
    String text = new String(data, 0, length, StandardCharsets.UTF_8).strip();
    String rest = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    while (rest.startsWith("<?") || rest.startsWith("<!")) {
      String close = rest.startsWith("<!--") ? "-->" : ">";
      int end = rest.indexOf(close);
      if (end < 0) {
        return false;
      }
      rest = rest.substring(end + close.length()).strip();
    }
    return rest.startsWith("<svg") && rest.length() > 4 && !Character.isLetter(rest.charAt(4));
  }
}

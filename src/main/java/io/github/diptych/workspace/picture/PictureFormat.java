package io.github.diptych.workspace.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a picture is by its first bytes; names and headers of servers say little. */
enum PictureFormat {
  PNG,
  JPEG,
  GIF,
  WEBP,
  BMP,
  SVG,
  ICO,
  AVIF,
  HEIC,
  TIFF,
  JXL,
  NONE;

  /** How far into a file the element of an SVG is looked for. */
  private static final int SVG_WITHIN = 4096;

  static PictureFormat of(byte[] bytes) {
    if (starts(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (starts(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")) {
      return GIF;
    } else if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) {
      return WEBP;
    } else if (starts(bytes, 0, "BM") && bytes.length > 26) {
      return BMP;
    } else if (starts(bytes, 0, "\0\0\u0001\0")) {
      return ICO;
    } else if (starts(bytes, 4, "ftypavif") || starts(bytes, 4, "ftypavis")) {
      return AVIF;
    } else if (starts(bytes, 4, "ftyphei") || starts(bytes, 4, "ftypmif1")) {
      return HEIC;
    } else if (starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*")) {
      return TIFF;
    } else if (starts(bytes, 0, "\u00ff\n") || starts(bytes, 4, "JXL ")) {
      return JXL;
    }
    return isSvg(bytes) ? SVG : NONE;
  }

  /** Markup in which an {@code svg} element opens; the parser decides about the rest. */
  private static boolean isSvg(byte[] bytes) {
    int length = Math.min(bytes.length, SVG_WITHIN);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    // Of UTF-16 every other byte is zero.
    String text = start.replace("\0", "").toLowerCase(Locale.ROOT);
    String bare = text.replaceFirst("^[^<]{0,8}(?=<)", "");
    return bare.startsWith("<") && (bare.contains("<svg") || bare.contains(":svg"));
  }

  private static boolean starts(byte[] bytes, int at, String signature) {
    if (bytes.length < at + signature.length()) {
      return false;
    }
    for (int i = 0; i < signature.length(); i++) {
      if ((bytes[at + i] & 0xff) != signature.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

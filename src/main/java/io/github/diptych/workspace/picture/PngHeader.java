package io.github.diptych.workspace.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** What a PNG says before its pixels (PNG specification, third edition, section 11). */
final class PngHeader {
  private static final int SIGNATURE = 8;

  /** Length, name and checksum. */
  private static final int AROUND = 12;

  /**
   * The rest is words, colour profiles and animation, some of it compressed: a few bytes of it can
   * unpack to gigabytes.
   */
  private static final Set<String> KEPT =
      Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "IDAT", "IEND");

  private PngHeader() {}

  static PictureSize size(byte[] png) throws Unshowable {
    var in = new Bytes(png, SIGNATURE);
    int length = in.bigEndian(4);
    if (!in.name().equals("IHDR") || length != 13) {
      throw Unshowable.damaged();
    }
    return Limits.checked(in.bigEndian(4), in.bigEndian(4));
  }

  /** The picture without anything but its pixels. */
  static byte[] bare(byte[] png) throws Unshowable {
    var out = new ByteArrayOutputStream(png.length);
    out.write(png, 0, SIGNATURE);
    var in = new Bytes(png, SIGNATURE);
    int headers = 0;
    for (String name = ""; !name.equals("IEND"); ) {
      int start = in.position();
      int length = in.bigEndian(4);
      name = in.name();
      in.skip(length);
      in.skip(4);
      headers += name.equals("IHDR") ? 1 : 0;
      if (KEPT.contains(name)) {
        out.write(png, start, length + AROUND);
      }
    }
    if (headers != 1) {
      // Which of them a decoder believes is its own affair.
      throw Unshowable.damaged();
    }
    return out.toByteArray();
  }
}

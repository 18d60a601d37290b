package io.github.diptych.workspace.picture;

/** The sizes that WebP and BMP files give before their pixels. */
final class OtherHeaders {
  private static final int FIRST_CHUNK = 12;

  private OtherHeaders() {}

  /** RFC 9649: a simple lossy or lossless picture, or an extended one that gives its canvas. */
  static PictureSize webp(byte[] webp) throws Unshowable {
    var in = new Bytes(webp, FIRST_CHUNK);
    String chunk = in.name();
    in.skip(4);
    return webp(in, chunk);
  }

  /**
   * Looks whether the picture within an extended WebP is as large as its canvas.
   *
   * @throws Unshowable if it is larger, or moves
   */
  static void checkWithin(byte[] webp) throws Unshowable {
    PictureSize canvas = webp(webp);
    var in = new Bytes(webp, FIRST_CHUNK);
    while (in.has(8)) {
      String chunk = in.name();
      int length = in.littleEndian(4);
      int start = in.position();
      if (chunk.equals("ANMF")) {
        throw new Unshowable(PictureRefusal.Kind.UNSUPPORTED, "WebP");
      }
      if (chunk.startsWith("VP8") && !webp(in, chunk).equals(canvas)) {
        throw Unshowable.damaged();
      }
      // Chunks begin at even places; the last one's padding may be missing.
      int end = start + length + (length & 1);
      if (end < start || !in.has(end - in.position())) {
        return;
      }
      in.skip(end - in.position());
    }
  }

  private static PictureSize webp(Bytes in, String chunk) throws Unshowable {
    return switch (chunk) {
      case "VP8 " -> {
        in.skip(6);
        yield Limits.checked(in.littleEndian(2) & 0x3fff, in.littleEndian(2) & 0x3fff);
      }
      case "VP8L" -> {
        in.skip(1);
        int bits = in.littleEndian(4);
        yield Limits.checked((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
      }
      case "VP8X" -> {
        in.skip(4);
        yield Limits.checked(in.littleEndian(3) + 1, in.littleEndian(3) + 1);
      }
      default -> throw Unshowable.damaged();
    };
  }

  static PictureSize bmp(byte[] bmp) throws Unshowable {
    var in = new Bytes(bmp, 14);
    boolean old = in.littleEndian(4) == 12;
    int width = in.littleEndian(old ? 2 : 4);
    int height = in.littleEndian(old ? 2 : 4);
    // A height below zero says that the first row is the top one.
    return Limits.checked(width, height == Integer.MIN_VALUE ? 0 : Math.abs(height));
  }
}

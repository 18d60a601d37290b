package io.github.diptych.workspace.picture;

/**
 * What a GIF says of its frames (GIF89a specification).
 *
 * @param size of the screen that the frames are drawn on
 * @param first size of the first frame, which may be smaller
 * @param frames at least 1
 */
record GifHeader(PictureSize size, PictureSize first, int frames) {
  private static final int IMAGE = 0x2c;
  private static final int EXTENSION = 0x21;
  private static final int TRAILER = 0x3b;

  /** The browser keeps every frame, whole, and shows but one: this many pixels are 96 MB. */
  private static final long MOST_FRAME_PIXELS = 24_000_000;

  boolean moves() {
    return frames > 1;
  }

  /** Whether the browser can be given all of it. */
  boolean mayBeKept() {
    return frames * size.pixels() <= MOST_FRAME_PIXELS;
  }

  /** Of the screen alone, for which the first bytes suffice. */
  static PictureSize screen(byte[] gif) throws Unshowable {
    var in = new Bytes(gif, 6);
    return Limits.checked(in.littleEndian(2), in.littleEndian(2));
  }

  static GifHeader of(byte[] gif) throws Unshowable {
    PictureSize screen = screen(gif);
    var in = new Bytes(gif, 10);
    skipColours(in, in.next());
    int frames = 0;
    PictureSize first = screen;
    while (in.has(1)) {
      int block = in.next();
      if (block == TRAILER) {
        break;
      } else if (block == EXTENSION) {
        in.skip(1);
      } else if (block == IMAGE) {
        PictureSize frame = frame(in, screen);
        first = frames == 0 ? frame : first;
        frames++;
      } else {
        throw Unshowable.damaged();
      }
      skipBlocks(in);
    }
    if (frames == 0) {
      throw Unshowable.damaged();
    }
    return new GifHeader(screen, first, frames);
  }

  private static PictureSize frame(Bytes in, PictureSize screen) throws Unshowable {
    int left = in.littleEndian(2);
    int top = in.littleEndian(2);
    var size = Limits.checked(in.littleEndian(2), in.littleEndian(2));
    if (left + size.width() > screen.width() || top + size.height() > screen.height()) {
      throw Unshowable.damaged();
    }
    int flags = in.next();
    if ((flags & 0x80) != 0) {
      in.skip(3 << ((flags & 7) + 1));
    }
    // The size of the first code.
    in.skip(1);
    return size;
  }

  /** Behind the screen's flags come two bytes and, if the flags say so, a table of colours. */
  private static void skipColours(Bytes in, int flags) throws Unshowable {
    in.skip(2);
    if ((flags & 0x80) != 0) {
      in.skip(3 << ((flags & 7) + 1));
    }
  }

  private static void skipBlocks(Bytes in) throws Unshowable {
    for (int length = in.next(); length > 0; length = in.next()) {
      in.skip(length);
    }
  }
}

package io.github.diptych.workspace.picture;

/** How much of a picture is read, decoded and handed to the page. */
final class Limits {
  /** What is decoded at most (field notes, "WebView"). */
  static final long MOST_PIXELS = 40_000_000;

  /** What is read at most: github.com takes no file over 100 MB. */
  static final int MOST_BYTES = 100 * 1024 * 1024;

  /** A picture with more pixels or bytes than these is made smaller before the page gets it. */
  static final long PAGE_PIXELS = 2_560_000;

  static final int PAGE_BYTES = 2 * 1024 * 1024;

  /** Twice the page's width, for screens of twice the density. */
  static final int PAGE_WIDTH = 1_600;

  /** What is left of a tall one: its words are to be read. */
  static final long SCALED_PIXELS = 16_000_000;

  private Limits() {}

  /**
   * A size that may be decoded.
   *
   * @throws Unshowable if it is none, or too large
   */
  static PictureSize checked(int width, int height) throws Unshowable {
    if (width <= 0 || height <= 0) {
      throw width < 0 || height < 0
          ? new Unshowable(PictureRefusal.Kind.TOO_MANY_PIXELS, unsigned(width), unsigned(height))
          : Unshowable.damaged();
    }
    var size = new PictureSize(width, height);
    if (size.pixels() > MOST_PIXELS) {
      throw new Unshowable(PictureRefusal.Kind.TOO_MANY_PIXELS, unsigned(width), unsigned(height));
    }
    return size;
  }

  private static Long unsigned(int length) {
    return Integer.toUnsignedLong(length);
  }
}

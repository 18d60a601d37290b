package io.github.diptych.workspace.picture;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * What a JPEG says before its pixels (ITU T.81, annex B; Exif 2.32, section 4.6).
 *
 * @param stored width and height as the pixels are stored
 * @param components 1 for grey, 3 for colour, 4 for print
 * @param orientation 1 to 8, as Exif numbers them; 1 is upright
 */
record JpegHeader(PictureSize stored, int components, int orientation) {
  /** A progressive JPEG has about ten; each goes over all of the picture. */
  private static final int MOST_SCANS = 64;

  private static final int START_OF_SCAN = 0xda;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int END = 0xd9;
  private static final int ORIENTATION = 0x112;

  PictureSize size() {
    return orientation >= 5 ? stored.turned() : stored;
  }

  /**
   * @param jpeg a file, or as much of its beginning as holds its frame's header
   */
  static JpegHeader of(byte[] jpeg) throws Unshowable {
    var in = new Bytes(jpeg, 2);
    int orientation = 1;
    while (true) {
      int marker = marker(in);
      if (marker == START_OF_SCAN || marker == END) {
        throw Unshowable.damaged();
      }
      int start = in.position();
      int length = in.bigEndian(2);
      if (isFrame(marker)) {
        in.skip(1);
        int height = in.bigEndian(2);
        int width = in.bigEndian(2);
        return new JpegHeader(Limits.checked(width, height), in.next(), orientation);
      }
      if (marker == EXIF && orientation == 1) {
        orientation = orientation(jpeg, start + 2, start + length).orElse(1);
      }
      in.skip(length - 2);
    }
  }

  /** How a picture is turned, whatever its size; 1 if it does not say. */
  static int orientationOf(byte[] head) {
    try {
      var in = new Bytes(head, 2);
      while (true) {
        int marker = marker(in);
        int start = in.position();
        if (isFrame(marker) || marker == START_OF_SCAN || marker == END) {
          return 1;
        }
        int length = in.bigEndian(2);
        if (marker == EXIF) {
          return orientation(head, start + 2, start + length).orElse(1);
        }
        in.skip(length - 2);
      }
    } catch (Unshowable cutOff) {
      return 1;
    }
  }

  /**
   * The picture without words, profiles and thumbnails.
   *
   * @throws Unshowable if it says its size twice, or has too many scans to be decoded
   */
  static byte[] bare(byte[] jpeg) throws Unshowable {
    var out = new ByteArrayOutputStream(jpeg.length);
    out.write(jpeg, 0, 2);
    var in = new Bytes(jpeg, 2);
    int frames = 0;
    int scans = 0;
    while (in.has(2)) {
      int marker = marker(in);
      int start = in.position();
      if (marker == END) {
        break;
      }
      int length = in.bigEndian(2);
      in.skip(length - 2);
      int end = in.position();
      if (marker == START_OF_SCAN) {
        scans++;
        end = endOfScan(jpeg, end);
        in.skip(end - in.position());
      }
      frames += isFrame(marker) ? 1 : 0;
      if (marker < 0xe0 || marker == 0xe0 || marker == ADOBE) {
        out.write(0xff);
        out.write(marker);
        out.write(jpeg, start, end - start);
      }
    }
    if (frames != 1 || scans == 0 || scans > MOST_SCANS) {
      throw Unshowable.damaged();
    }
    out.write(0xff);
    out.write(END);
    return out.toByteArray();
  }

  private static int marker(Bytes in) throws Unshowable {
    if (in.next() != 0xff) {
      throw Unshowable.damaged();
    }
    int marker = 0xff;
    while (marker == 0xff) {
      marker = in.next();
    }
    return marker;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** Where the coded pixels end: at the next marker that is no restart. */
  private static int endOfScan(byte[] jpeg, int from) {
    for (int at = from; at + 1 < jpeg.length; at++) {
      int next = jpeg[at + 1] & 0xff;
      boolean restarts = next >= 0xd0 && next <= 0xd7;
      if (jpeg[at] == (byte) 0xff && next != 0 && next != 0xff && !restarts) {
        return at;
      }
    }
    return jpeg.length;
  }

  private static Optional<Integer> orientation(byte[] jpeg, int from, int to) {
    try {
      var in = new Bytes(jpeg, from);
      if (!in.name().equals("Exif")) {
        return Optional.empty();
      }
      in.skip(2);
      int base = in.position();
      boolean big = in.bigEndian(2) == 0x4d4d;
      in.skip(2);
      in.skip(number(in, 4, big) - 8);
      for (int entries = number(in, 2, big); entries > 0 && in.position() < to; entries--) {
        int tag = number(in, 2, big);
        in.skip(6);
        int value = number(in, 2, big);
        in.skip(2);
        if (tag == ORIENTATION && base < to) {
          return value >= 1 && value <= 8 ? Optional.of(value) : Optional.empty();
        }
      }
    } catch (Unshowable cutOff) {
      // A camera's note that cannot be read turns nothing.
    }
    return Optional.empty();
  }

  private static int number(Bytes in, int count, boolean big) throws Unshowable {
    return big ? in.bigEndian(count) : in.littleEndian(count);
  }
}

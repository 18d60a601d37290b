package io.github.diptych.workspace.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes a picture of fewer pixels from one that is too large a file, in the same format. */
public final class Shrinking {
  /** Longest sides that are tried, in pixels; the first is more than a screen has. */
  private static final int[] SIDES = {4_000, 3_000, 2_000, 1_400};

  /** What a decoder has to go over at most; of the pixels only some are kept. */
  private static final long MOST_PIXELS = 400_000_000;

  /** Where a header says how the picture is turned. */
  private static final int HEAD = 512 * 1024;

  private Shrinking() {}

  /**
   * The bytes of a smaller picture, upright; empty if it is no PNG or JPEG, cannot be read, or
   * cannot be made as small.
   *
   * @param most what it may have, in bytes
   */
  public static Optional<byte[]> smaller(Path file, int most) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    PictureFormat format = PictureFormat.of(head);
    if (format != PictureFormat.PNG && format != PictureFormat.JPEG) {
      return Optional.empty();
    }
    int orientation = format == PictureFormat.JPEG ? JpegHeader.orientationOf(head) : 1;
    try {
      BufferedImage image = decoded(file, orientation);
      for (int side : SIDES) {
        image = within(image, side);
        byte[] bytes = format == PictureFormat.PNG ? Scaling.png(image) : Scaling.jpeg(image);
        if (bytes.length <= most) {
          return Optional.of(bytes);
        }
      }
      return Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      // Decoders tell of damage by whatever they stumble over.
      return Optional.empty();
    }
  }

  private static BufferedImage decoded(Path file, int orientation) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw Unshowable.damaged();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          throw Unshowable.damaged();
        }
        var parameters = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (2 * SIDES[0]));
        parameters.setSourceSubsampling(every, every, 0, 0);
        BufferedImage read = reader.read(0, parameters);
        return Scaling.drawn(read, read.getWidth(), read.getHeight(), orientation);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage within(BufferedImage image, int side) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    if (longest <= side) {
      return image;
    }
    int width = Math.max(1, Math.round((float) image.getWidth() * side / longest));
    int height = Math.max(1, Math.round((float) image.getHeight() * side / longest));
    return Scaling.drawn(image, width, height, 1);
  }
}

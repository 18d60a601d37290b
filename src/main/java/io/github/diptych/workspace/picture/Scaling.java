package io.github.diptych.workspace.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes pictures whose size is known to be bearable, and makes them as small as a page needs. */
final class Scaling {
  private static final float QUALITY = 0.9f;

  private Scaling() {}

  /**
   * @param pixels of the whole picture, as its header says
   * @param orientation as Exif numbers it
   * @return upright, and small enough for a page
   */
  static BufferedImage decode(PictureFormat format, byte[] bytes, long pixels, int orientation)
      throws IOException {
    ImageReader reader = reader(format);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > pixels) {
        // A header read in two ways is no mistake.
        throw Unshowable.damaged();
      }
      double share = share(width, height, orientation >= 5);
      var parameters = reader.getDefaultReadParam();
      int every = Math.max(1, (int) (1 / (2 * share)));
      parameters.setSourceSubsampling(every, every, 0, 0);
      var read = reader.read(0, parameters);
      int right = Math.max(1, (int) Math.round(width * share));
      int bottom = Math.max(1, (int) Math.round(height * share));
      return drawn(read, right, bottom, orientation);
    } finally {
      reader.dispose();
    }
  }

  static String data(BufferedImage image, PictureFormat format) throws IOException {
    boolean photograph = format == PictureFormat.JPEG || format == PictureFormat.WEBP;
    return photograph && !image.getColorModel().hasAlpha()
        ? PictureReader.data("image/jpeg", jpeg(image))
        : PictureReader.data("image/png", png(image));
  }

  private static ImageReader reader(PictureFormat format) throws IOException {
    if (format == PictureFormat.WEBP) {
      return new WebPImageReaderSpi().createReaderInstance();
    }
    var readers = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
    return readers.next();
  }

  /** By how much lengths are multiplied; 1 if the picture is small enough. */
  private static double share(int width, int height, boolean turned) {
    int across = turned ? height : width;
    double narrow = (double) Limits.PAGE_WIDTH / across;
    double few = Math.sqrt((double) Limits.SCALED_PIXELS / ((long) width * height));
    return Math.min(1, Math.min(narrow, few));
  }

  /** Upright, and so large before it is turned. */
  static BufferedImage drawn(BufferedImage read, int width, int height, int orientation) {
    boolean turned = orientation >= 5;
    int type =
        read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var upright = new BufferedImage(turned ? height : width, turned ? width : height, type);
    Graphics2D graphics = upright.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.transform(toUpright(orientation, width, height));
    graphics.drawImage(read, 0, 0, width, height, null);
    graphics.dispose();
    return upright;
  }

  /**
   * Exif 2.32, section 4.6.4: where the stored first row and column are to be seen.
   *
   * @param width as stored
   * @param height as stored
   */
  private static AffineTransform toUpright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  static byte[] png(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    }
    return bytes.toByteArray();
  }

  static byte[] jpeg(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

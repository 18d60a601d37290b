package io.github.diptych.workspace;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture for the preview: as it is if it is small, else scaled down. */
final class PictureFile {
  private static final long MOST_PIXELS = 40_000_000;
  private static final int WIDEST = 1_600;
  private static final long LARGE_BYTES = 2 * 1024 * 1024;
  private static final long MOST_BYTES = 100L * 1024 * 1024;

  private PictureFile() {}

  /**
   * A {@code data:} address.
   *
   * @throws IOException if it cannot be read, is no picture, or is larger than 40 megapixels
   */
  static String read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException("too large: " + file);
    }
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
      return data("image/svg+xml", Files.readAllBytes(file));
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return webp(Files.readAllBytes(file), file);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return read(file, reader);
      } finally {
        reader.dispose();
      }
    }
  }

  private static String read(Path file, ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new IOException("more than 40 megapixels: " + file);
    }
    var format = reader.getFormatName().toLowerCase(Locale.ROOT);
    boolean moves = format.equals("gif");
    if (moves || (width <= WIDEST && Files.size(file) <= LARGE_BYTES)) {
      return data("image/" + format, Files.readAllBytes(file));
    }
    var parameters = reader.getDefaultReadParam();
    int every = Math.max(1, width / WIDEST);
    parameters.setSourceSubsampling(every, every, 0, 0);
    return scaled(reader.read(0, parameters));
  }

  private static String scaled(BufferedImage image) throws IOException {
    boolean clear = image.getColorModel().hasAlpha();
    var bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, clear ? "png" : "jpeg", bytes)) {
      ImageIO.write(image, "png", bytes);
      clear = true;
    }
    return data(clear ? "image/png" : "image/jpeg", bytes.toByteArray());
  }

  /** The one kind of picture that WebView shows and ImageIO does not know. */
  private static String webp(byte[] bytes, Path file) throws IOException {
    boolean webp =
        bytes.length > 16 && tag(bytes, 0).equals("RIFF") && tag(bytes, 8).equals("WEBP");
    if (!webp) {
      throw new IOException("no picture: " + file);
    }
    return data("image/webp", bytes);
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static String data(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}

package io.github.diptych.workspace.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures made byte by byte, honest ones and bombs. */
public final class Made {
  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  private Made() {}

  /** A real picture, its left half red and its right half blue. */
  public static byte[] picture(String format, int width, int height) {
    return encoded(halves(width, height, BufferedImage.TYPE_INT_RGB), format);
  }

  static byte[] clearPng(int width, int height) {
    return encoded(halves(width, height, BufferedImage.TYPE_INT_ARGB), "png");
  }

  private static BufferedImage halves(int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The picture in a {@code data:} address. */
  static BufferedImage decoded(String data) {
    try {
      byte[] bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String svgText(String data) {
    byte[] bytes = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A sound PNG whose pixels, one bit each, are all black; 30,000 squared take 109 KB. */
  public static byte[] blackPng(int width, int height) {
    var pixels = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(pixels, new Deflater(9))) {
      byte[] row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        deflater.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var png = bytes(PNG);
    chunk(png, "IHDR", header(width, height));
    chunk(png, "IDAT", pixels.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** A small PNG with a chunk in front of its pixels that unpacks to that many megabytes. */
  static byte[] pngWithPacked(String chunk, String start, int megabytes) {
    var packed = bytes(start);
    try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        deflater.write(megabyte);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] plain = blackPng(8, 8);
    var png = bytes(PNG);
    chunk(png, "IHDR", header(8, 8));
    chunk(png, chunk, packed.toByteArray());
    int behindHeader = 8 + 25;
    png.write(plain, behindHeader, plain.length - behindHeader);
    return png.toByteArray();
  }

  private static byte[] header(int width, int height) {
    var header = new ByteArrayOutputStream();
    number(header, width, 4);
    number(header, height, 4);
    header.writeBytes(new byte[] {1, 0, 0, 0, 0});
    return header.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
    var named = bytes(name);
    named.writeBytes(content);
    var crc = new CRC32();
    crc.update(named.toByteArray());
    number(png, content.length, 4);
    png.writeBytes(named.toByteArray());
    number(png, (int) crc.getValue(), 4);
  }

  /** A JPEG as a camera held in one of the eight ways writes it. */
  static byte[] jpegTurned(int width, int height, int orientation) {
    byte[] plain = picture("jpeg", width, height);
    var jpeg = new ByteArrayOutputStream();
    jpeg.write(plain, 0, 2);
    jpeg.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
    jpeg.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0});
    jpeg.writeBytes(new byte[] {(byte) orientation, 0, 0, 0, 0, 0, 0});
    jpeg.write(plain, 2, plain.length - 2);
    return jpeg.toByteArray();
  }

  /** A small JPEG that claims another size. */
  static byte[] jpegClaiming(int width, int height) {
    byte[] jpeg = picture("jpeg", 16, 16);
    for (int at = 2; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
        jpeg[at + 5] = (byte) (height >> 8);
        jpeg[at + 6] = (byte) height;
        jpeg[at + 7] = (byte) (width >> 8);
        jpeg[at + 8] = (byte) width;
        return jpeg;
      }
    }
    throw new AssertionError("no frame in a JPEG");
  }

  /** A GIF of so many frames, each of one pixel in the corner of the screen. */
  public static byte[] gif(int width, int height, int frames, int frameWidth, int frameHeight) {
    var gif = bytes("GIF89a");
    littleEndian(gif, width);
    littleEndian(gif, height);
    gif.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, (byte) 255, 0, 0});
    for (int i = 0; i < frames; i++) {
      gif.writeBytes(new byte[] {0x21, (byte) 0xf9, 4, 4, 2, 0, 0, 0});
      gif.writeBytes(new byte[] {0x2c, 0, 0, 0, 0});
      littleEndian(gif, frameWidth);
      littleEndian(gif, frameHeight);
      gif.writeBytes(new byte[] {0, 2, 2, 0x4c, 1, 0});
    }
    gif.write(0x3b);
    return gif.toByteArray();
  }

  static byte[] bmpClaiming(int width, int height) {
    byte[] bmp = picture("bmp", 8, 8);
    for (int i = 0; i < 4; i++) {
      bmp[18 + i] = (byte) (width >> (8 * i));
      bmp[22 + i] = (byte) (height >> (8 * i));
    }
    return bmp;
  }

  /** The smallest lossless WebP. */
  static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /** The same, claiming another size. */
  static byte[] webpClaiming(int width, int height) {
    byte[] webp = webp();
    int bits = (width - 1) | (height - 1) << 14;
    for (int i = 0; i < 4; i++) {
      webp[21 + i] = (byte) (bits >> (8 * i));
    }
    return webp;
  }

  static byte[] svg(String content) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"10\" height=\"10\">"
            + content
            + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream bytes(String latin) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    return out;
  }

  private static void littleEndian(ByteArrayOutputStream out, int value) {
    out.write(value);
    out.write(value >> 8);
  }

  private static void number(ByteArrayOutputStream out, int value, int count) {
    for (int i = count - 1; i >= 0; i--) {
      out.write(value >> (8 * i));
    }
  }
}

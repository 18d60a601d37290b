package io.github.diptych.workspace.picture;

import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes a {@code data:} address of a picture. Its header is read before its pixels, since a small
 * file can claim a billion of them; what is large is scaled down, what a camera held sideways is
 * turned, and nothing but pixels goes on to the page. May take a second; any thread but the UI's.
 */
public final class PictureReader {
  /** What holds every size, but for that of a photograph with much in front of it. */
  private static final int HEAD = 512 * 1024;

  /** For the frames of one picture; others wait meanwhile. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private PictureReader() {}

  /** Reads a file, which must be an ordinary one: a pipe would never end. */
  public static PictureRead read(Path file) {
    try {
      return shown(bytes(file, Limits.MOST_BYTES, true), true);
    } catch (Unshowable unshowable) {
      return new PictureRead.Refused(unshowable.refusal());
    } catch (IOException unreadable) {
      return new PictureRead.Refused(PictureRefusal.of(Kind.UNREADABLE));
    }
  }

  /** Reads what came from elsewhere. */
  public static PictureRead read(byte[] bytes) {
    try {
      return shown(bytes, true);
    } catch (Unshowable unshowable) {
      return new PictureRead.Refused(unshowable.refusal());
    }
  }

  /**
   * How large a picture is going to be, by the beginning of its file; {@link PictureSize#UNKNOWN}
   * if it does not say so there, or cannot be shown.
   */
  public static PictureSize size(Path file) {
    try {
      return size(bytes(file, HEAD, false));
    } catch (IOException unshowable) {
      return PictureSize.UNKNOWN;
    }
  }

  /** A picture within a drawing, which must not be a drawing itself. */
  static PictureRead.Shown within(byte[] bytes) throws Unshowable {
    return shown(bytes, false);
  }

  private static PictureSize size(byte[] head) throws Unshowable {
    return switch (PictureFormat.of(head)) {
      case PNG -> PngHeader.size(head);
      case JPEG -> JpegHeader.of(head).size();
      case GIF -> GifHeader.screen(head);
      case WEBP -> OtherHeaders.webp(head);
      case BMP -> OtherHeaders.bmp(head);
      case SVG, ICO, AVIF, HEIC, TIFF, JXL, NONE -> PictureSize.UNKNOWN;
    };
  }

  private static byte[] bytes(Path file, int most, boolean whole) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unshowable(Files.exists(file) ? Kind.NOT_A_FILE : Kind.UNREADABLE);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most);
      if (whole && in.read() >= 0) {
        throw new Unshowable(Kind.TOO_LARGE, most / (1024 * 1024));
      }
      return bytes;
    }
  }

  private static PictureRead.Shown shown(byte[] bytes, boolean drawings) throws Unshowable {
    try {
      var format = PictureFormat.of(bytes);
      return switch (format) {
        case PNG -> png(bytes);
        case JPEG -> jpeg(bytes);
        case GIF -> gif(bytes);
        case BMP -> scaled(format, bytes, OtherHeaders.bmp(bytes), 1);
        case WEBP -> {
          OtherHeaders.checkWithin(bytes);
          yield scaled(format, bytes, OtherHeaders.webp(bytes), 1);
        }
        case SVG -> {
          if (!drawings) {
            throw new Unshowable(Kind.UNSUPPORTED, format.name());
          }
          var drawing = SafeSvg.of(bytes);
          yield new PictureRead.Shown(
              data("image/svg+xml", drawing.svg().getBytes(StandardCharsets.UTF_8)),
              drawing.size(),
              false);
        }
        case ICO, AVIF, HEIC, TIFF, JXL -> throw new Unshowable(Kind.UNSUPPORTED, format.name());
        case NONE -> throw new Unshowable(Kind.NOT_A_PICTURE);
      };
    } catch (IOException | RuntimeException damaged) {
      // Decoders tell of damage by whatever they stumble over.
      throw damaged instanceof Unshowable unshowable ? unshowable : Unshowable.damaged();
    }
  }

  private static PictureRead.Shown png(byte[] png) throws IOException {
    var size = PngHeader.size(png);
    byte[] bare = PngHeader.bare(png);
    return isSmall(size, bare)
        ? new PictureRead.Shown(data("image/png", bare), size, false)
        : scaled(PictureFormat.PNG, bare, size, 1);
  }

  private static PictureRead.Shown jpeg(byte[] jpeg) throws IOException {
    var header = JpegHeader.of(jpeg);
    byte[] bare = JpegHeader.bare(jpeg);
    boolean asItIs = header.orientation() == 1 && header.components() != 4;
    return asItIs && isSmall(header.size(), bare)
        ? new PictureRead.Shown(data("image/jpeg", bare), header.size(), false)
        : scaled(PictureFormat.JPEG, bare, header.size(), header.orientation());
  }

  private static PictureRead.Shown gif(byte[] gif) throws IOException {
    var header = GifHeader.of(gif);
    if (!header.moves()) {
      return isSmall(header.size(), gif)
          ? new PictureRead.Shown(data("image/gif", gif), header.size(), false)
          : scaled(PictureFormat.GIF, gif, header.first(), 1);
    }
    var film = film(gif, header);
    return film.isPresent() ? moving(gif, header, film.get()) : still(gif, header);
  }

  private static Optional<GifFilm> film(byte[] gif, GifHeader header) {
    try {
      return GifFilm.of(gif, header, PATIENCE);
    } catch (IOException | RuntimeException damaged) {
      // Of a picture that is sound at first, the sound part is shown.
      return Optional.empty();
    }
  }

  /**
   * The data stay a GIF if they may, for whoever copies them; the browser shows its first frame.
   */
  private static PictureRead.Shown moving(byte[] gif, GifHeader header, GifFilm film)
      throws IOException {
    boolean asItIs = header.mayBeKept() && gif.length <= Limits.PAGE_BYTES;
    String data = asItIs ? data("image/gif", gif) : Scaling.data(film.first(), PictureFormat.GIF);
    return new PictureRead.Shown(data, header.size(), false, Optional.of(film.film()));
  }

  private static PictureRead.Shown still(byte[] gif, GifHeader header) throws IOException {
    var first = scaled(PictureFormat.GIF, gif, header.first(), 1);
    return new PictureRead.Shown(first.data(), first.size(), true);
  }

  private static PictureRead.Shown scaled(
      PictureFormat format, byte[] bytes, PictureSize size, int orientation) throws IOException {
    var image = Scaling.decode(format, bytes, size.pixels(), orientation);
    return new PictureRead.Shown(Scaling.data(image, format), size, false);
  }

  private static boolean isSmall(PictureSize size, byte[] bytes) {
    return size.pixels() <= Limits.PAGE_PIXELS && bytes.length <= Limits.PAGE_BYTES;
  }

  static String data(String type, byte[] bytes) {
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}

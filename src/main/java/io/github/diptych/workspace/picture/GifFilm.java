package io.github.diptych.workspace.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a film of a GIF that moves, if it is not too much.
 *
 * @param film the sheet is no larger than a picture that stands still may be
 * @param first its first frame, no wider than the page
 */
record GifFilm(Film film, BufferedImage first) {
  /** The page's width; a film is shown without what a screen of twice the density could show. */
  private static final int WIDEST = Limits.PAGE_WIDTH / 2;

  /** Of the sheet: what any graphics card takes; at most 16 megapixels in all. */
  private static final int LONGEST_SIDE = 4_096;

  private static final int MOST_FRAMES = 2_000;

  /** Of all frames before they are scaled down. */
  private static final long MOST_PIXELS = 64_000_000;

  /** What is repeated of a frame around it, on either side together. */
  private static final int AROUND = 2;

  /** How the frames lie on their sheet; width and height are those of a frame. */
  private record Grid(int columns, int rows, int width, int height) {
    static Optional<Grid> of(GifHeader header) {
      PictureSize size = header.size();
      double share = Math.min(1, (double) WIDEST / size.width());
      int width = Math.max(1, (int) Math.round(size.width() * share));
      int height = Math.max(1, (int) Math.round(size.height() * share));
      int columns = Math.min(header.frames(), LONGEST_SIDE / (width + AROUND));
      int rows = Math.ceilDiv(header.frames(), columns);
      return rows * (height + AROUND) <= LONGEST_SIDE && height <= LONGEST_SIDE
          ? Optional.of(new Grid(columns, rows, width, height))
          : Optional.empty();
    }

    BufferedImage sheet() {
      return new BufferedImage(
          columns * (width + AROUND), rows * (height + AROUND), BufferedImage.TYPE_INT_ARGB);
    }

    /** Puts a frame into its place. */
    void draw(BufferedImage frame, int index, Graphics2D sheet) {
      int x = index % columns * (width + AROUND);
      int y = index / columns * (height + AROUND);
      sheet.drawImage(frame, x + 1, y + 1, width, height, null);
      sheet.copyArea(x + 1, y + 1, 1, height, -1, 0);
      sheet.copyArea(x + width, y + 1, 1, height, 1, 0);
      sheet.copyArea(x, y + 1, width + AROUND, 1, 0, -1);
      sheet.copyArea(x, y + height, width + AROUND, 1, 0, 1);
    }
  }

  /**
   * Empty if the frames are too many or too large, or take too long.
   *
   * @throws IOException if it is damaged
   */
  static Optional<GifFilm> of(byte[] gif, GifHeader header, Duration patience) throws IOException {
    if (header.frames() > MOST_FRAMES || header.frames() * header.size().pixels() > MOST_PIXELS) {
      return Optional.empty();
    }
    var grid = Grid.of(header);
    return grid.isEmpty() ? Optional.empty() : of(gif, header, grid.get(), patience);
  }

  private static Optional<GifFilm> of(byte[] gif, GifHeader header, Grid grid, Duration patience)
      throws IOException {
    long began = System.nanoTime();
    BufferedImage sheet = grid.sheet();
    Graphics2D graphics = sheet.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    List<Integer> delays = new ArrayList<>();
    try (var frames = new GifFrames(gif, header.size())) {
      for (int i = 0; i < header.frames(); i++) {
        if (System.nanoTime() - began >= patience.toNanos()) {
          return Optional.empty();
        }
        grid.draw(frames.next(), i, graphics);
        delays.add(frames.delay());
      }
      var frame = new PictureSize(grid.width(), grid.height());
      String data = Scaling.data(sheet, PictureFormat.GIF);
      return Optional.of(
          new GifFilm(
              new Film(data, frame, grid.columns(), grid.rows(), delays, frames.plays()),
              sheet.getSubimage(1, 1, grid.width(), grid.height())));
    } finally {
      graphics.dispose();
    }
  }
}

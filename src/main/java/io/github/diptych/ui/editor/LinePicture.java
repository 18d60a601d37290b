package io.github.diptych.ui.editor;

import javafx.scene.image.Image;

/**
 * A picture below a line of the source.
 *
 * @param width as shown, in pixels
 * @param height as shown, in pixels
 * @param words what a screen reader says for it
 */
public record LinePicture(Image image, double width, double height, String words) {
  private static final double MARGIN = 6;

  /**
   * As large as the picture is, or as large as fits.
   *
   * @param width of the picture itself, in pixels
   * @param height of the picture itself, in pixels
   */
  public static LinePicture within(
      Image image, double width, double height, double mostWidth, double mostHeight, String words) {
    double scale = Math.min(1, Math.min(mostWidth / width, mostHeight / height));
    return new LinePicture(image, width * scale, height * scale, words);
  }

  double outerHeight() {
    return height + 2 * MARGIN;
  }

  double margin() {
    return MARGIN;
  }
}

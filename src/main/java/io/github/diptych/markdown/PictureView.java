package io.github.diptych.markdown;

/**
 * Turns each picture of a note into the HTML that shows it. It is called behind the sanitiser, so
 * what it returns goes into the page as it is: it must escape every word it takes from the picture
 * and must check the destination itself.
 */
@FunctionalInterface
public interface PictureView {
  String html(Picture picture);

  /**
   * The attributes by which a {@code <source>} within a {@code <picture>} gives that picture, with
   * a space before each; empty if it cannot be shown. They go into the page as they are.
   *
   * @param picture whose destination is the first address of the {@code srcset}, which is among the
   *     attributes as written
   */
  default String source(Picture picture) {
    return "";
  }
}

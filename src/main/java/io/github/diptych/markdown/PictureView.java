package io.github.diptych.markdown;

/**
 * Turns each picture of a note into the HTML that shows it. It is called behind the sanitiser, so
 * what it returns goes into the page as it is: it must escape every word it takes from the picture
 * and must check the destination itself.
 */
@FunctionalInterface
public interface PictureView {
  String html(Picture picture);
}

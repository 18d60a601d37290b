package io.github.diptych.workspace.picture;

/**
 * How large a picture shows, in CSS pixels: turned as its camera says.
 *
 * @param width 0 if the picture does not say
 * @param height 0 if the picture does not say
 */
public record PictureSize(int width, int height) {
  public static final PictureSize UNKNOWN = new PictureSize(0, 0);

  long pixels() {
    return (long) width * height;
  }

  PictureSize turned() {
    return new PictureSize(/* width= */ height, /* height= */ width);
  }
}

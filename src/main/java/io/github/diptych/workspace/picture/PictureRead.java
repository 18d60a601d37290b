package io.github.diptych.workspace.picture;

/** What came of reading a picture. */
public sealed interface PictureRead {
  /**
   * @param data a {@code data:} address that any page may show: checked, and small enough
   * @param size how large to show it, which may be larger than {@code data} is
   * @param still whether it moves, and does not here
   */
  record Shown(String data, PictureSize size, boolean still) implements PictureRead {}

  record Refused(PictureRefusal why) implements PictureRead {}
}

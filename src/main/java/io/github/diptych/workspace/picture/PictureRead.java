package io.github.diptych.workspace.picture;

import java.util.Optional;

/** What came of reading a picture. */
public sealed interface PictureRead {
  /**
   * @param data a {@code data:} address that any page may show: checked, and small enough
   * @param size how large to show it, which may be larger than {@code data} is
   * @param still whether it moves, and does not here
   * @param film how it moves here
   */
  record Shown(String data, PictureSize size, boolean still, Optional<Film> film)
      implements PictureRead {
    /** One that does not move here. */
    public Shown(String data, PictureSize size, boolean still) {
      this(data, size, still, Optional.empty());
    }

    /** How much it takes to keep it. */
    public int characters() {
      return data.length() + film.map(each -> each.sheet().length()).orElse(0);
    }
  }

  record Refused(PictureRefusal why) implements PictureRead {}
}

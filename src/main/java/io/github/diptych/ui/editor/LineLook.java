package io.github.diptych.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How one line of the source looks as a whole.
 *
 * @param classes of its style
 * @param picture shown below its text
 * @param room left free below both, in pixels
 */
record LineLook(Collection<String> classes, Optional<LinePicture> picture, double room) {
  static final LineLook PLAIN = new LineLook(List.of(), Optional.empty(), 0);

  LineLook withClasses(Collection<String> others) {
    return new LineLook(others, picture, room);
  }

  LineLook withPicture(Optional<LinePicture> other) {
    return new LineLook(classes, other, room);
  }

  LineLook withRoom(double pixels) {
    return new LineLook(classes, picture, pixels);
  }

  boolean isShaded() {
    return classes.contains(Highlighting.SHADED_LINE);
  }

  /** What is below the text, in pixels. */
  double below() {
    return room + picture.map(LinePicture::outerHeight).orElse(0.0);
  }
}

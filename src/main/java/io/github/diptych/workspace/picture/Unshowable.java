package io.github.diptych.workspace.picture;

import java.io.IOException;

/** Ends the reading of a picture; it never leaves this package's public methods. */
final class Unshowable extends IOException {
  private static final long serialVersionUID = 1;

  private final transient PictureRefusal refusal;

  Unshowable(PictureRefusal.Kind kind, Object... details) {
    super(kind.name());
    this.refusal = PictureRefusal.of(kind, details);
  }

  static Unshowable damaged() {
    return new Unshowable(PictureRefusal.Kind.DAMAGED);
  }

  PictureRefusal refusal() {
    return refusal;
  }
}

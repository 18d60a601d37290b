package io.github.diptych.ui.tour;

import org.jspecify.annotations.Nullable;

/** A step of the tour that could not be played. */
final class TourFault extends Exception {
  private static final long serialVersionUID = 1;

  TourFault(@Nullable String message, Throwable cause) {
    super(message == null ? cause.toString() : message, cause);
  }
}

package io.github.diptych.settings;

/** How far something can be zoomed: from a half to three times its ordinary size. */
final class Zoom {
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 3;

  private Zoom() {}

  /** The factor, or 1 if it makes no sense. */
  static double within(double factor) {
    return factor >= SMALLEST && factor <= LARGEST ? factor : 1;
  }
}

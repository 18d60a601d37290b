package io.github.diptych.ui.bar;

/** How far a branch and its remote are apart, in signs that need no words. */
final class Arrows {
  private Arrows() {}

  /** Such as {@code ↑1 ↓0}. */
  static String of(int ahead, int behind) {
    return "↑" + ahead + " ↓" + behind;
  }
}

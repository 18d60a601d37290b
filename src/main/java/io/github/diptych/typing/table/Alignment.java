package io.github.diptych.typing.table;

/** How the cells of a column are aligned, by the colons beside its dashes. */
public enum Alignment {
  NONE,
  LEFT,
  CENTER,
  RIGHT;

  static Alignment of(String dashes) {
    boolean left = dashes.startsWith(":");
    boolean right = dashes.endsWith(":");
    return left ? right ? CENTER : LEFT : right ? RIGHT : NONE;
  }

  String dashes(int width) {
    return switch (this) {
      case NONE -> "-".repeat(width);
      case LEFT -> ":" + "-".repeat(width - 1);
      case CENTER -> ":" + "-".repeat(width - 2) + ":";
      case RIGHT -> "-".repeat(width - 1) + ":";
    };
  }

  /** How many of {@code blanks} stand before the words. */
  int before(int blanks) {
    return switch (this) {
      case NONE, LEFT -> 0;
      case CENTER -> blanks / 2;
      case RIGHT -> blanks;
    };
  }
}

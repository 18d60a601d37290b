package io.github.diptych.diary.merge;

/** Which of the three versions something stands in. */
enum Side {
  BASE,
  MINE,
  THEIRS;

  /** The other machine's. */
  Side other() {
    return switch (this) {
      case MINE -> THEIRS;
      case THEIRS -> MINE;
      case BASE -> throw new IllegalStateException("the base has two others");
    };
  }
}

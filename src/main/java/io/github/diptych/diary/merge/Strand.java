package io.github.diptych.diary.merge;

import org.jspecify.annotations.Nullable;

/** One and the same thing in the three versions, as far as it is there. */
record Strand<T>(@Nullable T base, @Nullable T mine, @Nullable T theirs) {
  @Nullable T in(Side side) {
    return switch (side) {
      case BASE -> base;
      case MINE -> mine;
      case THEIRS -> theirs;
    };
  }

  boolean isIn(Side side) {
    return in(side) != null;
  }

  /** Where it stands; mine if it stands on both sides. */
  T any() {
    T there = mine != null ? mine : theirs != null ? theirs : base;
    if (there == null) {
      throw new IllegalStateException("a strand of nothing");
    }
    return there;
  }
}

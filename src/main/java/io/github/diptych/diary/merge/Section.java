package io.github.diptych.diary.merge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day with what stands under its heading, or a stretch that belongs to no day.
 *
 * @param head the heading, or the stretch
 * @param leaves what stands under the heading; none under a stretch
 * @param date null if it is no day
 */
record Section(Side side, int number, Leaf head, List<Leaf> leaves, @Nullable LocalDate date) {
  Section {
    leaves = List.copyOf(leaves);
  }

  boolean isDay() {
    return date != null;
  }

  /** Whether it is what stands before the first day. */
  boolean isPreface() {
    return date == null && number == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Section section && section.side == side && section.number == number;
  }

  @Override
  public int hashCode() {
    return number * 31 + side.name().hashCode();
  }
}

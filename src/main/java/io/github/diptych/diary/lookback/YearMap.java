package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import java.util.List;

/**
 * How much was written on each day of a year.
 *
 * @param days all of the year's days, in their order
 */
public record YearMap(int year, List<Heat> days) {
  public YearMap {
    days = List.copyOf(days);
  }

  /** On how many days something was written. */
  public int written() {
    return (int) days.stream().filter(heat -> heat.level() > 0).count();
  }

  /** What was written in all of it. */
  public Tally tally() {
    return days.stream().map(Heat::tally).reduce(Tally.NONE, Tally::and);
  }

  /**
   * A day's heat.
   *
   * @param level 0 if nothing was written, else 1 to 4: in which quarter of the year's days it is,
   *     from the least written to the most
   */
  public record Heat(LocalDate day, int level, Tally tally) {}
}

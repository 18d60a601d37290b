package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * How many days in a row something was written.
 *
 * @param now the days up to today, or up to yesterday as long as nothing is written today
 * @param longest ever
 * @param longestFrom the first day of the longest, the latest if there are several; null if there
 *     is none
 */
public record Streak(int now, int longest, @Nullable LocalDate longestFrom) {

  static Streak of(NavigableSet<LocalDate> days, LocalDate today) {
    int longest = 0;
    LocalDate from = null;
    LocalDate start = null;
    LocalDate last = null;
    for (LocalDate day : days) {
      start = start != null && day.minusDays(1).equals(last) ? start : day;
      last = day;
      int length = (int) (day.toEpochDay() - start.toEpochDay()) + 1;
      if (length >= longest) {
        longest = length;
        from = start;
      }
    }
    return new Streak(upTo(days.contains(today) ? today : today.minusDays(1), days), longest, from);
  }

  private static int upTo(LocalDate end, NavigableSet<LocalDate> days) {
    int length = 0;
    while (days.contains(end.minusDays(length))) {
      length++;
    }
    return length;
  }
}

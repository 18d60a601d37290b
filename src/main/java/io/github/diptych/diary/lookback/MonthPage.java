package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One month of the calendar.
 *
 * @param days those on which something was written, in their order
 */
public record MonthPage(YearMonth month, List<PastDay> days) {
  public MonthPage {
    days = List.copyOf(days);
  }

  public Optional<PastDay> day(LocalDate date) {
    return days.stream().filter(day -> day.day().equals(date)).findFirst();
  }

  public Tally tally() {
    Tally tally = Tally.NONE;
    for (PastDay day : days) {
      tally = tally.and(day);
    }
    return tally;
  }
}

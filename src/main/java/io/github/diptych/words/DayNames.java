package io.github.diptych.words;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Days and months as the writer calls them. */
public final class DayNames {
  private final Words words;
  private final List<String> months;
  private final List<String> weekdays;

  public DayNames(Words words) {
    this.words = words;
    months = words.list("calendar.months");
    weekdays = words.list("calendar.weekdays");
  }

  /** Such as {@code Monday, May 20, 2024}. */
  public String of(LocalDate day) {
    return words.say(
        "calendar.day",
        day.getYear(),
        months.get(day.getMonthValue() - 1),
        day.getDayOfMonth(),
        weekdays.get(day.getDayOfWeek().getValue() - 1));
  }

  /** Such as {@code May 2024}. */
  public String of(YearMonth month) {
    return words.say("calendar.month", month.getYear(), months.get(month.getMonthValue() - 1));
  }

  /** Such as {@code May}. */
  public String ofMonth(int month) {
    return months.get(month - 1);
  }
}

package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.Tally;
import io.github.diptych.diary.lookback.YearMap.Heat;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Locale;

/** What is said of the diary's days and entries. */
record PastWords(Words words, DayNames names) {
  static PastWords in(Words words) {
    return new PastWords(words, new DayNames(words));
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String of(LocalDate day) {
    return names.of(day);
  }

  String of(YearMonth month) {
    return names.of(month);
  }

  /** Such as {@code 3 entries · 1,204 字 · 87 words}. */
  String of(Tally tally) {
    String entries =
        tally.untranslated() == 0
            ? words.say("status.entries", tally.entries())
            : words.say("status.entries.untranslated", tally.entries(), tally.untranslated());
    return entries + " · " + words.say("status.counts", tally.han(), tally.words());
  }

  /** Such as {@code Monday, May 20, 2024: 3 entries · 1,204 字 · 87 words}. */
  String of(Heat heat) {
    return words.say("calendar.entries", names.of(heat.day()), of(heat.tally()));
  }

  /** The minute of its first signature; empty if it is not signed. */
  String time(PastEntry entry) {
    LocalDateTime signed = entry.signed();
    return signed == null
        ? ""
        : String.format(Locale.ROOT, "%02d:%02d", signed.getHour(), signed.getMinute());
  }

  String beginning(PastEntry entry) {
    return entry.beginning().isEmpty() ? words.say("past.wordless") : entry.beginning();
  }

  String tags(PastEntry entry) {
    return entry.tags().stream()
        .map(tag -> "#" + tag)
        .reduce((one, two) -> one + " " + two)
        .orElse("");
  }
}

package io.github.diptych.ui.history;

import io.github.diptych.sync.Revision;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** What is said of commits. */
record HistoryWords(Words words, DayNames days) {
  static HistoryWords in(Words words) {
    return new HistoryWords(words, new DayNames(words));
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  String of(LocalDate day) {
    return days.of(day);
  }

  /** Such as {@code 2024-05-20 10:38 · Anna}: in the time of whoever wrote it. */
  String when(Revision revision) {
    LocalDateTime at = revision.at().toLocalDateTime();
    return words.say("history.when", minute(at), revision.author());
  }

  static String minute(LocalDateTime at) {
    return String.format(
        Locale.ROOT, "%s %02d:%02d", at.toLocalDate(), at.getHour(), at.getMinute());
  }

  String subject(Revision revision) {
    return revision.subject().isEmpty() ? words.say("history.wordless") : revision.subject();
  }
}

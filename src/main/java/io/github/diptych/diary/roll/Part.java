package io.github.diptych.diary.roll;

import io.github.diptych.diary.Day;
import io.github.diptych.diary.Span;
import java.util.List;

/** A stretch of a diary's text, from the start of a line to the start of another. */
public sealed interface Part {
  Span span();

  /** What belongs to no day: front matter, a preface, another chapter. */
  record Stays(Span span) implements Part {}

  /**
   * Days of one file that stand one behind the other, with nothing between.
   *
   * @param file where they go
   */
  record Goes(Span span, String file, List<Day> days) implements Part {
    public Goes {
      days = List.copyOf(days);
    }
  }
}

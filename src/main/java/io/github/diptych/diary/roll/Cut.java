package io.github.diptych.diary.roll;

import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts a diary between its days, so that each day goes whole to the file of its date. A day is all
 * from its heading to the next one's, separators and prepared headings included: no line is left
 * over and none is cut.
 */
public final class Cut {
  private final Diary diary;
  private final Function<LocalDate, String> files;
  private final List<Part> parts = new ArrayList<>();
  private final List<Day> run = new ArrayList<>();
  private int done;

  private Cut(Diary diary, Function<LocalDate, String> files) {
    this.diary = diary;
    this.files = files;
  }

  /**
   * The parts in the order of the text, which they cover without gaps.
   *
   * @param files the name of the file that a date belongs to
   */
  public static List<Part> of(Diary diary, Function<LocalDate, String> files) {
    var cut = new Cut(diary, files);
    cut.cut();
    return cut.parts;
  }

  private void cut() {
    for (Day day : diary.days()) {
      boolean gap = day.span().start() > end();
      if (gap || (!run.isEmpty() && !fileOf(run.getFirst()).equals(fileOf(day)))) {
        endRun();
      }
      stay(day.span().start());
      run.add(day);
    }
    endRun();
    stay(diary.text().length());
  }

  /** Where what was cut so far ends, the days of the run included. */
  private int end() {
    return run.isEmpty() ? done : run.getLast().span().end();
  }

  private void endRun() {
    if (!run.isEmpty()) {
      var span = new Span(run.getFirst().span().start(), end());
      parts.add(new Part.Goes(span, fileOf(run.getFirst()), run));
      done = span.end();
      run.clear();
    }
  }

  private void stay(int to) {
    if (run.isEmpty() && done < to) {
      parts.add(new Part.Stays(new Span(done, to)));
      done = to;
    }
  }

  private String fileOf(Day day) {
    return files.apply(day.date());
  }
}

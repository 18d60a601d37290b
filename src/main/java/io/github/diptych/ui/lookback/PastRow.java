package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.PastDay;
import io.github.diptych.diary.lookback.PastEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A row of a list of entries. */
sealed interface PastRow {
  /** The day that the entry is of, or the entries below it. */
  LocalDate day();

  /** The first entry of the day, or the row's own. */
  PastEntry entry();

  /** A heading over the entries of a day. */
  record Heading(PastDay of) implements PastRow {
    @Override
    public LocalDate day() {
      return of.day();
    }

    @Override
    public PastEntry entry() {
      return of.entries().getFirst();
    }
  }

  /** An entry under its day. */
  record Single(PastEntry entry) implements PastRow {
    @Override
    public LocalDate day() {
      return entry.day();
    }
  }

  /** The rows of some days, in their order. */
  static List<PastRow> of(List<PastDay> days) {
    var rows = new ArrayList<PastRow>();
    for (PastDay day : days) {
      rows.add(new Heading(day));
      day.entries().forEach(entry -> rows.add(new Single(entry)));
    }
    return rows;
  }
}

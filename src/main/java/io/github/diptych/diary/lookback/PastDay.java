package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which something was written.
 *
 * @param entries at least one, in their order
 * @param open the intentions of that day that are still to be done
 */
public record PastDay(LocalDate day, List<PastEntry> entries, List<Intention> open) {
  public PastDay {
    entries = List.copyOf(entries);
    open = List.copyOf(open);
  }

  /** How many of the entries wait for their other language. */
  public int untranslated() {
    return (int) entries.stream().filter(PastEntry::untranslated).count();
  }

  public int han() {
    return entries.stream().mapToInt(PastEntry::han).sum();
  }

  public int words() {
    return entries.stream().mapToInt(PastEntry::words).sum();
  }

  /** The day's tags, each once. */
  public List<String> tags() {
    return TagCount.of(entries).stream().map(TagCount::tag).toList();
  }
}

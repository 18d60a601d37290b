package io.github.diptych.diary.lookback;

import java.util.List;

/**
 * What one note of the diary comes to; a note that is no diary has nothing.
 *
 * @param entries in the order of the text
 * @param intentions in the order of the text, those that are done too
 * @param offers in the order of the text
 */
public record PastNote(List<PastEntry> entries, List<Intention> intentions, List<Offer> offers) {
  /** What is no diary. */
  public static final PastNote NOTHING = new PastNote(List.of(), List.of(), List.of());

  public PastNote {
    entries = List.copyOf(entries);
    intentions = List.copyOf(intentions);
    offers = List.copyOf(offers);
  }
}

package io.github.diptych.diary;

import java.time.LocalDate;
import java.util.List;

/**
 * A day heading and what stands under it.
 *
 * @param span from the heading to the next day's, to an ATX heading of a higher level, or to the
 *     end of the text
 * @param heading the heading's line without its line end; both lines of a setext heading
 * @param date the date that it names; two days can have the same
 * @param blocks all blocks, signed or not
 * @param entries the blocks, paired
 */
public record Day(
    Span span, Span heading, LocalDate date, List<Block> blocks, List<Entry> entries) {
  public Day {
    blocks = List.copyOf(blocks);
    entries = List.copyOf(entries);
  }
}

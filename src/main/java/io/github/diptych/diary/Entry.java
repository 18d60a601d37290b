package io.github.diptych.diary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A block and, if it follows, the same in the other language.
 *
 * @param day the day under whose heading it stands
 * @param pair its number within its day, from 1
 * @param first the block that opens it
 * @param second the block that completes it; null if it is not translated yet
 */
public record Entry(LocalDate day, int pair, Block first, @Nullable Block second) {
  /** From the first unit of the one block to the last of the other. */
  public Span span() {
    int end = second == null ? first.span().end() : second.span().end();
    return new Span(first.span().start(), end);
  }
}

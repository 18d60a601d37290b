package io.github.diptych.diary.lookback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the writer means to do, once in each language in which it is written.
 *
 * @param day under whose heading it stands; null outside all days
 * @param first the task, in the first language if it is in both
 * @param second the same task in the entry's other language; null if that has not as many
 */
public record Intention(@Nullable LocalDate day, Task first, @Nullable Task second) {
  /** Whether it is still to be done: in one of the languages, at least. */
  public boolean isOpen() {
    return !first.done() || (second != null && !second.done());
  }

  /** The same with all of its boxes ticked, or empty. */
  public Intention ticked(boolean done) {
    return new Intention(day, first.ticked(done), second == null ? null : second.ticked(done));
  }
}

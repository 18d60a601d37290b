package io.github.diptych.markdown;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * The time that reading a note may take: some inputs take the library's parser quadratic time. It
 * grows with the note, and ordinary Markdown takes a tenth of it.
 */
final class Budget {
  private static final Duration ANY_NOTE = Duration.ofSeconds(1);
  private static final Duration EACH_CHARACTER = Duration.ofNanos(2000);

  private final LongSupplier nanoTime;
  private final long deadline;

  /** Starts now. */
  Budget(int characters) {
    this(characters, System::nanoTime);
  }

  /**
   * Starts now.
   *
   * @param nanoTime as the system counts it
   */
  Budget(int characters, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    deadline =
        nanoTime.getAsLong()
            + ANY_NOTE.toNanos()
            + EACH_CHARACTER.multipliedBy(characters).toNanos();
  }

  /**
   * Goes on, or ends the reading.
   *
   * @throws OutOfTime if the budget is used up
   * @throws CancellationException if the thread is interrupted
   */
  void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the note is no longer wanted");
    }
    if (nanoTime.getAsLong() > deadline) {
      throw new OutOfTime();
    }
  }

  /** Without a stack trace, for there may be many. */
  static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTime() {
      super("out of time", null, false, false);
    }
  }
}

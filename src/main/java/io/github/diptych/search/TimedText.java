package io.github.diptych.search;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** A text that a pattern can read only for so long: there are patterns that would for years. */
final class TimedText implements CharSequence {
  private static final int UNITS_A_LOOK = 256;

  private final String text;
  private final long end;
  private int units;

  TimedText(String text, Duration limit) {
    this.text = text;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** The time is over. */
  static final class Over extends RuntimeException {
    Over() {
      super("the time for this pattern is over", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (++units == UNITS_A_LOOK) {
      units = 0;
      look();
    }
    return text.charAt(index);
  }

  private void look() {
    if (System.nanoTime() - end > 0) {
      throw new Over();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

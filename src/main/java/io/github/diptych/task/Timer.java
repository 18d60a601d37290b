package io.github.diptych.task;

import java.time.Duration;

/** Runs things later. Tests have one that they turn by hand. */
public interface Timer {
  /**
   * Runs {@code action} once, unless it is cancelled before.
   *
   * @param action must be quick: it holds up all others of this timer
   */
  Subscription after(Duration delay, Runnable action);
}

package io.github.diptych.task;

import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Does the last thing asked for, once nobody has asked for a while. All methods may be called on
 * any thread; no action runs twice.
 */
public final class Debounce {
  private final Duration quiet;
  private final Timer timer;
  private final Executor home;

  private @Nullable Runnable pending;
  private @Nullable Subscription waiting;
  private long poke;

  /**
   * @param quiet how long nobody must have asked
   * @param home where actions run
   */
  public Debounce(Duration quiet, Timer timer, Executor home) {
    this.quiet = quiet;
    this.timer = timer;
    this.home = home;
  }

  /** Has {@code action} run after a quiet, instead of the one that waits. */
  public void poke(Runnable action) {
    poke(action, quiet);
  }

  /**
   * The same after a longer quiet.
   *
   * @param atLeast how long it is at least; what is shorter than the ordinary quiet does not count
   */
  public synchronized void poke(Runnable action, Duration atLeast) {
    stopWaiting();
    pending = action;
    long mine = ++poke;
    Duration longer = atLeast.compareTo(quiet) > 0 ? atLeast : quiet;
    waiting = timer.after(longer, () -> home.execute(() -> runIfLast(mine)));
  }

  /** Runs what waits now, on the caller's thread. */
  public void flush() {
    run(take());
  }

  /** Drops what waits. */
  public void cancel() {
    take();
  }

  public synchronized boolean isWaiting() {
    return pending != null;
  }

  private void runIfLast(long mine) {
    run(takeIfLast(mine));
  }

  private synchronized @Nullable Runnable takeIfLast(long mine) {
    // Between the timer's end and its turn at home there may have been another poke.
    return mine == poke ? take() : null;
  }

  private synchronized @Nullable Runnable take() {
    Runnable action = pending;
    pending = null;
    stopWaiting();
    return action;
  }

  private void stopWaiting() {
    if (waiting != null) {
      waiting.cancel();
      waiting = null;
    }
  }

  private static void run(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }
}

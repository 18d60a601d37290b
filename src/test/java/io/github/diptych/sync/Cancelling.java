package io.github.diptych.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Somebody who presses Cancel, by hand or as soon as something is seen of the progress. */
final class Cancelling implements SyncProgress {
  private final List<Runnable> stops = new ArrayList<>();
  private final Predicate<Seen> when;
  private boolean cancelled;

  /**
   * What is seen of the progress.
   *
   * @param bytes 0 where it tells of units
   */
  record Seen(Phase phase, long done, long total, long bytes) {}

  /** By hand. */
  Cancelling() {
    this(seen -> false);
  }

  Cancelling(Predicate<Seen> when) {
    this.when = when;
  }

  void cancel() {
    List<Runnable> now;
    synchronized (this) {
      cancelled = true;
      now = List.copyOf(stops);
    }
    now.forEach(Runnable::run);
  }

  /** Waits until so many wait for a cancel. */
  synchronized void awaitStops(int count) throws InterruptedException {
    while (stops.size() < count) {
      wait(20_000);
    }
  }

  private void see(Seen seen) {
    if (!cancelled() && when.test(seen)) {
      cancel();
    }
  }

  @Override
  public void step(Phase phase, long done, long total) {
    see(new Seen(phase, done, total, 0));
  }

  @Override
  public void moved(Phase phase, long bytes) {
    see(new Seen(phase, 0, 0, bytes));
  }

  @Override
  public synchronized boolean cancelled() {
    return cancelled;
  }

  @Override
  public Registration onCancel(Runnable stop) {
    boolean now;
    synchronized (this) {
      stops.add(stop);
      notifyAll();
      now = cancelled;
    }
    if (now) {
      stop.run();
    }
    return () -> forget(stop);
  }

  private synchronized void forget(Runnable stop) {
    stops.remove(stop);
  }
}

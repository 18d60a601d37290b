package io.github.diptych.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a sync begins anew because somebody was quicker; not for ever. */
final class Rounds {
  private static final int MOST = 5;

  /** At most so long for each time that it was. */
  private static final int PAUSE_MILLIS = 200;

  private final AtomicInteger done = new AtomicInteger();

  /** Once is bad luck, and twice. */
  boolean areEarly() {
    return done.get() < 2;
  }

  boolean areOver() {
    return done.get() >= MOST;
  }

  /** Counts one; whether it may be gone. */
  boolean next() {
    return done.incrementAndGet() < MOST;
  }

  /** Two machines that go on at the same pace would meet at each push: so a moment of chance. */
  CompletableFuture<Void> pause() {
    int most = done.get() * PAUSE_MILLIS;
    return most == 0
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(
                ThreadLocalRandom.current().nextInt(most), TimeUnit.MILLISECONDS));
  }
}

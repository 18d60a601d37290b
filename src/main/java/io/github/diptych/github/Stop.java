package io.github.diptych.github;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How the writer stops what takes too long. For one undertaking; any thread. */
public final class Stop {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable Runnable running;

  /** Gives it up at once, or before it begins. */
  public void stop() {
    Runnable given;
    synchronized (this) {
      stopped.countDown();
      given = running;
    }
    if (given != null) {
      given.run();
    }
  }

  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits that long; false if it was stopped meanwhile. */
  boolean pause(Duration howLong) {
    try {
      return !stopped.await(howLong.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What ends that which runs now; called at once if it is stopped already. */
  void during(Runnable end) {
    synchronized (this) {
      running = end;
      if (!isStopped()) {
        return;
      }
    }
    end.run();
  }
}

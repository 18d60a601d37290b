package io.github.diptych.task;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The timer by the system's clock: one daemon thread. */
public final class SystemTimer implements Timer, AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;

  public SystemTimer() {
    executor =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("diptych-timer").factory());
    executor.setRemoveOnCancelPolicy(true);
  }

  /** After {@link #close} nothing runs any more, and this does nothing. */
  @Override
  public Subscription after(Duration delay, Runnable action) {
    try {
      ScheduledFuture<?> later =
          executor.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> later.cancel(false);
    } catch (RejectedExecutionException closed) {
      return () -> {};
    }
  }

  /** The executor would keep a fault to itself. */
  private static void run(Runnable action) {
    try {
      action.run();
    } catch (Throwable fault) {
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, fault);
    }
  }

  /** Drops what is to come. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}

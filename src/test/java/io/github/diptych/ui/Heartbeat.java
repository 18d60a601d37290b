package io.github.diptych.ui;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/** Asks the UI thread for an answer again and again, and knows for how long it had to wait. */
final class Heartbeat implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::beat);
  private final AtomicLong longest = new AtomicLong();
  private volatile boolean ended;

  static Heartbeat start() {
    var heartbeat = new Heartbeat();
    heartbeat.thread.start();
    return heartbeat;
  }

  private void beat() {
    while (!ended) {
      long start = System.nanoTime();
      var answered = new CountDownLatch(1);
      Platform.runLater(answered::countDown);
      try {
        answered.await();
      } catch (InterruptedException end) {
        return;
      }
      longest.accumulateAndGet(System.nanoTime() - start, Math::max);
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  /** The longest that it took to answer since it was asked last, in milliseconds. */
  long longest() {
    return TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0));
  }

  @Override
  public void close() {
    ended = true;
    thread.interrupt();
  }
}

package io.github.diptych.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does one thing after another, and is replaced where one comes to no end: that is
 * interrupted when it has taken as long as it may; if it does not hear, its thread is left behind,
 * and another goes on with what waits. Only so many are left behind at a time, lest a fault of ours
 * take all processors.
 */
final class PatientThread extends AbstractExecutorService {
  /** How long what was interrupted may take to end. */
  static final Duration GRACE = Duration.ofSeconds(2);

  static final int MOST_LEFT_BEHIND = 2;

  private final ThreadFactory threads;
  private final Duration patience;
  private final Timer timer;
  private final BiConsumer<Runnable, StackTraceElement[]> onStuck;
  private ExecutorService thread;
  private int leftBehind;

  /**
   * @param patience how long one thing may take
   * @param onStuck told of what is left behind, and where it is; on the timer's thread
   */
  PatientThread(
      ThreadFactory threads,
      Duration patience,
      Timer timer,
      BiConsumer<Runnable, StackTraceElement[]> onStuck) {
    this.threads = threads;
    this.patience = patience;
    this.timer = timer;
    this.onStuck = onStuck;
    this.thread = Executors.newSingleThreadExecutor(threads);
  }

  /**
   * A piece of work, and whether it has ended. Its lock is never held when the thread's is taken.
   */
  private final class Watched implements Runnable {
    private final Runnable work;
    private @Nullable Thread runs;
    private @Nullable Subscription watch;
    private boolean left;

    Watched(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      begin();
      try {
        work.run();
      } finally {
        if (end()) {
          ended();
        }
      }
    }

    private synchronized void begin() {
      runs = Thread.currentThread();
      watch = timer.after(patience, this::late);
    }

    private synchronized boolean end() {
      runs = null;
      if (watch != null) {
        watch.cancel();
      }
      return left;
    }

    private synchronized void late() {
      if (runs != null) {
        runs.interrupt();
        watch = timer.after(GRACE, this::leave);
      }
    }

    private void leave() {
      StackTraceElement[] places = places();
      if (places != null) {
        goOnWithout();
        onStuck.accept(work, places);
      }
    }

    private synchronized StackTraceElement @Nullable [] places() {
      if (runs == null) {
        return null;
      }
      left = true;
      return runs.getStackTrace();
    }
  }

  private synchronized void goOnWithout() {
    leftBehind++;
    boolean closed = thread.isShutdown();
    List<Runnable> waiting = thread.shutdownNow();
    if (!closed) {
      thread = Executors.newSingleThreadExecutor(threads);
      waiting.forEach(thread::execute);
    }
  }

  private synchronized void ended() {
    leftBehind--;
  }

  @Override
  public synchronized void execute(Runnable work) {
    if (leftBehind >= MOST_LEFT_BEHIND) {
      throw new RejectedExecutionException("too much is stuck");
    }
    thread.execute(new Watched(work));
  }

  @Override
  public synchronized void shutdown() {
    thread.shutdown();
  }

  @Override
  public synchronized List<Runnable> shutdownNow() {
    return thread.shutdownNow().stream()
        .map(each -> each instanceof Watched watched ? watched.work : each)
        .toList();
  }

  @Override
  public synchronized boolean isShutdown() {
    return thread.isShutdown();
  }

  @Override
  public synchronized boolean isTerminated() {
    return thread.isTerminated();
  }

  @Override
  public boolean awaitTermination(long time, TimeUnit unit) throws InterruptedException {
    ExecutorService now;
    synchronized (this) {
      now = thread;
    }
    return now.awaitTermination(time, unit);
  }
}

package io.github.diptych.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing after another, in the order asked for, away from the caller's thread.
 *
 * <p>A future holds what the work returned or threw, whatever it was. Cancelled before its turn,
 * work is not begun.
 */
public final class Lane implements Executor, AutoCloseable {
  private final Executor executor;
  private final @Nullable ExecutorService owned;
  private @Nullable Job<?> latest;

  private Lane(Executor executor, @Nullable ExecutorService owned) {
    this.executor = executor;
    this.owned = owned;
  }

  /**
   * @param name of the virtual thread, for whoever reads a thread dump
   */
  public static Lane named(String name) {
    ExecutorService one =
        Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    return new Lane(one, one);
  }

  /** For work that takes a processor for long. */
  public static Lane background(String name) {
    // A virtual thread would hold one of the few threads that carry all of them.
    ExecutorService one =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    return new Lane(one, one);
  }

  /**
   * The same for work that may come to no end: its future fails with {@link StuckWork} then, and
   * what waits is gone on with.
   *
   * @param patience how long a piece of work may take
   * @param onStuck told, on the timer's thread, of what is stuck and was superseded before
   */
  public static Lane patient(
      String name, Duration patience, Timer timer, Consumer<StuckWork> onStuck) {
    var one =
        new PatientThread(
            Thread.ofPlatform().daemon().name(name).factory(),
            patience,
            timer,
            (work, places) -> {
              var stuck = new StuckWork(name, places);
              if (!(work instanceof Job<?> job) || !job.result.completeExceptionally(stuck)) {
                onStuck.accept(stuck);
              }
            });
    return new Lane(one, one);
  }

  /** For work that mostly waits: does several things at a time, begun in the order asked for. */
  public static Lane wide(String name, int width) {
    ExecutorService some =
        Executors.newFixedThreadPool(width, Thread.ofVirtual().name(name).factory());
    return new Lane(some, some);
  }

  /** Does everything at once on the caller's thread: for the command line, and for tests. */
  public static Lane inline() {
    return new Lane(Runnable::run, null);
  }

  /** The future fails with {@link RejectedExecutionException} if this lane is closed. */
  public <T extends @Nullable Object> CompletableFuture<T> submit(Callable<T> work) {
    return execute(new Job<>(work));
  }

  /** Work without a result. */
  public interface Work {
    void run() throws Exception;
  }

  /** As {@link #submit}, for work without a result. */
  public CompletableFuture<?> run(Work work) {
    return submit(
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /**
   * Of work submitted this way only the last counts: what waits is cancelled, what runs is
   * cancelled and its thread interrupted.
   */
  public <T extends @Nullable Object> CompletableFuture<T> submitLatest(Callable<T> work) {
    Job<T> job = new Job<>(work);
    abandon(succeed(job));
    return execute(job);
  }

  /** Gives up what was submitted by {@link #submitLatest} last: it does not count any more. */
  public void cancelLatest() {
    abandon(succeed(null));
  }

  private static void abandon(@Nullable Job<?> older) {
    if (older != null) {
      older.abandon();
    }
  }

  private synchronized @Nullable Job<?> succeed(@Nullable Job<?> job) {
    Job<?> older = latest;
    latest = job;
    return older;
  }

  @Override
  public void execute(Runnable work) {
    var _ = submit(Executors.callable(work));
  }

  /** Finishes what was submitted, and waits for it. */
  @Override
  public void close() {
    if (owned != null) {
      owned.close();
    }
  }

  /** Drops what waits, interrupts what runs, and waits for nothing. */
  public void abandon() {
    if (owned == null) {
      return;
    }
    for (Runnable waiting : owned.shutdownNow()) {
      if (waiting instanceof Job<?> job) {
        job.abandon();
      }
    }
  }

  private <T extends @Nullable Object> CompletableFuture<T> execute(Job<T> job) {
    try {
      executor.execute(job);
    } catch (RejectedExecutionException closed) {
      job.result.completeExceptionally(closed);
    }
    return job.result;
  }

  /** A piece of work; knows its thread while it runs, so that it can be interrupted. */
  private static final class Job<T extends @Nullable Object> implements Runnable {
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Thread thread;
    private boolean interrupted;

    Job(Callable<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (!begin()) {
        return;
      }
      try {
        result.complete(work.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      } finally {
        end();
      }
    }

    void abandon() {
      result.cancel(false);
      synchronized (this) {
        if (thread != null) {
          thread.interrupt();
          interrupted = true;
        }
      }
    }

    private synchronized boolean begin() {
      if (result.isDone()) {
        return false;
      }
      thread = Thread.currentThread();
      return true;
    }

    private synchronized void end() {
      thread = null;
      if (interrupted) {
        // It was meant for this work, not for the next.
        Thread.interrupted();
      }
    }
  }
}

package io.github.diptych.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;

/** The UI thread, as a benchmark uses it from its own. */
final class Toolkit {
  /** A page of 5 MB is long in coming the first time. */
  private static final long PATIENCE_SECONDS = 180;

  private Toolkit() {}

  static void start() throws InterruptedException {
    var up = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          up.countDown();
        });
    up.await();
  }

  static <T> T ask(Callable<T> question) throws Exception {
    var task = new FutureTask<>(question);
    Platform.runLater(task);
    return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static void run(Runnable action) throws Exception {
    ask(
        () -> {
          action.run();
          return Boolean.TRUE;
        });
  }

  static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!ask(condition)) {
      if (System.nanoTime() > end) {
        throw new TimeoutException(what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}

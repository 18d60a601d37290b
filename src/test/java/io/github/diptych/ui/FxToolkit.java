package io.github.diptych.ui;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the toolkit once for all test classes, and tidies up after each test. */
final class FxToolkit implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final AtomicBoolean STARTED = new AtomicBoolean();
  private static final Queue<Throwable> FAULTS = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    if (!STARTED.compareAndSet(false, true)) {
      return;
    }
    var up = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
          Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> FAULTS.add(fault));
          up.countDown();
        });
    if (!up.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the JavaFX toolkit did not start within 60 s");
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    FAULTS.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    Throwable first = FAULTS.poll();
    if (first != null) {
      throw new AssertionError("nobody caught this on the UI thread", first);
    }
  }
}

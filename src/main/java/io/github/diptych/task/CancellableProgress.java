package io.github.diptych.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Progress that somebody looks at and may cancel; any thread. */
public final class CancellableProgress implements Progress {
  /** How far work is, as {@link Progress#step} takes it. */
  public record Step(String phaseKey, long done, long total) {}

  private final Executor home;
  private final Consumer<Step> listener;
  private final AtomicReference<@Nullable Step> untold = new AtomicReference<>();
  private volatile boolean cancelled;

  /**
   * @param home where the listener is called; of steps that come faster than it takes them, it is
   *     told the last
   */
  public CancellableProgress(Executor home, Consumer<Step> listener) {
    this.home = home;
    this.listener = listener;
  }

  public void cancel() {
    cancelled = true;
  }

  @Override
  public void step(String phaseKey, long done, long total) {
    if (untold.getAndSet(new Step(phaseKey, done, total)) == null) {
      home.execute(this::tell);
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }

  private void tell() {
    Step step = untold.getAndSet(null);
    if (step != null) {
      listener.accept(step);
    }
  }
}

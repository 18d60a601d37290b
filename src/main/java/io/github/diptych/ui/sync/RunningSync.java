package io.github.diptych.ui.sync;

import io.github.diptych.sync.SyncProgress;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One sync under way: cancelled from the UI thread, told of from the lanes. */
final class RunningSync implements SyncProgress {
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<@Nullable Phase> phase = new AtomicReference<>();
  private final Teller teller;

  /** Told when a phase begins, and how far it is; on the lane's thread. */
  interface Teller {
    void step(Phase phase, long done, long total);
  }

  RunningSync(Teller teller) {
    this.teller = teller;
  }

  void cancel() {
    cancelled.set(true);
  }

  @Override
  public void step(Phase now, long done, long total) {
    boolean begins = phase.getAndSet(now) != now;
    if (begins || done == total) {
      teller.step(now, done, total);
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }
}

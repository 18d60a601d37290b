package io.github.diptych.ui.sync;

import io.github.diptych.sync.Remark;
import io.github.diptych.sync.SyncProgress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** One sync under way: cancelled from the UI thread, told of from the lanes. */
final class RunningSync implements SyncProgress {
  /** More often nobody could read it. */
  private static final long EVERY = Duration.ofMillis(100).toNanos();

  private final Teller teller;
  private final LongSupplier nanos;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final List<Runnable> stops = new CopyOnWriteArrayList<>();
  private final List<Remark> remarks = new CopyOnWriteArrayList<>();
  private final AtomicReference<At> at = new AtomicReference<>(new At(Phase.COMMIT, 0, 0, 0));
  private final AtomicLong told;

  /** Told how far the sync is, at most ten times a second; on the lane's thread. */
  interface Teller {
    void step(Phase phase, Optional<Double> part, long bytes);
  }

  private record At(Phase phase, long done, long total, long bytes) {
    Optional<Double> part() {
      return total > 0 ? Optional.of(Math.min(1.0, (double) done / total)) : Optional.empty();
    }
  }

  /**
   * @param nanos the time, as {@link System#nanoTime} has it
   */
  RunningSync(Teller teller, LongSupplier nanos) {
    this.teller = teller;
    this.nanos = nanos;
    told = new AtomicLong(nanos.getAsLong() - EVERY);
  }

  void cancel() {
    cancelled.set(true);
    stops.forEach(Runnable::run);
  }

  @Override
  public Registration onCancel(Runnable stop) {
    stops.add(stop);
    if (cancelled.get()) {
      stop.run();
    }
    return () -> stops.remove(stop);
  }

  @Override
  public void remark(Remark remark) {
    remarks.add(remark);
  }

  /** What is to be said beside its outcome, each once. */
  List<Remark> remarks() {
    return remarks.stream().distinct().toList();
  }

  @Override
  public void step(Phase now, long done, long total) {
    At before = at.get();
    boolean begins = before.phase() != now;
    tell(new At(now, done, total, begins ? 0 : before.bytes()), begins);
  }

  @Override
  public void moved(Phase now, long bytes) {
    At before = at.get();
    tell(new At(now, before.done(), before.total(), bytes), before.phase() != now);
  }

  private void tell(At now, boolean begins) {
    at.set(now);
    long time = nanos.getAsLong();
    if (begins || time - told.get() >= EVERY) {
      told.set(time);
      teller.step(now.phase(), now.part(), now.bytes());
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.get();
  }
}

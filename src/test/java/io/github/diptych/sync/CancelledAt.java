package io.github.diptych.sync;

/** Somebody who presses Cancel as soon as a phase begins. */
final class CancelledAt implements SyncProgress {
  private final Phase phase;
  private volatile boolean cancelled;

  CancelledAt(Phase phase) {
    this.phase = phase;
  }

  @Override
  public void step(Phase at, long done, long total) {
    cancelled |= at == phase;
  }

  @Override
  public boolean cancelled() {
    return cancelled;
  }
}

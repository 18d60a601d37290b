package io.github.diptych.sync;

/** Does something once, as soon as a phase begins: what others do in the middle of a sync. */
final class OnFirst implements SyncProgress {
  private final Phase phase;
  private final Runnable action;
  private boolean done;

  OnFirst(Phase phase, Runnable action) {
    this.phase = phase;
    this.action = action;
  }

  @Override
  public void step(Phase at, long amount, long total) {
    if (at == phase && !done) {
      done = true;
      action.run();
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}

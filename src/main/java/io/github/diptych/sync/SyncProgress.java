package io.github.diptych.sync;

/** Told how far a sync is, and asked whether it is still wanted. Called on the syncing thread. */
public interface SyncProgress {
  /** Tells nobody and is never cancelled. */
  SyncProgress NONE =
      new SyncProgress() {
        @Override
        public void step(Phase phase, long done, long total) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * Some of the work of a phase is done.
   *
   * @param done units of work so far in this part of the phase, such as objects
   * @param total units in all; 0 if nobody knows
   */
  void step(Phase phase, long done, long total);

  /** True once the work should end; what is half done is left as it was before. */
  boolean cancelled();

  /** What a sync is doing. */
  enum Phase {
    COMMIT,
    FETCH,
    FAST_FORWARD,
    PUSH
  }
}

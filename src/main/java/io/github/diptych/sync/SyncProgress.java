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

  /**
   * Bytes went over the line, or into the repository.
   *
   * @param bytes so far in this phase; not told where nobody counts them
   */
  default void moved(Phase phase, long bytes) {}

  /** Something is to be said of it when it has ended. */
  default void remark(Remark remark) {}

  /**
   * Has something done as soon as it is cancelled, on the thread that cancels, or at once if it is
   * cancelled already. It must be quick.
   */
  default Registration onCancel(Runnable stop) {
    return () -> {};
  }

  /** What waits for a cancel; after its end it waits no more. */
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** True once the work should end; what is half done is left as it was before. */
  boolean cancelled();

  /** What a sync is doing. */
  enum Phase {
    COMMIT,
    FETCH,
    FAST_FORWARD,
    MERGE,
    PUSH
  }
}

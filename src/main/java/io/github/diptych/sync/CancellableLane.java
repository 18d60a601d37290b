package io.github.diptych.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A lane whose work is not waited for once the sync is cancelled and it does not end by itself,
 * such as while the system looks for a host's address, which nothing can interrupt.
 *
 * @param lane runs what talks to the remote
 */
record CancellableLane(Executor lane, SyncProgress progress) {
  /** By then what can be interrupted has put its things away. */
  private static final long PATIENCE_MILLIS = 700;

  /**
   * @param cancelled stands for the work's own answer
   */
  <T> CompletableFuture<T> supply(Supplier<T> work, T cancelled) {
    var answer = CompletableFuture.supplyAsync(work, lane);
    var registration =
        progress.onCancel(
            () -> answer.completeOnTimeout(cancelled, PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    return answer.whenComplete((done, fault) -> registration.close());
  }
}

package io.github.diptych.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Ends at once what the present thread waits for when a sync is cancelled, such as a server that
 * does not answer: an interrupt closes the socket that a virtual thread waits at. Afterwards the
 * thread is as if it had not been interrupted.
 *
 * <p>It interrupts again and again until the work has ended: JGit's own timer takes an interrupt
 * away that comes between two reads, and a server that trickles would then be listened to for
 * minutes more.
 */
final class Interruption implements AutoCloseable {
  private static final long AGAIN_MILLIS = 50;
  private static final Executor AGAIN =
      CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS);

  private final Thread thread = Thread.currentThread();
  private final SyncProgress.Registration registration;
  private boolean interrupted;
  private boolean over;

  Interruption(SyncProgress progress) {
    registration = progress.onCancel(this::interrupt);
  }

  private synchronized void interrupt() {
    if (!over) {
      interrupted = true;
      thread.interrupt();
      AGAIN.execute(this::interrupt);
    }
  }

  @Override
  public void close() {
    registration.close();
    synchronized (this) {
      over = true;
      if (interrupted) {
        Thread.interrupted();
      }
    }
  }
}

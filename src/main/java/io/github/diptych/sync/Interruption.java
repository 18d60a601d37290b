package io.github.diptych.sync;

/**
 * Ends at once what the present thread waits for when a sync is cancelled, such as a server that
 * does not answer: an interrupt closes the socket that a virtual thread waits at. Afterwards the
 * thread is as if it had not been interrupted.
 */
final class Interruption implements AutoCloseable {
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

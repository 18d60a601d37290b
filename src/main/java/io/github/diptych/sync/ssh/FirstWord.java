package io.github.diptych.sync.ssh;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends what the present thread waits for if a server does not say in time who it is. JGit would
 * give it two minutes, as long as for the proof of who we are, which an agent may have to ask
 * somebody for. Afterwards the thread is as if it had not been interrupted.
 */
final class FirstWord implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private boolean over;
  private boolean interrupted;

  /**
   * @param millis how long the server has; 0 for ever
   */
  FirstWord(long millis) {
    if (millis > 0) {
      CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(this::giveUp);
    }
  }

  private synchronized void giveUp() {
    if (!over) {
      over = true;
      interrupted = true;
      thread.interrupt();
    }
  }

  /** The server has said it. */
  synchronized void heard() {
    over = true;
  }

  @Override
  public synchronized void close() {
    over = true;
    if (interrupted) {
      Thread.interrupted();
    }
  }
}

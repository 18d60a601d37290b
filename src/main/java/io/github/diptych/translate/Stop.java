package io.github.diptych.translate;

import org.jspecify.annotations.Nullable;

/** How the writer stops a translation that takes too long. For one translation; any thread. */
public final class Stop {
  private boolean stopped;
  private @Nullable Runnable running;

  /** Gives it up at once, or before it begins. */
  public void stop() {
    Runnable given;
    synchronized (this) {
      stopped = true;
      given = running;
    }
    if (given != null) {
      given.run();
    }
  }

  public synchronized boolean isStopped() {
    return stopped;
  }

  /** What ends that which runs now; called at once if it is stopped already. */
  void during(Runnable end) {
    synchronized (this) {
      running = end;
      if (!stopped) {
        return;
      }
    }
    end.run();
  }
}

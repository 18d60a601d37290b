package io.github.diptych.workspace;

import io.github.diptych.sync.RepositoryMark;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.task.Timer;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices what is done to a vault's repository, by other programs, too: it looks once a second, for
 * a watcher of folders tells late on some systems, and the repository has many. On the home thread.
 */
final class RepositoryWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Path root;
  private final Lanes lanes;
  private final Timer timer;
  private final Runnable changed;
  private @Nullable RepositoryMark last;
  private @Nullable Subscription next;
  private boolean closed;

  /**
   * @param changed called on the home thread
   */
  RepositoryWatch(Path root, Lanes lanes, Timer timer, Runnable changed) {
    this.root = root;
    this.lanes = lanes;
    this.timer = timer;
    this.changed = changed;
  }

  /** From now on; what is there now is known already. */
  void start() {
    if (!closed) {
      lanes.mind(
          lanes
              .atHome(lanes.workTree().submit(() -> RepositoryMark.of(root)))
              .thenAccept(this::seen));
    }
  }

  private void seen(RepositoryMark now) {
    boolean isNew = last != null && !now.equals(last);
    last = now;
    if (closed) {
      return;
    }
    if (isNew) {
      changed.run();
    }
    next = timer.after(EVERY, () -> lanes.home().execute(this::start));
  }

  @Override
  public void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
  }
}

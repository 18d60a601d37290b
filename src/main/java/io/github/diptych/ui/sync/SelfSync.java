package io.github.diptych.ui.sync;

import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

/**
 * Syncs without being asked each time, if the writer wants that: a little after the vault was
 * opened, every quarter of an hour, and when it is left. On the UI thread.
 */
public final class SelfSync {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration EVERY = Duration.ofMinutes(15);

  /** Leaving must not be held up; commits that are not pushed wait for the next time. */
  private static final Duration LAST = Duration.ofSeconds(10);

  private final SyncCommands sync;
  private final ObservableBooleanValue wanted;
  private final Timer timer;
  private final Lanes lanes;
  private final Debounce next;
  private final Subscription following;

  public SelfSync(SyncCommands sync, ObservableBooleanValue wanted, Timer timer, Lanes lanes) {
    this.sync = sync;
    this.wanted = wanted;
    this.timer = timer;
    this.lanes = lanes;
    this.next = new Debounce(SOON, timer, lanes.home());
    this.following = wanted.subscribe(this::follow);
  }

  private void follow(boolean now) {
    if (now) {
      next.poke(this::run);
    } else {
      next.cancel();
    }
  }

  private void run() {
    lanes.mind(
        sync.syncQuietly()
            .whenCompleteAsync(
                (done, fault) -> {
                  if (wanted.get()) {
                    next.poke(this::run, EVERY);
                  }
                },
                lanes.home()));
  }

  /** The last one before the vault is left; completes when it is done, or has taken too long. */
  public CompletableFuture<Void> last() {
    next.cancel();
    if (!wanted.get()) {
      return CompletableFuture.completedFuture(null);
    }
    var enough = new CompletableFuture<Void>();
    var limit =
        timer.after(
            LAST,
            () ->
                lanes
                    .home()
                    .execute(
                        () -> {
                          sync.cancel();
                          enough.complete(null);
                        }));
    // What was written after the commit of one that runs goes with another.
    return sync.whenFree()
        .thenComposeAsync(free -> sync.syncQuietly(), lanes.home())
        .acceptEither(enough, done -> {})
        .whenComplete((ended, fault) -> limit.cancel());
  }

  /** No more from now on. */
  public void stop() {
    next.cancel();
    following.unsubscribe();
  }
}

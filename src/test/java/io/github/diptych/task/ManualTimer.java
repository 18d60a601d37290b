package io.github.diptych.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A timer whose clock goes only when a test says so. */
public final class ManualTimer implements Timer {
  private final List<Due> waiting = new ArrayList<>();
  private Duration now = Duration.ZERO;

  @Override
  public synchronized Subscription after(Duration delay, Runnable action) {
    var due = new Due(now.plus(delay), action);
    waiting.add(due);
    return () -> remove(due);
  }

  private synchronized void remove(Due due) {
    waiting.remove(due);
  }

  /** Lets time go by, and runs what falls due, in order. */
  public void advance(Duration duration) {
    Duration end = now().plus(duration);
    for (Optional<Due> due = take(end); due.isPresent(); due = take(end)) {
      due.get().action.run();
    }
    goTo(end);
  }

  private synchronized Duration now() {
    return now;
  }

  private synchronized void goTo(Duration time) {
    now = time;
  }

  /** How many things wait for their time. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private synchronized Optional<Due> take(Duration end) {
    var first =
        waiting.stream()
            .filter(due -> due.at.compareTo(end) <= 0)
            .min(Comparator.comparing(due -> due.at));
    first.ifPresent(
        due -> {
          now = due.at;
          waiting.remove(due);
        });
    return first;
  }

  /** No record: the same action asked for twice is two. */
  private static final class Due {
    final Duration at;
    final Runnable action;

    Due(Duration at, Runnable action) {
      this.at = at;
      this.action = action;
    }
  }
}

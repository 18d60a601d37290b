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
  public Subscription after(Duration delay, Runnable action) {
    var due = new Due(now.plus(delay), action);
    waiting.add(due);
    return () -> waiting.remove(due);
  }

  /** Lets time go by, and runs what falls due, in order. */
  public void advance(Duration duration) {
    Duration end = now.plus(duration);
    for (Optional<Due> due = next(end); due.isPresent(); due = next(end)) {
      now = due.get().at;
      waiting.remove(due.get());
      due.get().action.run();
    }
    now = end;
  }

  /** How many things wait for their time. */
  public int waiting() {
    return waiting.size();
  }

  private Optional<Due> next(Duration end) {
    return waiting.stream()
        .filter(due -> due.at.compareTo(end) <= 0)
        .min(Comparator.comparing(due -> due.at));
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

package io.github.diptych.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.SyncProgress.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a running sync tells, and how it is cancelled. */
class RunningSyncTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<String> told = new ArrayList<>();
  private final RunningSync sync =
      new RunningSync(
          (phase, part, bytes) -> told.add(phase + " " + part.orElse(-1.0) + " " + bytes),
          nanos::get);

  private void pass(int millis) {
    nanos.addAndGet(millis * 1_000_000L);
  }

  @Test
  void each_phase_is_told_as_it_begins_and_then_ten_times_a_second_at_most() {
    sync.step(Phase.FETCH, 0, 0);
    sync.step(Phase.FETCH, 1, 4);
    pass(100);
    sync.step(Phase.FETCH, 2, 4);
    sync.step(Phase.PUSH, 0, 0);

    assertThat(told).containsExactly("FETCH -1.0 0", "FETCH 0.5 0", "PUSH -1.0 0");
  }

  @Test
  void bytes_are_told_beside_how_much_is_done() {
    sync.step(Phase.FETCH, 1, 4);
    pass(100);
    sync.moved(Phase.FETCH, 3_000_000);

    assertThat(told).containsExactly("FETCH 0.25 0", "FETCH 0.25 3000000");
  }

  @Test
  void a_cancel_runs_what_waits_for_it_once_and_at_once_what_comes_later() {
    var stopped = new AtomicInteger();
    var forgotten = new AtomicInteger();
    sync.onCancel(stopped::incrementAndGet);
    sync.onCancel(forgotten::incrementAndGet).close();
    sync.cancel();
    sync.onCancel(stopped::incrementAndGet);

    assertThat(sync.cancelled()).isTrue();
    assertThat(stopped).hasValue(2);
    assertThat(forgotten).hasValue(0);
  }
}

package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that comes to no end, and what waits behind it. */
@Timeout(60)
class StuckWorkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ManualTimer timer = new ManualTimer();
  private final List<StuckWork> told = new CopyOnWriteArrayList<>();
  private final Lane lane = Lane.patient("test-lane", PATIENCE, timer, told::add);
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    lane.close();
  }

  @Test
  void what_takes_too_long_is_interrupted() {
    var started = new CountDownLatch(1);
    var work = lane.submit(() -> waitFor(started, new CountDownLatch(1)));
    await(started);

    timer.advance(PATIENCE);

    assertThatThrownBy(work::join).hasRootCauseInstanceOf(InterruptedException.class);
    assertThat(lane.submit(() -> 1).join()).isEqualTo(1);
  }

  @Test
  void what_does_not_hear_is_left_behind_and_the_next_goes_on() {
    var work = stuck();
    var next = lane.submit(() -> 1);

    timer.advance(PATIENCE.plus(PatientThread.GRACE));

    assertThat(next.join()).isEqualTo(1);
    assertThatThrownBy(work::join)
        .hasCauseInstanceOf(StuckWork.class)
        .satisfies(
            fault ->
                assertThat(Objects.requireNonNull(fault.getCause()).getStackTrace())
                    .anySatisfy(place -> assertThat(place.getMethodName()).contains("deaf")));
    assertThat(told).isEmpty();
  }

  @Test
  void what_was_superseded_and_is_stuck_is_told() {
    var started = new CountDownLatch(1);
    var _ = lane.submitLatest(() -> deaf(started));
    await(started);
    var next = lane.submitLatest(() -> 1);

    timer.advance(PATIENCE.plus(PatientThread.GRACE));

    assertThat(next.join()).isEqualTo(1);
    assertThat(told).hasSize(1);
  }

  @Test
  void no_more_than_two_are_left_behind_until_they_end() {
    for (int i = 0; i < PatientThread.MOST_LEFT_BEHIND; i++) {
      stuck();
      timer.advance(PATIENCE.plus(PatientThread.GRACE));
    }

    assertThatThrownBy(() -> lane.submit(() -> 1).join())
        .hasCauseInstanceOf(RejectedExecutionException.class);

    gate.countDown();
    assertThat(soonerOrLater()).isEqualTo(1);
  }

  private int soonerOrLater() {
    while (true) {
      try {
        return lane.submit(() -> 1).join();
      } catch (RuntimeException stillStuck) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void what_ends_in_time_is_never_interrupted() {
    assertThat(lane.submit(() -> 1).join()).isEqualTo(1);

    timer.advance(PATIENCE.multipliedBy(2));

    assertThat(lane.submit(() -> Thread.currentThread().isInterrupted()).join()).isFalse();
  }

  private CompletableFuture<Boolean> stuck() {
    var started = new CountDownLatch(1);
    var work = lane.submit(() -> deaf(started));
    await(started);
    return work;
  }

  /** Goes on whatever it is told. */
  private boolean deaf(CountDownLatch started) {
    started.countDown();
    while (gate.getCount() > 0) {
      Thread.onSpinWait();
    }
    return true;
  }

  private static boolean waitFor(CountDownLatch started, CountDownLatch never) throws Exception {
    started.countDown();
    return never.await(60, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

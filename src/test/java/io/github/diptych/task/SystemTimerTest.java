package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SystemTimerTest {
  private final BlockingQueue<String> done = new ArrayBlockingQueue<>(4);

  @Test
  void what_is_due_runs_and_what_is_cancelled_does_not() throws InterruptedException {
    var busy = new CountDownLatch(1);
    try (var timer = new SystemTimer()) {
      timer.after(Duration.ZERO, () -> await(busy));
      Subscription dropped = timer.after(Duration.ZERO, () -> done.add("dropped"));
      timer.after(Duration.ZERO, () -> done.add("due"));
      dropped.cancel();
      dropped.cancel();
      busy.countDown();

      assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo("due");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_closed_timer_takes_things_and_runs_none() {
    var timer = new SystemTimer();
    timer.close();

    timer.after(Duration.ZERO, () -> done.add("late")).cancel();

    assertThat(done).isEmpty();
  }
}

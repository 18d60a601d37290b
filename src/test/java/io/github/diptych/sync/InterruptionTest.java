package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancel that is meant for whatever the thread waits at until its work has ended. */
@Timeout(60)
class InterruptionTest {
  private final Cancelling patience = new Cancelling();

  @Test
  void an_interrupt_that_somebody_took_away_comes_again() {
    try (var _ = new Interruption(patience)) {
      patience.cancel();
      assertThat(Thread.interrupted()).as("taken away").isTrue();
      assertThatThrownBy(new CountDownLatch(1)::await).isInstanceOf(InterruptedException.class);
      assertThatThrownBy(new CountDownLatch(1)::await).isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void it_ends_within_a_second_what_takes_one_away() throws Exception {
    Promptness.within(
        Duration.ofSeconds(1),
        number -> {
          var cancelling = new Cancelling();
          try (var _ = new Interruption(cancelling)) {
            long before = System.nanoTime();
            cancelling.cancel();
            assertThat(Thread.interrupted()).as("taken away").isTrue();
            assertThatThrownBy(new CountDownLatch(1)::await)
                .isInstanceOf(InterruptedException.class);
            return Promptness.since(before);
          }
        });
  }

  @Test
  void afterwards_the_thread_is_as_if_nothing_had_been() {
    try (var _ = new Interruption(patience)) {
      patience.cancel();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void a_cancel_after_the_end_is_none_of_its_business() {
    new Interruption(patience).close();
    patience.cancel();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }
}

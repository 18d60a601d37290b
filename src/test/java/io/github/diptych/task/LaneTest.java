package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LaneTest {
  private final Lane lane = Lane.named("test-lane");
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    lane.close();
  }

  @Test
  void work_is_done_one_after_another_in_its_order() {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int number = i;
      all.add(lane.submit(() -> order.add(number)));
    }

    all.forEach(CompletableFuture::join);

    assertThat(order).hasSize(200).isSorted();
  }

  @Test
  void work_runs_on_a_virtual_thread_that_bears_the_lanes_name() {
    Thread thread = lane.submit(Thread::currentThread).join();

    assertThat(thread.isVirtual()).isTrue();
    assertThat(thread.getName()).isEqualTo("test-lane");
  }

  @Test
  void what_work_throws_is_what_the_future_holds() {
    CompletableFuture<Void> future =
        lane.submit(
            () -> {
              throw new IOException("no space");
            });

    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("no space");
  }

  @Test
  void a_stack_overflow_ends_the_work_and_not_the_lane() {
    CompletableFuture<Integer> deep = lane.submit(() -> nest(0));

    assertThatThrownBy(deep::join).hasRootCauseInstanceOf(StackOverflowError.class);
    assertThat(lane.submit(() -> "alive").join()).isEqualTo("alive");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int nest(int depth) {
    return nest(depth + 1) + 1;
  }

  @Test
  void work_cancelled_before_its_turn_is_not_begun() {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    var _ = lane.submit(() -> gate.await(60, TimeUnit.SECONDS));
    CompletableFuture<Boolean> unwanted = lane.submit(() -> done.add("unwanted"));
    unwanted.cancel(false);
    CompletableFuture<Boolean> wanted = lane.submit(() -> done.add("wanted"));

    gate.countDown();
    wanted.join();

    assertThat(done).containsExactly("wanted");
  }

  @Test
  void of_latest_work_what_waits_is_cancelled_by_what_comes() {
    var _ = lane.submit(() -> gate.await(60, TimeUnit.SECONDS));
    CompletableFuture<String> first = lane.submitLatest(() -> "first");
    CompletableFuture<String> second = lane.submitLatest(() -> "second");

    gate.countDown();

    assertThat(second.join()).isEqualTo("second");
    assertThat(first).isCancelled();
  }

  @Test
  void of_latest_work_what_runs_is_interrupted_and_the_next_is_not() {
    var running = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        lane.submitLatest(
            () -> {
              running.countDown();
              return gate.await(60, TimeUnit.SECONDS);
            });
    awaitLatch(running);

    CompletableFuture<Boolean> second =
        lane.submitLatest(() -> Thread.currentThread().isInterrupted());

    assertThat(second.join()).isFalse();
    assertThat(first).isCancelled();
  }

  @Test
  void a_closed_lane_has_finished_what_it_took_and_refuses_more() {
    CompletableFuture<String> taken = lane.submit(() -> "done");

    lane.close();

    assertThat(taken).isCompletedWithValue("done");
    assertThatThrownBy(lane.submit(() -> "late")::join)
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void an_abandoned_lane_cancels_what_waits() {
    var running = new CountDownLatch(1);
    CompletableFuture<Boolean> runs =
        lane.submit(
            () -> {
              running.countDown();
              return gate.await(60, TimeUnit.SECONDS);
            });
    awaitLatch(running);
    CompletableFuture<String> waits = lane.submit(() -> "waits");

    lane.abandon();

    assertThat(waits).isCancelled();
    assertThatThrownBy(runs::join).hasCauseInstanceOf(InterruptedException.class);
  }

  @Test
  void an_inline_lane_works_on_the_callers_thread() {
    assertThat(Lane.inline().submit(Thread::currentThread))
        .isCompletedWithValue(Thread.currentThread());
  }

  @Test
  void closing_all_lanes_waits_for_saves_and_not_for_the_network() {
    var lanes = Lanes.start(Runnable::run);
    var saving = new CountDownLatch(1);
    var _ = lanes.network().submit(() -> gate.await(60, TimeUnit.SECONDS));
    CompletableFuture<String> save =
        lanes
            .workTree()
            .submit(
                () -> {
                  saving.countDown();
                  return "saved";
                });

    lanes.close();

    assertThat(saving.getCount()).isZero();
    assertThat(save).isCompletedWithValue("saved");
    assertThat(gate.getCount()).isOne();
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

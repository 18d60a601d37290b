package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.task.CancellableProgress.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Deque<Runnable> home = new ArrayDeque<>();
  private final List<Step> told = new ArrayList<>();
  private final CancellableProgress progress = new CancellableProgress(home::add, told::add);

  @Test
  void steps_faster_than_the_listener_are_told_by_the_last_one() {
    progress.step("push", 1, 3);
    progress.step("push", 2, 3);
    progress.step("push", 3, 3);

    assertThat(home).hasSize(1);
    home.remove().run();
    assertThat(told).containsExactly(new Step("push", 3, 3));

    progress.step("done", 0, 0);
    home.remove().run();
    assertThat(told).hasSize(2);
  }

  @Test
  void work_learns_that_it_is_cancelled() {
    assertThat(progress.cancelled()).isFalse();

    progress.cancel();

    assertThat(progress.cancelled()).isTrue();
    assertThat(Progress.NONE.cancelled()).isFalse();
  }
}

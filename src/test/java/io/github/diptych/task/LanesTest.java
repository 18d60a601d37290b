package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final List<Runnable> home = new ArrayList<>();
  private final Lanes lanes = Lanes.inline(home::add);

  @Test
  void a_fault_that_nobody_waits_for_comes_home() {
    lanes.mind(CompletableFuture.failedFuture(new IllegalStateException("broken")));

    assertThat(home).hasSize(1);
    assertThatThrownBy(home.getFirst()::run).hasRootCauseMessage("broken");
  }

  @Test
  void what_was_cancelled_is_no_fault_however_often_it_is_wrapped() {
    lanes.mind(
        CompletableFuture.failedFuture(
            new CompletionException(new CompletionException(new CancellationException()))));

    assertThat(home).isEmpty();
  }
}

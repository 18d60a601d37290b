package io.github.diptych.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private final ManualTimer timer = new ManualTimer();
  private final List<String> done = new ArrayList<>();
  private final Debounce debounce = new Debounce(Duration.ofSeconds(1), timer, Runnable::run);

  @Test
  void an_action_runs_after_the_quiet() {
    debounce.poke(() -> done.add("saved"));

    timer.advance(Duration.ofMillis(999));
    assertThat(done).isEmpty();

    timer.advance(Duration.ofMillis(1));
    assertThat(done).containsExactly("saved");
  }

  @Test
  void each_poke_begins_the_quiet_anew_and_only_the_last_action_runs() {
    debounce.poke(() -> done.add("first"));
    timer.advance(Duration.ofMillis(900));
    debounce.poke(() -> done.add("second"));
    timer.advance(Duration.ofMillis(900));
    assertThat(done).isEmpty();

    timer.advance(Duration.ofMillis(100));

    assertThat(done).containsExactly("second");
  }

  @Test
  void what_needs_a_longer_quiet_gets_it_and_none_gets_a_shorter_one() {
    debounce.poke(() -> done.add("long"), Duration.ofSeconds(3));
    timer.advance(Duration.ofMillis(2999));
    assertThat(done).isEmpty();
    timer.advance(Duration.ofMillis(1));

    debounce.poke(() -> done.add("short"), Duration.ofMillis(10));
    timer.advance(Duration.ofMillis(999));
    assertThat(done).containsExactly("long");
    timer.advance(Duration.ofMillis(1));
    assertThat(done).containsExactly("long", "short");
  }

  @Test
  void a_flush_runs_what_waits_at_once_and_only_once() {
    debounce.poke(() -> done.add("saved"));

    debounce.flush();
    debounce.flush();
    timer.advance(Duration.ofSeconds(5));

    assertThat(done).containsExactly("saved");
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void what_is_cancelled_does_not_run() {
    debounce.poke(() -> done.add("saved"));

    debounce.cancel();
    timer.advance(Duration.ofSeconds(5));

    assertThat(done).isEmpty();
    assertThat(debounce.isWaiting()).isFalse();
  }

  @Test
  void a_poke_that_overtakes_an_action_on_its_way_home_begins_a_new_quiet() {
    Deque<Runnable> home = new ArrayDeque<>();
    var slow = new Debounce(Duration.ofSeconds(1), timer, home::add);
    slow.poke(() -> done.add("first"));
    timer.advance(Duration.ofSeconds(1));
    slow.poke(() -> done.add("second"));

    home.remove().run();
    assertThat(done).isEmpty();

    timer.advance(Duration.ofSeconds(1));
    home.remove().run();
    assertThat(done).containsExactly("second");
  }

  @Test
  void a_flush_that_overtakes_an_action_on_its_way_home_leaves_nothing_to_do_there() {
    Deque<Runnable> home = new ArrayDeque<>();
    var slow = new Debounce(Duration.ofSeconds(1), timer, home::add);
    slow.poke(() -> done.add("saved"));
    timer.advance(Duration.ofSeconds(1));

    slow.flush();
    home.remove().run();

    assertThat(done).containsExactly("saved");
  }

  @Test
  void an_action_may_poke_again() {
    debounce.poke(() -> debounce.poke(() -> done.add("again")));

    timer.advance(Duration.ofSeconds(2));

    assertThat(done).containsExactly("again");
  }
}

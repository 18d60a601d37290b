package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who writes and syncs without end: what the program holds does not grow. {@code
 * -Dsoak.minutes} says for how long; key presses and syncs are those of a half hour in proportion.
 */
@FxTest
class SoakTest {
  private static final int MINUTES = 30;
  private static final int KEYS = 100_000;
  private static final int SYNCS = 500;

  @Test
  @Tag("slow")
  void after_half_an_hour_of_typing_and_syncing_the_heap_is_what_it_was_after_a_minute(
      @TempDir Path folder) {
    int minutes = Integer.getInteger("soak.minutes", MINUTES);
    var remote = TestRemote.in(folder);
    var writer = remote.writer("me");
    for (int i = 0; i < WritingRobot.NOTES; i++) {
      writer.writes(WritingRobot.note(i), "# Note\n\nbegun\n");
    }
    writer.pushes();
    long seed = Long.getLong("soak.seed", System.nanoTime());
    try (var window =
            DiptychWindow.on(writer.folder(), folder.resolve("settings"), Clock.systemUTC());
        var heartbeat = Heartbeat.start()) {
      var robot = new WritingRobot(window, seed, KEYS / SYNCS);
      long first = 0;
      long last = 0;
      for (int minute = 1; minute <= minutes; minute++) {
        robot.writes(minute * (KEYS / MINUTES), Duration.ofMinutes(1), minute * SYNCS / MINUTES);
        last = Heap.used();
        first = first == 0 ? last : first;
        System.out.printf(
            "soak: minute %d, %d keys, %d syncs, heap %.1f MB, longest pause %d ms, seed %d%n",
            minute, robot.keys(), robot.syncs(), last / 1e6, heartbeat.longest(), seed);
      }
      assertThat(last).as("heap").isLessThan(first + first / 10);
    }
    assertThat(remote.messages()).hasSizeGreaterThan(minutes * SYNCS / MINUTES / 2);
  }
}

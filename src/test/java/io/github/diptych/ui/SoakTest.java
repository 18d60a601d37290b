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
 * -Dsoak.minutes}, {@code -Dsoak.keys} and {@code -Dsoak.syncs} say otherwise for how long and how
 * much.
 */
@FxTest
class SoakTest {
  private static final int MINUTES = 30;
  private static final int KEYS = 100_000;
  private static final int SYNCS = 500;

  @Test
  void what_the_robot_writes_is_synced(@TempDir Path folder) {
    var remote = TestRemote.in(folder);
    var writer = begun(remote);
    try (var window =
        DiptychWindow.on(writer.folder(), folder.resolve("settings"), Clock.systemUTC())) {
      var robot = new WritingRobot(window, Long.getLong("soak.seed", System.nanoTime()), 50);
      robot.writes(150, Duration.ZERO, 2);
      robot.awaitSynced();
      window.fires("sync.run");
      window.isTold("on the remote now");
    }
  }

  /** As long as the robot lets them get, so that what they take is there from the first minute. */
  private static TestRemote.Writer begun(TestRemote remote) {
    var writer = remote.writer("me");
    for (int i = 0; i < WritingRobot.NOTES; i++) {
      writer.writes(WritingRobot.note(i), "# Note\n\n" + WritingRobot.longText());
    }
    return writer.pushes();
  }

  @Test
  @Tag("slow")
  void after_half_an_hour_of_typing_and_syncing_the_heap_is_what_it_was_after_a_minute(
      @TempDir Path folder) {
    int minutes = Integer.getInteger("soak.minutes", MINUTES);
    int keys = Integer.getInteger("soak.keys", KEYS);
    int syncs = Integer.getInteger("soak.syncs", SYNCS);
    var remote = TestRemote.in(folder);
    var writer = begun(remote);
    long seed = Long.getLong("soak.seed", System.nanoTime());
    try (var window =
            DiptychWindow.on(writer.folder(), folder.resolve("settings"), Clock.systemUTC());
        var heartbeat = Heartbeat.start()) {
      var robot = new WritingRobot(window, seed, keys / syncs);
      long first = 0;
      long last = 0;
      for (int minute = 1; minute <= minutes; minute++) {
        robot.writes(minute * keys / minutes, Duration.ofMinutes(1), minute * syncs / minutes);
        last = Heap.used();
        first = first == 0 ? last : first;
        System.out.printf(
            "soak: minute %d, %d keys, %d syncs, heap %.1f MB, longest pause %d ms, seed %d%n",
            minute, robot.keys(), robot.syncs(), last / 1e6, heartbeat.longest(), seed);
      }
      assertThat(last).as("heap").isLessThan(first + first / 10);
    }
    assertThat(remote.messages()).hasSizeGreaterThan(syncs / 2);
  }
}

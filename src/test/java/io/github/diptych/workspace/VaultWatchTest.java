package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.FolderWatch;
import io.github.diptych.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch of an open vault, whose beginning and end can cross. */
class VaultWatchTest {
  @TempDir Path root;

  @Test
  void a_watch_that_comes_after_the_end_watches_nothing() throws Exception {
    Deque<Runnable> home = new ArrayDeque<>();
    var vault = Vault.open(root);
    var timer = new ManualTimer();
    var watch = new VaultWatch(vault, Lanes.inline(home::add), timer, () -> {}, () -> {});
    var begun = watch.start();
    watch.close();
    while (!home.isEmpty()) {
      home.remove().run();
    }
    assertThat(begun).isCompleted();

    var noticed = new CountDownLatch(1);
    try (var _ =
        FolderWatch.start(vault, Thread.ofVirtual().factory(), change -> noticed.countDown())) {
      Files.writeString(root.resolve("day.md"), "a day");
      assertThat(noticed.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(timer.waiting()).isZero();
  }
}

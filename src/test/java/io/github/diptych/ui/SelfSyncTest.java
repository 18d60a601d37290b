package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.ui.sync.SelfSync;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a vault is synced by itself, by a clock that goes only when a test says so. */
@FxTest
class SelfSyncTest {
  private static final String NOTE = "list.md";
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration LAST = Duration.ofSeconds(10);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir private Path folder;
  private final ManualTimer timer = new ManualTimer();
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private TestRemote remote;
  private TestVault vault;
  private DiptychWindow window;
  private SelfSync self;

  @BeforeEach
  void a_vault_that_is_synced() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(folder);
    vault = TestVault.in(folder).note(NOTE, "one\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    window = start();
    window.opens(NOTE).putsCaretAt(0).fires("sync.run").isTold("on the remote now");
    self =
        Fx.get(
            () ->
                new SelfSync(
                    window.open().sync(), wanted, timer, window.open().workspace().lanes()));
  }

  @AfterEach
  void close() {
    Fx.run(self::stop);
    window.close();
  }

  private DiptychWindow start() {
    return DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  private void isWanted() {
    Fx.run(() -> wanted.set(true));
    timer.advance(SOON);
    awaitNext();
  }

  /** The last one is done, then. */
  private void awaitNext() {
    Fx.await("the next one waits for its time", () -> timer.waiting() == 1);
  }

  private void remoteIs(String address) {
    NativeGit.run(vault.root(), "config", "remote.origin.url", address);
  }

  @Test
  void it_comes_again_a_quarter_of_an_hour_after_the_last_one() {
    isWanted();
    for (String file : new String[] {"first.md", "second.md"}) {
      remote.writer("anna").writes(file, "hers\n").pushes();

      timer.advance(QUARTER.minus(MOMENT));
      assertThat(timer.waiting()).isEqualTo(1);
      assertThat(vault.file(file)).doesNotExist();
      timer.advance(MOMENT);

      Fx.await("what the other machine wrote", () -> Files.exists(vault.file(file)));
      awaitNext();
    }
  }

  @Test
  void after_one_that_failed_it_comes_again_as_well() {
    remoteIs(folder.resolve("gone.git").toString());
    isWanted();
    remoteIs(remote.url());
    remote.writer("anna").writes("hers.md", "hers\n").pushes();

    timer.advance(QUARTER);

    Fx.await("what the other machine wrote", () -> Files.exists(vault.file("hers.md")));
    awaitNext();
  }

  @Test
  void once_it_is_not_wanted_any_more_none_is_to_come() {
    isWanted();

    Fx.run(() -> wanted.set(false));

    assertThat(timer.waiting()).isZero();
  }

  @Test
  void the_last_one_is_waited_for_ten_seconds_and_no_longer() throws IOException {
    isWanted();
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      remoteIs("http://127.0.0.1:" + mute.getLocalPort() + "/remote.git");
      CompletableFuture<Void> last = Fx.get(self::last);
      mute.accept();

      timer.advance(LAST.minus(MOMENT));
      assertThat(last).isNotDone();
      timer.advance(MOMENT);

      Fx.await("the end of waiting", last::isDone);
      // It is cancelled, so the window may let go of the vault.
      Fx.await(
          "the end of the sync", () -> !window.open().parts().toolbar().syncingProperty().get());
      remoteIs(remote.url());
      window.fires("sync.run").isTold("There is nothing to do");
    }
  }

  @Test
  void a_server_that_says_nothing_does_not_keep_the_window_and_the_next_opening_pushes()
      throws IOException {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      remoteIs("http://127.0.0.1:" + mute.getLocalPort() + "/remote.git");
      window.fires("sync.by-itself").types("last words ");
      long before = System.nanoTime();

      window.leaves();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LAST.plus(LAST));
    }
    assertThat(NativeGit.run(vault.root(), "show", "HEAD:" + NOTE)).isEqualTo("last words one");
    assertThat(remote.text(NOTE)).contains("one\n");
    remoteIs(remote.url());

    window = start();

    Fx.await("the last words", () -> remote.text(NOTE).orElse("").equals("last words one\n"));
  }
}

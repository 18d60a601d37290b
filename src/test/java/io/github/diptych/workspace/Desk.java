package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.PictureFetch;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * An open vault whose time is turned by hand, and whose home thread can be made to wait, so that a
 * test decides what happens between two moments.
 */
final class Desk {
  static final LocalDateTime NOW = LocalDateTime.of(2024, 5, 20, 10, 38);

  final TestVault vault;
  final ManualTimer timer = new ManualTimer();
  final Clock clock = Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final Queue<Runnable> atHome = new ArrayDeque<>();
  private boolean waits;
  final Lanes lanes = Lanes.inline(this::home);

  private Desk(Path home) {
    vault = TestVault.in(home);
  }

  static Desk in(Path home) {
    return new Desk(home);
  }

  /** From now on what comes home waits. */
  void homeWaits() {
    waits = true;
  }

  /** What waits comes home now, and what follows at once. */
  void homeGoesOn() {
    waits = false;
    while (!atHome.isEmpty()) {
      atHome.remove().run();
    }
  }

  private void home(Runnable action) {
    if (waits) {
      atHome.add(action);
    } else {
      action.run();
    }
  }

  void goBy(Duration time) {
    timer.advance(time);
  }

  Workspace workspace() {
    assertThat(VaultOpening.of(vault.root())).isInstanceOf(VaultOpening.Ready.class);
    var opening = (VaultOpening.Ready) VaultOpening.of(vault.root());
    return new Workspace(
        opening,
        lanes,
        timer,
        clock,
        new PictureFetch(InetAddress::isLoopbackAddress, Duration.ofSeconds(10)));
  }

  static OpenDocument document(Workspace workspace, String path) {
    var opened = workspace.open(VaultPath.of(path)).join();
    assertThat(opened).isInstanceOf(Workspace.Opened.Document.class);
    return ((Workspace.Opened.Document) opened).document();
  }

  OpenDocument document(String path) {
    return document(workspace(), path);
  }

  /** Types in front of what is there. */
  static void type(OpenDocument document, String text) {
    document.edited(new TextChange(0, "", text));
  }
}

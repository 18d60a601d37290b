package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.ManualTimer;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * An open vault whose time is turned by hand, and whose home thread can be made to wait, so that a
 * test decides what happens between two moments.
 */
public final class Desk {
  static final LocalDateTime NOW = LocalDateTime.of(2024, 5, 20, 10, 38);

  public final TestVault vault;
  final ManualTimer timer = new ManualTimer();
  final Clock clock = Clock.fixed(NOW.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private final Queue<Runnable> atHome = new ArrayDeque<>();
  private boolean waits;
  private int kills;
  public final Lanes lanes = Lanes.inline(this::home);

  private final Path machine;
  private final Path state;
  public final Journals journals;

  private Desk(Path home, Path state) {
    this.machine = home;
    this.vault = TestVault.in(home);
    this.state = state;
    this.journals = new Journals(state, lanes, timer);
  }

  public static Desk in(Path home) {
    return new Desk(home, home.resolve("state"));
  }

  /**
   * The same machine after this program was killed: the vault and what is left of what was typed,
   * but no lock, no memory and nothing that is done later.
   */
  public Desk afterKill() {
    Path left = state.resolveSibling(state.getFileName() + "-left-" + ++kills);
    copy(state, left);
    return new Desk(machine, left);
  }

  private static void copy(Path from, Path to) {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each)));
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The folder of what is kept until it is saved. */
  public Path journalFolder() {
    return state.resolve("journal");
  }

  /** How many journals there are. */
  public long journalCount() {
    if (!Files.exists(journalFolder())) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(journalFolder())) {
      return all.filter(file -> file.toString().endsWith(".journal")).count();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** From now on what comes home waits. */
  public void homeWaits() {
    waits = true;
  }

  /** What waits comes home now, and what follows at once. */
  public void homeGoesOn() {
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

  public void goBy(Duration time) {
    timer.advance(time);
  }

  public Workspace workspace() {
    assertThat(VaultOpening.of(vault.root())).isInstanceOf(VaultOpening.Ready.class);
    var opening = (VaultOpening.Ready) VaultOpening.of(vault.root());
    return new Workspace(
        opening,
        lanes,
        timer,
        clock,
        new PictureFetch(InetAddress::isLoopbackAddress, Duration.ofSeconds(10)),
        journals);
  }

  public static OpenDocument document(Workspace workspace, String path) {
    var opened = workspace.open(VaultPath.of(path)).join();
    assertThat(opened).isInstanceOf(Workspace.Opened.Document.class);
    return ((Workspace.Opened.Document) opened).document();
  }

  public OpenDocument document(String path) {
    return document(workspace(), path);
  }

  /** Types in front of what is there. */
  public static void type(OpenDocument document, String text) {
    document.edited(new TextChange(0, "", text));
  }
}

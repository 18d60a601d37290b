package io.github.diptych.ui;

import io.github.diptych.settings.Session;
import io.github.diptych.task.Debounce;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.util.Subscription;

/** Remembers which notes of a vault are open and where they are read. On the UI thread. */
final class SessionKeeper {
  private static final Duration QUIET = Duration.ofSeconds(3);

  private final Wiring wiring;

  SessionKeeper(Wiring wiring) {
    this.wiring = wiring;
  }

  /** How a vault was left. */
  CompletableFuture<Session> of(Path vault) {
    var lanes = wiring.lanes();
    return lanes.atHome(lanes.workTree().submit(() -> wiring.sessions().read(vault)));
  }

  /** Keeps the tabs of a window as they change, and for the last time when it is cancelled. */
  Subscription follow(VaultWindow window) {
    var quiet = new Debounce(QUIET, wiring.timer(), wiring.lanes().home());
    Runnable later = () -> quiet.poke(() -> keep(window));
    window.note().onCaret(caret -> later.run());
    var tabs = window.tabs();
    return Subscription.combine(
        tabs.notes().subscribe(later),
        tabs.shownProperty().subscribe(later),
        () -> {
          quiet.cancel();
          keep(window);
        });
  }

  private void keep(VaultWindow window) {
    var session = RestoredTabs.sessionOf(window.tabs());
    if (session.shown() < 0) {
      return;
    }
    Path vault = window.workspace().vault().root();
    var lanes = wiring.lanes();
    lanes.mind(lanes.workTree().run(() -> wiring.sessions().write(vault, session)));
  }
}

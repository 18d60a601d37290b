package io.github.diptych.ui.sync;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.HeldLock;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.RepositorySentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.VaultRepair;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import javafx.scene.control.Label;

/**
 * Asks before a lock is removed that another program holds, or has left behind. On the UI thread.
 */
final class LockQuestion {
  private final Workspace workspace;
  private final VaultRepair repair;
  private final Sheets sheets;
  private final Words words;
  private final Runnable sync;

  /**
   * @param sync goes on once the lock is gone
   */
  LockQuestion(Workspace workspace, Sheets sheets, Words words, Runnable sync) {
    this.workspace = workspace;
    this.repair = new VaultRepair(workspace.vault(), workspace.lanes());
    this.sheets = sheets;
    this.words = words;
    this.sync = sync;
  }

  static boolean isAbout(SyncAttempt attempt) {
    return attempt instanceof SyncAttempt.Ended(CannotSync(CannotSyncReason reason, String _))
        && reason == CannotSyncReason.LOCKED;
  }

  Notice.Choice choice() {
    return new Notice.Choice(
        words.say("lock.remove"),
        () -> workspace.lanes().mind(repair.locks().thenAccept(this::ask)));
  }

  private void ask(List<HeldLock> locks) {
    if (locks.isEmpty()) {
      // Whoever held it has ended meanwhile.
      sync.run();
      return;
    }
    var zone = workspace.clock().getZone();
    var text = new Label(RepositorySentences.of(locks, zone).in(words));
    text.setWrapText(true);
    sheets.ask(
        words.say("lock.title"),
        text,
        "lock.go",
        () -> workspace.lanes().mind(repair.unlock(locks).thenRun(sync)));
  }
}

package io.github.diptych.ui.sync;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.bar.ToolbarModel;
import org.kordamp.ikonli.octicons.Octicons;

/** What the writer does to take the vault along. */
public final class SyncActions {
  private final Action sync;
  private final Action cancel;
  private final Action outgoing;
  private final Action undo;
  private final Action programs;
  private final Action byItself;

  public SyncActions(SyncCommands syncing, ToolbarModel toolbar, Lanes lanes, TrustQuestion trust) {
    sync =
        Action.of("sync.run", () -> lanes.mind(syncing.sync()))
            .withIcon(Octicons.SYNC_16)
            .withShortcut("Shortcut+Shift+S")
            .enabledWhen(toolbar.syncingProperty().not());
    cancel =
        Action.of("sync.cancel", syncing::cancel)
            .withIcon(Octicons.X_16)
            .enabledWhen(toolbar.syncingProperty());
    outgoing =
        Action.of("sync.list", () -> lanes.mind(syncing.list())).withShortcut("Shortcut+Shift+L");
    undo = Action.of("sync.undo", syncing.undoing()::ask);
    programs = trust.action();
    var selfSync = toolbar.selfSyncProperty();
    byItself =
        Action.of("sync.by-itself", () -> selfSync.set(!selfSync.get())).selectedWhen(selfSync);
  }

  public Action sync() {
    return sync;
  }

  public Action cancel() {
    return cancel;
  }

  /**
   * @param connection how remotes are reached
   */
  public Submenu menu(Action connection) {
    return Submenu.of(
        "menu.sync",
        sync,
        cancel,
        outgoing,
        MenuEntry.SEPARATOR,
        byItself,
        undo,
        MenuEntry.SEPARATOR,
        programs,
        connection);
  }
}

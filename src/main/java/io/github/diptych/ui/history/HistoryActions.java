package io.github.diptych.ui.history;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.octicons.Octicons;

/** What the writer can do with what was committed before. */
public final class HistoryActions {
  private final Submenu menu;

  /**
   * @param idle whether no sync runs, which moves files and commits itself
   */
  public HistoryActions(HistoryView view, RewindCommands rewinding, ObservableBooleanValue idle) {
    menu =
        Submenu.of(
            "menu.history",
            Action.of("history.entry", () -> view.show(Reach.ENTRY))
                .withShortcut("Shortcut+Alt+Shift+Y"),
            Action.of("history.note", () -> view.show(Reach.NOTE)).withShortcut("Shortcut+Alt+Y"),
            Action.of("history.vault", () -> view.show(Reach.VAULT))
                .withIcon(Octicons.GIT_COMMIT_16)
                .withShortcut("Shortcut+Shift+Y"),
            MenuEntry.SEPARATOR,
            Action.of("history.discard", rewinding::discard)
                .withShortcut("Shortcut+Alt+Shift+Z")
                .enabledWhen(idle),
            Action.of("history.discarded", rewinding::bringBack).enabledWhen(idle),
            Action.of("history.amend", rewinding::amend).enabledWhen(idle),
            MenuEntry.SEPARATOR,
            Action.of("history.branches", rewinding::turnToBranch)
                .withIcon(Octicons.GIT_BRANCH_16)
                .withShortcut("Shortcut+Alt+B")
                .enabledWhen(idle));
  }

  public Submenu menu() {
    return menu;
  }
}

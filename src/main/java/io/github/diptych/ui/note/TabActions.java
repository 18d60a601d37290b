package io.github.diptych.ui.note;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** What the writer does with tabs. */
public final class TabActions {
  private final Action next;
  private final Action previous;
  private final Action close;
  private final Action reopen;

  public TabActions(NoteTabs tabs, Lanes lanes) {
    BooleanBinding several = Bindings.size(tabs.notes()).greaterThan(1);
    next =
        Action.of("tab.next", () -> lanes.mind(tabs.step(1)))
            .withShortcut("Ctrl+Tab")
            .enabledWhen(several);
    previous =
        Action.of("tab.previous", () -> lanes.mind(tabs.step(-1)))
            .withShortcut("Ctrl+Shift+Tab")
            .enabledWhen(several);
    close =
        Action.of("tab.close", () -> lanes.mind(tabs.closeShown()))
            .withShortcut("Shortcut+W")
            .enabledWhen(several);
    reopen =
        Action.of("tab.reopen", () -> lanes.mind(tabs.reopen())).withShortcut("Shortcut+Shift+W");
  }

  /** As they follow one another in a menu. */
  public List<MenuEntry> entries() {
    return List.of(next, previous, close, reopen);
  }
}

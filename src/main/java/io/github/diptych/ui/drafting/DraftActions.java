package io.github.diptych.ui.drafting;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import java.util.List;

/** What the writer does to have the other language drafted. */
public final class DraftActions {
  private final List<MenuEntry> entries;

  public DraftActions(DraftCommands drafting) {
    entries =
        List.of(
            Action.of("entry.draft", drafting::draft).withShortcut("Shortcut+Shift+D"),
            Action.of("draft.cancel", drafting::cancel).enabledWhen(drafting.runningProperty()),
            Action.of("draft.setup", drafting::setUp));
  }

  /** As they follow one another in a menu. */
  public List<MenuEntry> entries() {
    return entries;
  }
}

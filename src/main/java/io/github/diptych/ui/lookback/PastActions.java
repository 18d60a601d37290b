package io.github.diptych.ui.lookback;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import java.util.ArrayList;
import java.util.Collections;
import org.kordamp.ikonli.octicons.Octicons;

/** Where the writer looks back from. */
public final class PastActions {
  private final Submenu menu;

  /**
   * @param bilingual whether entries wait for a second language
   */
  PastActions(LookingBack looking, boolean bilingual) {
    var entries = new ArrayList<MenuEntry>();
    Collections.addAll(
        entries,
        page(looking, "past.timeline", PastPage.TIMELINE)
            .withIcon(Octicons.HISTORY_16)
            .withShortcut("Shortcut+Shift+H"),
        page(looking, "past.year", PastPage.YEAR),
        page(looking, "past.day", PastPage.ON_THIS_DAY),
        page(looking, "past.tags", PastPage.TAGS),
        Action.of("past.any", looking::goAnywhere),
        MenuEntry.SEPARATOR,
        page(looking, "past.open", PastPage.OPEN).withShortcut("Shortcut+Shift+J"));
    if (bilingual) {
      entries.add(page(looking, "past.untranslated", PastPage.UNTRANSLATED));
    }
    menu = new Submenu("menu.past", entries);
  }

  private static Action page(LookingBack looking, String key, PastPage page) {
    return Action.of(key, () -> looking.show(page));
  }

  public Submenu menu() {
    return menu;
  }
}

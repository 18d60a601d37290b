package io.github.diptych.ui.search;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import java.util.List;
import org.kordamp.ikonli.octicons.Octicons;

/** What one can find and where one can go, for the window's menus. */
public final class SearchActions {
  private final List<MenuEntry> finding;
  private final Submenu going;

  SearchActions(
      Runnable find, SearchBar bar, SearchView view, PlaceTrail trail, Shortcuts shortcuts) {
    finding =
        List.of(
            Action.of("edit.find", find).withIcon(Octicons.SEARCH_16).withShortcut("Shortcut+F"),
            Action.of("edit.find-next", () -> bar.step(1)).withShortcut("F3"),
            Action.of("edit.find-previous", () -> bar.step(-1)).withShortcut("Shift+F3"),
            Action.of("edit.replace", view::replace).withShortcut(shortcuts.replace()));
    going =
        Submenu.of(
            "menu.go",
            Action.of("go.command", view::commands).withShortcut("Shortcut+Shift+P"),
            Action.of("go.note", view::notes).withShortcut("Shortcut+Shift+O"),
            Action.of("go.heading", view::headings).withShortcut("Shortcut+Shift+G"),
            Action.of("go.line", view::lines).withShortcut("Shortcut+G"),
            MenuEntry.SEPARATOR,
            Action.of("go.back", trail::back)
                .withIcon(Octicons.ARROW_LEFT_16)
                .withShortcut(shortcuts.back())
                .enabledWhen(trail.hasBack()),
            Action.of("go.forward", trail::forward)
                .withIcon(Octicons.ARROW_RIGHT_16)
                .withShortcut(shortcuts.forward())
                .enabledWhen(trail.hasForward()));
  }

  /** For the menu of what is done to the text. */
  public List<MenuEntry> finding() {
    return finding;
  }

  /** A menu of its own. */
  public Submenu going() {
    return going;
  }
}

package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.Actions;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.Toolbar;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.finding.FindingCommands;
import io.github.diptych.ui.looking.LookActions;
import io.github.diptych.ui.note.TabActions;
import io.github.diptych.ui.reading.ReadingActions;
import io.github.diptych.ui.search.SearchActions;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.ui.writing.WritingActions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Everything that the writer can do, each once: what menus, toolbar and shortcuts are made of. */
final class WindowCommands {
  private final Action newVault;
  private final Action openVault;
  private final Action save;
  private final Action quit;
  private final Action nextFinding;
  private final Action previousFinding;
  private final Action repair;
  private final Action newEntry;
  private final Action sign;
  private final Action image;
  private final Action sync;
  private final Action cancelSync;
  private final Action outgoing;
  private final ReadingActions reading;
  private final SearchActions searching;
  private final Action complete;
  private final TabActions tabs;
  private final WritingActions writing;
  private final Submenu view;
  private final MenuEntry recent;

  WindowCommands(
      WindowParts parts,
      EntryCommands entries,
      FindingCommands findings,
      SyncCommands syncing,
      ReadingActions reading,
      SearchActions searching,
      Action complete,
      LookActions looking,
      Runnable count,
      PartRound round,
      TabActions tabs,
      Runnable chooseImages,
      Runnable saveNote,
      VaultWindow.Outside outside,
      Lanes lanes) {
    var toolbar = parts.toolbar();
    this.reading = reading;
    this.searching = searching;
    this.complete = complete;
    this.tabs = tabs;
    writing = new WritingActions(parts.editor().writing());
    newVault = Action.of("vault.new", outside::newVault).withIcon(Octicons.PLUS_16);
    openVault =
        Action.of("vault.open", outside::openVault)
            .withIcon(Octicons.FILE_DIRECTORY_16)
            .withShortcut("Shortcut+O");
    save = Action.of("note.save", saveNote).withShortcut("Shortcut+S");
    quit = Action.of("app.quit", outside::quit).withShortcut("Shortcut+Q");
    nextFinding = Action.of("finding.next", findings::next).withShortcut("F8");
    previousFinding = Action.of("finding.previous", findings::previous).withShortcut("Shift+F8");
    repair =
        Action.of("finding.repair", () -> lanes.mind(findings.offer()))
            .withShortcut("Shortcut+Period");
    newEntry =
        Action.of("entry.new", () -> lanes.mind(entries.newEntry()))
            .withIcon(Octicons.PLUS_16)
            .withShortcut("Shortcut+N");
    sign =
        Action.of("entry.sign", () -> lanes.mind(entries.sign()))
            .withIcon(Octicons.PENCIL_16)
            .withShortcut("Shortcut+Enter");
    image =
        Action.of("entry.image", chooseImages)
            .withIcon(Octicons.IMAGE_16)
            .withShortcut("Shortcut+Shift+I");
    sync =
        Action.of("sync.run", () -> lanes.mind(syncing.sync()))
            .withIcon(Octicons.SYNC_16)
            .withShortcut("Shortcut+Shift+S")
            .enabledWhen(toolbar.syncingProperty().not());
    cancelSync =
        Action.of("sync.cancel", syncing::cancel)
            .withIcon(Octicons.X_16)
            .enabledWhen(toolbar.syncingProperty());
    outgoing =
        Action.of("sync.list", () -> lanes.mind(syncing.list())).withShortcut("Shortcut+Shift+L");
    view =
        view(
            toolbar.layoutProperty(),
            parts.withSidebar(),
            parts.theme(),
            reading,
            looking,
            Action.of("view.count", count),
            Action.of("view.part-next", round::next).withShortcut("F6"),
            Action.of("view.part-previous", round::previous).withShortcut("Shift+F6"));
    recent = new MenuEntry.Changing("menu.recent", toolbar.recentVaults());
  }

  private static Submenu view(
      ObjectProperty<Layout> layout,
      BooleanProperty sidebar,
      ObjectProperty<ThemeChoice> theme,
      ReadingActions reading,
      LookActions looking,
      Action... others) {
    var entries = new ArrayList<MenuEntry>();
    Collections.addAll(
        entries,
        choice("layout.source", layout, Layout.SOURCE, "Shortcut+1"),
        choice("layout.both", layout, Layout.BOTH, "Shortcut+2"),
        choice("layout.read", layout, Layout.READ, "Shortcut+3"),
        MenuEntry.SEPARATOR,
        Action.of("view.sidebar", () -> sidebar.set(!sidebar.get()))
            .withShortcut("Shortcut+Shift+B")
            .selectedWhen(sidebar),
        MenuEntry.SEPARATOR);
    entries.addAll(reading.view());
    entries.addAll(looking.view());
    entries.add(MenuEntry.SEPARATOR);
    Collections.addAll(entries, others);
    Collections.addAll(
        entries,
        MenuEntry.SEPARATOR,
        Submenu.of(
            "menu.theme",
            choice("theme.system", theme, ThemeChoice.SYSTEM, null),
            choice("theme.light", theme, ThemeChoice.LIGHT, null),
            choice("theme.dark", theme, ThemeChoice.DARK, null)));
    return new Submenu("menu.view", entries);
  }

  private static <E> Action choice(
      String key, ObjectProperty<E> property, E value, @Nullable String shortcut) {
    var action = Action.of(key, () -> property.set(value)).selectedWhen(property.isEqualTo(value));
    return shortcut == null ? action : action.withShortcut(shortcut);
  }

  Toolbar.Tools tools() {
    return new Toolbar.Tools(
        newVault,
        openVault,
        newEntry,
        sign,
        image,
        writing.bold(),
        writing.italic(),
        sync,
        cancelSync);
  }

  Actions actions() {
    return Actions.of(
        file(),
        edit(),
        writing.format(),
        Submenu.of("menu.entry", newEntry, sign, image),
        view,
        searching.going(),
        Submenu.of("menu.sync", sync, cancelSync, outgoing));
  }

  private Submenu file() {
    var entries =
        new ArrayList<MenuEntry>(List.of(newVault, openVault, recent, MenuEntry.SEPARATOR));
    entries.addAll(tabs.entries());
    Collections.addAll(
        entries, MenuEntry.SEPARATOR, save, reading.print(), MenuEntry.SEPARATOR, quit);
    return new Submenu("menu.file", entries);
  }

  private Submenu edit() {
    var entries = new ArrayList<MenuEntry>(writing.undoing());
    Collections.addAll(
        entries, MenuEntry.SEPARATOR, writing.cut(), reading.copy(), reading.copyRich());
    entries.addAll(writing.pasting());
    Collections.addAll(entries, reading.selectAll(), MenuEntry.SEPARATOR);
    entries.addAll(searching.finding());
    Collections.addAll(
        entries,
        reading.find(),
        MenuEntry.SEPARATOR,
        writing.lines(),
        complete,
        MenuEntry.SEPARATOR,
        nextFinding,
        previousFinding,
        repair);
    return new Submenu("menu.edit", entries);
  }
}

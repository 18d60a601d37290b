package io.github.diptych.ui;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.Actions;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.Toolbar;
import io.github.diptych.ui.counting.Counting;
import io.github.diptych.ui.finding.FindingActions;
import io.github.diptych.ui.history.HistoryActions;
import io.github.diptych.ui.lookback.PastActions;
import io.github.diptych.ui.looking.LookActions;
import io.github.diptych.ui.note.TabActions;
import io.github.diptych.ui.reading.ReadingActions;
import io.github.diptych.ui.search.SearchActions;
import io.github.diptych.ui.sync.RemoteActions;
import io.github.diptych.ui.sync.SyncActions;
import io.github.diptych.ui.theme.ThemeChoice;
import io.github.diptych.ui.writing.WritingActions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Everything that the writer can do, each once: what menus, toolbar and shortcuts are made of. */
final class WindowCommands {
  private final Action newVault;
  private final Action openVault;
  private final Action save;
  private final Action quit;
  private final EntryActions entries;
  private final FindingActions findings;
  private final SyncActions syncing;
  private final ReadingActions reading;
  private final SearchActions searching;
  private final Action complete;
  private final TabActions tabs;
  private final PastActions past;
  private final HistoryActions history;
  private final List<Action> ofNote;
  private final RemoteActions remotes;
  private final WritingActions writing;
  private final Submenu view;
  private final MenuEntry recent;

  WindowCommands(
      WindowParts parts,
      EntryActions entries,
      FindingActions findings,
      SyncActions syncing,
      ReadingActions reading,
      SearchActions searching,
      Action complete,
      LookActions looking,
      PastActions past,
      HistoryActions history,
      List<Action> ofNote,
      RemoteActions remotes,
      Counting counting,
      Node statusBar,
      PartRound round,
      TabActions tabs,
      Runnable saveNote,
      Outside outside) {
    this.entries = entries;
    this.findings = findings;
    this.syncing = syncing;
    this.reading = reading;
    this.searching = searching;
    this.complete = complete;
    this.tabs = tabs;
    this.past = past;
    this.history = history;
    this.ofNote = ofNote;
    this.remotes = remotes;
    writing = new WritingActions(parts.editor().writing());
    newVault = Action.of("vault.new", outside::newVault).withIcon(Octicons.PLUS_16);
    openVault =
        Action.of("vault.open", outside::openVault)
            .withIcon(Octicons.FILE_DIRECTORY_16)
            .withShortcut("Shortcut+O");
    save = Action.of("note.save", saveNote).withShortcut("Shortcut+S");
    quit = Action.of("app.quit", outside::quit).withShortcut("Shortcut+Q");
    view =
        view(
            parts.toolbar().layoutProperty(),
            parts.withSidebar(),
            parts.theme(),
            reading,
            looking,
            Action.of("view.count", () -> counting.show(statusBar)).withShortcut("F7"),
            Action.of("view.part-next", round::next).withShortcut("F6"),
            Action.of("view.part-previous", round::previous).withShortcut("Shift+F6"));
    recent = new MenuEntry.Changing("menu.recent", parts.toolbar().recentVaults());
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
        choice("layout.pair", layout, Layout.PAIR, "Shortcut+4"),
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
        entries.create(),
        entries.sign(),
        entries.image(),
        writing.bold(),
        writing.italic(),
        syncing.sync(),
        syncing.cancel());
  }

  Actions actions() {
    return Actions.of(
        file(),
        edit(),
        writing.format(),
        entries.menu(),
        view,
        searching.going(),
        past.menu(),
        history.menu(),
        syncing.menu(remotes.connection()));
  }

  private Submenu file() {
    var menu =
        new ArrayList<MenuEntry>(
            List.of(
                newVault,
                openVault,
                remotes.cloning(),
                remotes.publish(),
                recent,
                MenuEntry.SEPARATOR));
    menu.addAll(tabs.entries());
    Collections.addAll(menu, MenuEntry.SEPARATOR, save, reading.print());
    menu.addAll(ofNote);
    Collections.addAll(menu, MenuEntry.SEPARATOR, quit);
    return new Submenu("menu.file", menu);
  }

  private Submenu edit() {
    var menu = new ArrayList<MenuEntry>(writing.undoing());
    Collections.addAll(
        menu, MenuEntry.SEPARATOR, writing.cut(), reading.copy(), reading.copyRich());
    menu.addAll(writing.pasting());
    Collections.addAll(menu, reading.selectAll(), MenuEntry.SEPARATOR);
    menu.addAll(searching.finding());
    Collections.addAll(
        menu, reading.find(), MenuEntry.SEPARATOR, writing.lines(), complete, MenuEntry.SEPARATOR);
    menu.addAll(findings.entries());
    return new Submenu("menu.edit", menu);
  }
}

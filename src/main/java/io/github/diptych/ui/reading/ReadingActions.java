package io.github.diptych.ui.reading;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.workspace.ReadLanguages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.octicons.Octicons;

/** What the reader can do, for the window's menus. */
public final class ReadingActions {
  private final Action copy;
  private final Action selectAll;
  private final Action copyRich;
  private final Action find;
  private final Action print;
  private final Action together;
  private final Submenu languages;

  ReadingActions(
      RichCopy copying,
      FindBar finding,
      Printing printing,
      BooleanProperty scrollTogether,
      ObjectProperty<ReadLanguages> languages,
      ObservableValue<Layout> layout,
      boolean bilingual) {
    BooleanBinding seen =
        Bindings.createBooleanBinding(() -> layout.getValue() != Layout.SOURCE, layout);
    copy = Action.of("edit.copy", copying::copy);
    selectAll = Action.of("edit.all", copying::selectAll);
    copyRich = Action.of("edit.copy-rich", copying::copyRich).withShortcut("Shortcut+Shift+C");
    find = Action.of("preview.find", finding::open).withIcon(Octicons.SEARCH_16).enabledWhen(seen);
    print =
        Action.of("preview.print", printing::print).withShortcut("Shortcut+P").enabledWhen(seen);
    together =
        Action.of("preview.together", () -> scrollTogether.set(!scrollTogether.get()))
            .withShortcut("Shortcut+Shift+T")
            .selectedWhen(scrollTogether);
    var choosing = new SimpleBooleanProperty(bilingual);
    this.languages =
        Submenu.of(
            "menu.read",
            choice("read.all", languages, ReadLanguages.ALL).enabledWhen(choosing),
            choice("read.first", languages, ReadLanguages.FIRST).enabledWhen(choosing),
            choice("read.second", languages, ReadLanguages.SECOND).enabledWhen(choosing),
            choice("read.columns", languages, ReadLanguages.COLUMNS).enabledWhen(choosing));
  }

  private static Action choice(
      String key, ObjectProperty<ReadLanguages> languages, ReadLanguages choice) {
    return Action.of(key, () -> languages.set(choice)).selectedWhen(languages.isEqualTo(choice));
  }

  public Action copy() {
    return copy;
  }

  public Action selectAll() {
    return selectAll;
  }

  public Action copyRich() {
    return copyRich;
  }

  public Action find() {
    return find;
  }

  public Action print() {
    return print;
  }

  /** For the menu of what is seen and how. */
  public List<MenuEntry> view() {
    return List.of(languages, together);
  }
}

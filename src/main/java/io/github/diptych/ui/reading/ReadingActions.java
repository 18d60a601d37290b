package io.github.diptych.ui.reading;

import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.bar.Layout;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
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

  ReadingActions(
      RichCopy copying,
      FindBar finding,
      Printing printing,
      BooleanProperty scrollTogether,
      ObservableValue<Layout> layout) {
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
    return List.of(together);
  }
}

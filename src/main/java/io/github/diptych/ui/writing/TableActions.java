package io.github.diptych.ui.writing;

import io.github.diptych.typing.table.Alignment;
import io.github.diptych.typing.table.NewTable;
import io.github.diptych.typing.table.TableCommands;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.editor.Writing;

/** What the writer can do to a table. */
final class TableActions {
  private final Writing writing;

  TableActions(Writing writing) {
    this.writing = writing;
  }

  Submenu menu() {
    return Submenu.of(
        "menu.table",
        action("table.insert", "Shortcut+Alt+G", NewTable::insert),
        action("table.align", "Shortcut+Alt+J", TableCommands::align),
        MenuEntry.SEPARATOR,
        action("table.row-above", "Shortcut+Alt+Shift+Enter", TableCommands::rowAbove),
        action("table.row-below", "Shortcut+Alt+Enter", TableCommands::rowBelow),
        action("table.row-delete", "Shortcut+Alt+K", TableCommands::deleteRow),
        MenuEntry.SEPARATOR,
        action("table.column-left", "Shortcut+Alt+Shift+I", TableCommands::columnLeft),
        action("table.column-right", "Shortcut+Alt+I", TableCommands::columnRight),
        action("table.column-delete", "Shortcut+Alt+Shift+K", TableCommands::deleteColumn),
        move("table.column-move-left", "Shortcut+Alt+Comma", -1),
        move("table.column-move-right", "Shortcut+Alt+Period", 1),
        MenuEntry.SEPARATOR,
        alignment("table.left", "Shortcut+Alt+1", Alignment.LEFT),
        alignment("table.center", "Shortcut+Alt+2", Alignment.CENTER),
        alignment("table.right", "Shortcut+Alt+3", Alignment.RIGHT),
        alignment("table.plain", "Shortcut+Alt+4", Alignment.NONE));
  }

  private Action move(String key, String shortcut, int step) {
    return action(
        key, shortcut, (lines, selected) -> TableCommands.moveColumn(lines, selected, step));
  }

  private Action alignment(String key, String shortcut, Alignment alignment) {
    return action(
        key, shortcut, (lines, selected) -> TableCommands.alignColumn(lines, selected, alignment));
  }

  private Action action(String key, String shortcut, Writing.Command command) {
    return Action.of(key, () -> writing.run(command)).withShortcut(shortcut);
  }
}

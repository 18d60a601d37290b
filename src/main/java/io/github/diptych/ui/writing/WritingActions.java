package io.github.diptych.ui.writing;

import io.github.diptych.typing.Comment;
import io.github.diptych.typing.Heading;
import io.github.diptych.typing.Joining;
import io.github.diptych.typing.LineMoves;
import io.github.diptych.typing.LineSigns;
import io.github.diptych.typing.Linking;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.table.TableCommands;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.MenuEntry;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.editor.Writing;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kordamp.ikonli.octicons.Octicons;

/** What the writer can do in the text, for the window's menus. */
public final class WritingActions {
  private final Writing writing;
  private final Action undo;
  private final Action redo;
  private final Action cut;
  private final Action paste;
  private final Action pastePlain;
  private final Action bold;
  private final Action italic;
  private final TableActions table;

  public WritingActions(Writing writing) {
    this.writing = writing;
    undo = Action.of("edit.undo", writing::undo).withShortcut("Shortcut+Z");
    redo = Action.of("edit.redo", writing::redo).withShortcut("Shortcut+Shift+Z");
    cut = Action.of("edit.cut", writing::cut);
    paste = Action.of("edit.paste", writing::paste);
    pastePlain =
        Action.of("edit.paste-plain", writing::pastePlain).withShortcut("Shortcut+Shift+V");
    bold =
        Action.of("edit.bold", () -> writing.toggle("**"))
            .withIcon(Octicons.BOLD_16)
            .withShortcut("Shortcut+B");
    italic =
        Action.of("edit.italic", () -> writing.toggle("*"))
            .withIcon(Octicons.ITALIC_16)
            .withShortcut("Shortcut+I");
    table = new TableActions(writing);
  }

  public Action bold() {
    return bold;
  }

  public Action italic() {
    return italic;
  }

  public List<MenuEntry> undoing() {
    return List.of(undo, redo);
  }

  public Action cut() {
    return cut;
  }

  public List<MenuEntry> pasting() {
    return List.of(paste, pastePlain);
  }

  /** Whole lines. */
  public Submenu lines() {
    return Submenu.of(
        "menu.lines",
        action("lines.up", "Alt+Up", WritingActions::up),
        action("lines.down", "Alt+Down", WritingActions::down),
        always(
            "lines.copy-up",
            "Alt+Shift+Up",
            (lines, selected) -> LineMoves.duplicate(lines, selected, false)),
        always(
            "lines.copy-down",
            "Alt+Shift+Down",
            (lines, selected) -> LineMoves.duplicate(lines, selected, true)),
        always("lines.join", "Shortcut+J", Joining::join),
        always("lines.delete", "Shortcut+Shift+K", LineMoves::delete));
  }

  /** What words look like, and what lines are. */
  public Submenu format() {
    return Submenu.of(
        "menu.format",
        bold,
        italic,
        Action.of("edit.code", () -> writing.toggle("`")).withShortcut("Shortcut+E"),
        always("edit.link", "Shortcut+K", Linking::insert),
        always("format.comment", "Shortcut+Slash", Comment::toggle),
        MenuEntry.SEPARATOR,
        always("format.heading-up", "Ctrl+Shift+Close Bracket", Heading::up),
        always("format.heading-down", "Ctrl+Shift+Open Bracket", Heading::down),
        MenuEntry.SEPARATOR,
        always("format.bullets", "Shortcut+Shift+8", LineSigns::toggleBullets),
        always("format.numbers", "Shortcut+Shift+7", LineSigns::toggleNumbers),
        always("format.tasks", "Shortcut+Shift+9", LineSigns::toggleTasks),
        always("format.quote", "Shortcut+Shift+Period", LineSigns::toggleQuote),
        MenuEntry.SEPARATOR,
        table.menu());
  }

  /** A row of a table goes as one. */
  private static Optional<Rewrite> up(SourceLines lines, Selection selected) {
    return TableCommands.moveRow(lines, selected, -1)
        .or(() -> Optional.of(LineMoves.up(lines, selected)));
  }

  private static Optional<Rewrite> down(SourceLines lines, Selection selected) {
    return TableCommands.moveRow(lines, selected, 1)
        .or(() -> Optional.of(LineMoves.down(lines, selected)));
  }

  private Action always(
      String key, String shortcut, BiFunction<SourceLines, Selection, Rewrite> command) {
    return action(key, shortcut, (lines, selected) -> Optional.of(command.apply(lines, selected)));
  }

  private Action action(String key, String shortcut, Writing.Command command) {
    return Action.of(key, () -> writing.run(command)).withShortcut(shortcut);
  }
}

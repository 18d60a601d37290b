package io.github.diptych.typing;

import io.github.diptych.typing.table.Alignment;
import io.github.diptych.typing.table.CellKeys;
import io.github.diptych.typing.table.NewTable;
import io.github.diptych.typing.table.TableCommands;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Everything that a key or a menu does to a text, by a name for messages. */
public final class AllCommands {
  private AllCommands() {}

  /** What a command makes of the lines and what is selected in them. */
  public interface Command extends BiFunction<SourceLines, Selection, Optional<Rewrite>> {}

  public static Map<String, Command> all() {
    var all = new LinkedHashMap<String, Command>();
    all.put("Enter", Enter::pressed);
    all.put("Shift+Enter", always(Enter::further));
    all.put("Tab", always(Indenting::in));
    all.put("Shift+Tab", always(Indenting::out));
    all.put("Backspace", Pairs::backspace);
    all.put("Delete", Deleting::selected);
    for (String sign : "( [ { \" ` * _ ~ ） 「 “ ” 《".split(" ", -1)) {
      all.put("typed " + sign, (lines, at) -> Pairs.typed(lines, at, sign));
    }
    all.put("up", always(LineMoves::up));
    all.put("down", always(LineMoves::down));
    all.put("copy up", always((lines, at) -> LineMoves.duplicate(lines, at, false)));
    all.put("copy down", always((lines, at) -> LineMoves.duplicate(lines, at, true)));
    all.put("delete", always(LineMoves::delete));
    all.put("join", always(Joining::join));
    all.put("comment", always(Comment::toggle));
    all.put("larger", always(Heading::up));
    all.put("smaller", always(Heading::down));
    all.put("bullets", always(LineSigns::toggleBullets));
    all.put("numbers", always(LineSigns::toggleNumbers));
    all.put("tasks", always(LineSigns::toggleTasks));
    all.put("quote", always(LineSigns::toggleQuote));
    all.put("link", always(Linking::insert));
    all.put("paste link", (lines, at) -> Linking.paste(lines, at, "https://a.org/"));
    all.put("paste", always((lines, at) -> Pasted.at(lines, at, "- a\n\n| b | c |")));
    all.put("next cell", CellKeys::next);
    all.put("previous cell", CellKeys::previous);
    all.put("cell below", CellKeys::below);
    all.put("break in cell", CellKeys::lineBreak);
    all.put("new table", NewTable::insert);
    all.put("align", TableCommands::align);
    all.put("row above", TableCommands::rowAbove);
    all.put("row below", TableCommands::rowBelow);
    all.put("delete row", TableCommands::deleteRow);
    all.put("row down", (lines, at) -> TableCommands.moveRow(lines, at, 1));
    all.put("column left", TableCommands::columnLeft);
    all.put("column right", TableCommands::columnRight);
    all.put("delete column", TableCommands::deleteColumn);
    all.put("move column", (lines, at) -> TableCommands.moveColumn(lines, at, -1));
    all.put("column", (lines, at) -> TableCommands.alignColumn(lines, at, Alignment.CENTER));
    return all;
  }

  private static Command always(BiFunction<SourceLines, Selection, Rewrite> command) {
    return (lines, at) -> Optional.of(command.apply(lines, at));
  }
}

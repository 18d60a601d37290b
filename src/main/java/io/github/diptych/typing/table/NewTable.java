package io.github.diptych.typing.table;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Surroundings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tables that are not there yet: an empty one, and what a spreadsheet puts on the clipboard. */
public final class NewTable {
  private static final int COLUMNS = 2;

  /** More cells than anybody pastes into a note. */
  private static final int MOST = 100_000;

  private NewTable() {}

  /** An empty table below the caret's line, or in its place if it is blank. */
  public static Optional<Rewrite> insert(SourceLines lines, Selection selection) {
    int number = lines.numberAt(selection.caret());
    if (Surroundings.isCode(lines, number) || Table.around(lines, number).isPresent()) {
      return Optional.empty();
    }
    var grid =
        new Grid(
                Collections.nCopies(COLUMNS, Alignment.NONE),
                List.of(Collections.nCopies(COLUMNS, "")))
            .withRow(1);
    var layout = new Layout(grid);
    String line = lines.line(number);
    String inside = Surroundings.inside(line);
    boolean blank = Surroundings.isBlank(line);
    int at = lines.end(number);
    boolean below = number > 0 && !Surroundings.isBlank(lines.line(number - 1));
    String apart = "\n" + inside;
    String before = blank ? below ? apart : "" : "\n" + inside.stripTrailing() + apart;
    boolean followed = number + 1 < lines.count() && !lines.line(number + 1).isBlank();
    String table = String.join("\n" + inside, layout.lines());
    String after = followed ? "\n" + inside.stripTrailing() : "";
    return Optional.of(
        new Rewrite(
            List.of(TextEdit.insert(at, before + table + after)),
            Selection.at(at + before.length() + layout.start(0, 0))));
  }

  /**
   * The cells of text in which tabs part them, as spreadsheets write it: quotes stand around a cell
   * that has a line end or a tab. Empty if it is no table of two columns and two rows at least.
   */
  public static Optional<String> ofTabbed(String text) {
    if (text.indexOf('\t') < 0 || text.length() > 10 * MOST) {
      return Optional.empty();
    }
    List<List<String>> rows = new TabbedText(text).rows();
    int width = rows.getFirst().size();
    boolean even = rows.stream().allMatch(row -> row.size() == width);
    boolean code = rows.stream().allMatch(row -> row.getFirst().isEmpty());
    return rows.size() < 2 || width < 2 || !even || code || rows.size() * width > MOST
        ? Optional.empty()
        : Optional.of(of(rows));
  }

  /** A table whose head is the first row. */
  private static String of(List<List<String>> rows) {
    var cells = new ArrayList<List<String>>();
    for (List<String> row : rows) {
      cells.add(row.stream().map(NewTable::escaped).toList());
    }
    int width = cells.getFirst().size();
    var grid = new Grid(Collections.nCopies(width, Alignment.NONE), cells);
    return String.join("\n", new Layout(grid).lines());
  }

  private static String escaped(String cell) {
    return cell.strip()
        .replaceAll("(?<!\\\\)\\|", "\\\\|")
        .replaceAll("\\s*\\R\\s*", "<br>")
        .replace('\t', ' ');
  }
}

package io.github.diptych.typing.table;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.Surroundings;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The keys that move from cell to cell. A row that is left is written so that its bars stand below
 * those of the others. Empty where the caret is in no table.
 */
public final class CellKeys {
  private CellKeys() {}

  /** Tab: to the next cell, and from the last one into a new row. */
  public static Optional<Rewrite> next(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> next(lines, spot));
  }

  /** Shift+Tab: to the cell before. */
  public static Optional<Rewrite> previous(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> previous(lines, spot, selection));
  }

  /**
   * Enter: to the cell below, and from the last row into a new one; from an empty last row out of
   * the table. Behind a line that looks like a table's head it makes the table.
   */
  public static Optional<Rewrite> below(SourceLines lines, Selection selection) {
    int number = lines.numberAt(selection.caret());
    if (lines.numberAt(selection.anchor()) != number) {
      return Optional.empty();
    }
    Optional<Spot> spot = Spot.of(lines, selection);
    if (spot.isEmpty()) {
      return begin(lines, selection, number);
    }
    boolean before =
        selection.caret() - lines.start(number) <= Surroundings.words(lines.line(number));
    return spot.filter(found -> !(before && number == found.table().first()))
        .map(found -> below(lines, found));
  }

  /** Shift+Enter: a line break within the cell, which Markdown has only as HTML. */
  public static Optional<Rewrite> lineBreak(SourceLines lines, Selection selection) {
    boolean inRow = lines.numberAt(selection.anchor()) == lines.numberAt(selection.caret());
    return Spot.of(lines, selection)
        .filter(spot -> inRow)
        .map(
            spot ->
                new Rewrite(
                    List.of(new TextEdit(selection.start(), selection.end(), "<br>")),
                    Selection.at(selection.start() + "<br>".length())));
  }

  /** Writes the table at a line with its bars below one another; empty if they are. */
  public static Optional<Rewrite> align(SourceLines lines, int number, Selection selection) {
    return Table.around(lines, number)
        .map(table -> aligned(lines, table, selection))
        .filter(rewrite -> !rewrite.edits().isEmpty());
  }

  private static Rewrite aligned(SourceLines lines, Table table, Selection selection) {
    return Spot.of(lines, selection)
        .filter(spot -> spot.table().first() == table.first())
        .map(
            spot ->
                new Writing(lines, table, table.grid())
                    .at(spot.row(), spot.column(), spot.within()))
        .orElseGet(() -> new Writing(lines, table, table.grid()).keeping(selection));
  }

  private static Rewrite next(SourceLines lines, Spot spot) {
    Grid grid = spot.table().grid();
    if (spot.column() + 1 < grid.width()) {
      return inRow(lines, spot, spot.column() + 1);
    }
    boolean last = spot.row() + 1 == grid.rows().size();
    Grid grown = last ? grid.withRow(spot.row() + 1) : grid;
    return new Writing(lines, spot.table(), grown).selecting(spot.row() + 1, 0);
  }

  private static Rewrite previous(SourceLines lines, Spot spot, Selection selection) {
    if (spot.column() > 0) {
      return inRow(lines, spot, spot.column() - 1);
    }
    if (spot.row() == 0) {
      return Rewrite.nothing(selection);
    }
    Grid grid = spot.table().grid();
    return new Writing(lines, spot.table(), grid).selecting(spot.row() - 1, grid.width() - 1);
  }

  /** The row stays as it is written, if it has the cell. */
  private static Rewrite inRow(SourceLines lines, Spot spot, int column) {
    int number = spot.table().first() + (spot.row() == 0 ? 0 : spot.row() + 1);
    Row row = Table.row(lines, number);
    if (column >= row.cells().size()) {
      return new Writing(lines, spot.table(), spot.table().grid()).selecting(spot.row(), column);
    }
    Row.Cell cell = row.cells().get(column);
    int at = lines.start(number);
    return new Rewrite(List.of(), new Selection(at + cell.start(), at + cell.end()));
  }

  private static Rewrite below(SourceLines lines, Spot spot) {
    Table table = spot.table();
    Grid grid = table.grid();
    boolean last = spot.row() + 1 == grid.rows().size();
    if (last && spot.row() > 0 && grid.isEmpty(spot.row())) {
      return leave(lines, table);
    }
    Grid grown = last ? grid.withRow(spot.row() + 1) : grid;
    return new Writing(lines, table, grown).selecting(spot.row() + 1, spot.shownColumn());
  }

  /** The empty row becomes the blank line without which words would be a row. */
  private static Rewrite leave(SourceLines lines, Table table) {
    String blank = table.inside().stripTrailing();
    String outside = table.inside();
    int start = lines.start(table.last());
    boolean followed = table.last() + 1 < lines.count() && !lines.line(table.last() + 1).isBlank();
    String written = blank + "\n" + outside;
    return new Rewrite(
        List.of(
            new TextEdit(start, lines.end(table.last()), written + (followed ? "\n" + blank : ""))),
        Selection.at(start + written.length()));
  }

  /** Two cells between bars, with nothing above that they could belong to. */
  private static Optional<Rewrite> begin(SourceLines lines, Selection selection, int number) {
    String line = lines.line(number);
    int words = Surroundings.words(line);
    Row row = Row.of(line, words);
    boolean head =
        line.startsWith("|", words)
            && line.stripTrailing().endsWith("|")
            && row.cells().size() > 1
            && !row.words().stream().allMatch(String::isEmpty)
            && selection.isEmpty()
            && selection.caret() == lines.end(number);
    boolean apart =
        number == 0
            || Surroundings.isBlank(lines.line(number - 1))
            || Surroundings.beginsItem(line);
    boolean alone = number + 1 == lines.count() || Surroundings.isBlank(lines.line(number + 1));
    if (!head || !apart || !alone || Surroundings.isCode(lines, number)) {
      return Optional.empty();
    }
    var columns = Collections.nCopies(row.cells().size(), Alignment.NONE);
    var grid = new Grid(columns, List.of(row.words())).withRow(1);
    var table =
        new Table(number, number, grid, line.substring(0, words), Surroundings.inside(line));
    return Optional.of(new Writing(lines, table, grid).selecting(1, 0));
  }
}

package io.github.diptych.typing.table;

import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import java.util.Optional;

/**
 * The cell of a table that the caret is in.
 *
 * @param row of the grid; 0 is the head
 * @param column of the row, which can have more than the table
 * @param within how far behind the start of the cell's words the caret is
 */
record Spot(Table table, int row, int column, int within) {

  static Optional<Spot> of(SourceLines lines, Selection selection) {
    int number = lines.numberAt(selection.caret());
    return Table.around(lines, number).map(table -> of(lines, table, number, selection.caret()));
  }

  private static Spot of(SourceLines lines, Table table, int number, int caret) {
    int at = caret - lines.start(number);
    Row row = Table.row(lines, number);
    int column = row.at(at);
    boolean dashes = number == table.first() + 1;
    int within = dashes || row.cells().isEmpty() ? 0 : at - row.cells().get(column).start();
    return new Spot(table, table.rowOf(number), column, Math.max(0, within));
  }

  /** The column of the table, for a caret in what a row has too much. */
  int shownColumn() {
    return Math.min(column, table.grid().width() - 1);
  }
}

package io.github.diptych.typing.table;

import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import java.util.Optional;

/**
 * What is done to the rows and columns of the table that the caret is in; each writes it aligned.
 * Empty where the caret is in no table, or the table has nothing to do it to.
 */
public final class TableCommands {
  private TableCommands() {}

  public static Optional<Rewrite> align(SourceLines lines, Selection selection) {
    return CellKeys.align(lines, lines.numberAt(selection.caret()), selection);
  }

  /** A row above the caret's; above the head there is none. */
  public static Optional<Rewrite> rowAbove(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> withRow(lines, spot, Math.max(1, spot.row())));
  }

  public static Optional<Rewrite> rowBelow(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> withRow(lines, spot, spot.row() + 1));
  }

  /** Takes the caret's row out; the head stays. */
  public static Optional<Rewrite> deleteRow(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection)
        .filter(spot -> spot.row() > 0)
        .map(
            spot -> {
              Grid grid = spot.table().grid().withoutRow(spot.row());
              int row = Math.min(spot.row(), grid.rows().size() - 1);
              return new Writing(lines, spot.table(), grid)
                  .at(row, spot.shownColumn(), spot.within());
            });
  }

  /** Moves the caret's row by {@code step}, which is 1 or -1; the head stays at the top. */
  public static Optional<Rewrite> moveRow(SourceLines lines, Selection selection, int step) {
    return Spot.of(lines, selection)
        .map(
            spot -> {
              Grid grid = spot.table().grid();
              int to = spot.row() + step;
              boolean moves = spot.row() > 0 && to > 0 && to < grid.rows().size();
              return moves
                  ? new Writing(lines, spot.table(), grid.withRowMoved(spot.row(), to))
                      .at(to, spot.column(), spot.within())
                  : Rewrite.nothing(selection);
            });
  }

  public static Optional<Rewrite> columnLeft(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> withColumn(lines, spot, spot.shownColumn()));
  }

  public static Optional<Rewrite> columnRight(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection).map(spot -> withColumn(lines, spot, spot.shownColumn() + 1));
  }

  /** Takes the caret's column out; the last one stays. */
  public static Optional<Rewrite> deleteColumn(SourceLines lines, Selection selection) {
    return Spot.of(lines, selection)
        .filter(spot -> spot.table().grid().width() > 1)
        .map(
            spot -> {
              Grid grid = spot.table().grid().withoutColumn(spot.shownColumn());
              int column = Math.min(spot.shownColumn(), grid.width() - 1);
              return new Writing(lines, spot.table(), grid).at(spot.row(), column, 0);
            });
  }

  /** Moves the caret's column by {@code step}, which is 1 or -1. */
  public static Optional<Rewrite> moveColumn(SourceLines lines, Selection selection, int step) {
    return Spot.of(lines, selection)
        .filter(spot -> spot.column() < spot.table().grid().width())
        .filter(spot -> spot.column() + step >= 0)
        .filter(spot -> spot.column() + step < spot.table().grid().width())
        .map(
            spot -> {
              int to = spot.column() + step;
              Grid grid = spot.table().grid().withColumnMoved(spot.column(), to);
              return new Writing(lines, spot.table(), grid).at(spot.row(), to, spot.within());
            });
  }

  public static Optional<Rewrite> alignColumn(
      SourceLines lines, Selection selection, Alignment alignment) {
    return Spot.of(lines, selection)
        .map(
            spot -> {
              Grid grid = spot.table().grid().withAlignment(spot.shownColumn(), alignment);
              return new Writing(lines, spot.table(), grid)
                  .at(spot.row(), spot.column(), spot.within());
            });
  }

  private static Rewrite withRow(SourceLines lines, Spot spot, int at) {
    return new Writing(lines, spot.table(), spot.table().grid().withRow(at)).selecting(at, 0);
  }

  private static Rewrite withColumn(SourceLines lines, Spot spot, int at) {
    return new Writing(lines, spot.table(), spot.table().grid().withColumn(at))
        .selecting(spot.row(), at);
  }
}

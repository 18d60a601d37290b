package io.github.diptych.typing.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is in the cells of a table.
 *
 * @param columns how each column is aligned
 * @param rows the words of each cell; the first row is the head, and a row can have fewer cells
 *     than there are columns, or more, which github.com does not show
 */
record Grid(List<Alignment> columns, List<List<String>> rows) {
  Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  int width() {
    return columns.size();
  }

  /** The words of a cell, which are empty where the row has no such cell. */
  String cell(int row, int column) {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isEmpty(int row) {
    return rows.get(row).stream().allMatch(String::isEmpty);
  }

  Grid withRow(int at) {
    var changed = new ArrayList<>(rows);
    changed.add(at, Collections.nCopies(width(), ""));
    return new Grid(columns, changed);
  }

  Grid withoutRow(int at) {
    var changed = new ArrayList<>(rows);
    changed.remove(at);
    return new Grid(columns, changed);
  }

  Grid withRowMoved(int from, int to) {
    var changed = new ArrayList<>(rows);
    changed.add(to, changed.remove(from));
    return new Grid(columns, changed);
  }

  Grid withColumn(int at) {
    return withColumns(
        cells -> {
          cells.add(at, "");
          return cells;
        },
        list -> {
          list.add(at, Alignment.NONE);
          return list;
        });
  }

  Grid withoutColumn(int at) {
    return withColumns(
        cells -> {
          cells.remove(at);
          return cells;
        },
        list -> {
          list.remove(at);
          return list;
        });
  }

  Grid withColumnMoved(int from, int to) {
    return withColumns(
        cells -> {
          cells.add(to, cells.remove(from));
          return cells;
        },
        list -> {
          list.add(to, list.remove(from));
          return list;
        });
  }

  Grid withAlignment(int column, Alignment alignment) {
    var changed = new ArrayList<>(columns);
    changed.set(column, alignment);
    return new Grid(changed, rows);
  }

  private Grid withColumns(
      UnaryOperator<List<String>> inRow, UnaryOperator<List<Alignment>> inColumns) {
    var changed = new ArrayList<List<String>>();
    for (List<String> row : rows) {
      var cells = new ArrayList<>(row);
      while (cells.size() < width()) {
        cells.add("");
      }
      changed.add(inRow.apply(cells));
    }
    return new Grid(inColumns.apply(new ArrayList<>(columns)), changed);
  }
}

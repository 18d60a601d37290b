package io.github.diptych.typing.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A grid as lines, with bars below one another. Where that would make lines that nobody can read,
 * each cell is as wide as its words.
 */
final class Layout {
  private static final int LEAST = 3;

  /** In columns; a line of more is not filled up with blanks. */
  private static final int WIDEST = 200;

  private final Grid grid;
  private final List<Integer> widths = new ArrayList<>();
  private final boolean filled;

  Layout(Grid grid) {
    this.grid = grid;
    int sum = 1;
    for (int column = 0; column < grid.width(); column++) {
      int width = LEAST;
      for (int row = 0; row < grid.rows().size(); row++) {
        width = Math.max(width, DisplayWidth.of(grid.cell(row, column)));
      }
      widths.add(width);
      sum += width + 3;
    }
    filled = sum <= WIDEST;
  }

  /** The lines without what stands before them, the dashes included. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    for (int row = 0; row < grid.rows().size(); row++) {
      lines.add(line(row));
      if (row == 0) {
        lines.add(dashes());
      }
    }
    return lines;
  }

  /** The unit of its line at which the words of a cell begin. */
  int start(int row, int column) {
    int at = 0;
    for (int i = 0; i < column; i++) {
      at += 3 + text(row, i).length();
    }
    return at + 2 + before(row, column);
  }

  private String line(int row) {
    int cells = Math.max(grid.width(), grid.rows().get(row).size());
    var line = new StringBuilder("|");
    for (int column = 0; column < cells; column++) {
      line.append(' ').append(text(row, column)).append(" |");
    }
    return line.toString();
  }

  private String dashes() {
    var line = new StringBuilder("|");
    for (int column = 0; column < grid.width(); column++) {
      int width = filled ? widths.get(column) : LEAST;
      line.append(' ').append(grid.columns().get(column).dashes(width)).append(" |");
    }
    return line.toString();
  }

  /** The words of a cell with the blanks that fill it up. */
  private String text(int row, int column) {
    String words = grid.cell(row, column);
    int blanks = blanks(row, column);
    int before = before(row, column);
    return " ".repeat(before) + words + " ".repeat(blanks - before);
  }

  private int before(int row, int column) {
    return column < grid.width()
        ? grid.columns()
            .get(column)
            .before(grid.cell(row, column).isEmpty() ? 0 : blanks(row, column))
        : 0;
  }

  private int blanks(int row, int column) {
    boolean fills = filled && column < grid.width();
    return fills ? widths.get(column) - DisplayWidth.of(grid.cell(row, column)) : 0;
  }
}

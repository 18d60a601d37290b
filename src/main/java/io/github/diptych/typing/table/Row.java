package io.github.diptych.typing.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table, taken apart as github.com does it: a bar ends a cell, in code too, unless a
 * backslash stands before it (GFM, 4.10).
 *
 * @param cells in order; offsets are units of the line
 */
record Row(String line, List<Cell> cells) {

  /**
   * @param start of the words, behind the blanks before them
   * @param end behind the words
   * @param bar the bar that ends it, or the line's end
   */
  record Cell(int start, int end, int bar) {}

  Row {
    cells = List.copyOf(cells);
  }

  /**
   * @param from where the line's own words begin, behind the signs of quotations and lists
   */
  static Row of(String line, int from) {
    int to = line.length();
    while (to > from && isBlank(line.charAt(to - 1))) {
      to--;
    }
    var cells = new ArrayList<Cell>();
    int start = from < to && line.charAt(from) == '|' ? from + 1 : from;
    while (start < to) {
      int bar = start;
      while (bar < to && (line.charAt(bar) != '|' || isEscaped(line, start, bar))) {
        bar++;
      }
      cells.add(cell(line, start, bar));
      start = bar + 1;
    }
    return new Row(line, cells);
  }

  private static Cell cell(String line, int from, int bar) {
    int start = from;
    while (start < bar && isBlank(line.charAt(start))) {
      start++;
    }
    int end = bar;
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    // In an empty cell the caret stands behind one blank.
    return start == end
        ? new Cell(Math.min(from + 1, bar), Math.min(from + 1, bar), bar)
        : new Cell(start, end, bar);
  }

  /** Whether the line has a bar that ends a cell; words without one are left alone. */
  boolean hasBar() {
    return cells.stream().anyMatch(cell -> cell.bar < line.length() && line.charAt(cell.bar) == '|')
        || (!cells.isEmpty() && cells.getFirst().start > 0 && line.stripLeading().startsWith("|"));
  }

  List<String> words() {
    return cells.stream().map(cell -> line.substring(cell.start, cell.end)).toList();
  }

  /** The index of the cell that a unit of the line belongs to. */
  int at(int column) {
    int index = 0;
    while (index + 1 < cells.size() && column > cells.get(index).bar) {
      index++;
    }
    return index;
  }

  private static boolean isEscaped(String line, int start, int bar) {
    return bar > start && line.charAt(bar - 1) == '\\';
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t';
  }
}

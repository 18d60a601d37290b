package io.github.diptych.diary;

import java.util.Arrays;

/** The list items a line can lie in, as the columns at which their content starts. */
final class Containers {
  private int[] columns = new int[8];
  private int depth;

  boolean isEmpty() {
    return depth == 0;
  }

  /** The column of the innermost item; 0 outside all lists. */
  int innermost() {
    return depth == 0 ? 0 : columns[depth - 1];
  }

  /** The column of the innermost item that a line indented to {@code column} lies in. */
  int around(int column) {
    int found = Arrays.binarySearch(columns, 0, depth, column);
    int inner = found >= 0 ? found : -found - 2;
    return inner < 0 ? 0 : columns[inner];
  }

  /** Leaves the items whose content starts to the right of {@code column}. */
  void leave(int column) {
    while (depth > 0 && columns[depth - 1] > column) {
      depth--;
    }
  }

  void leaveAll() {
    depth = 0;
  }

  void enter(int column) {
    if (depth == columns.length) {
      columns = Arrays.copyOf(columns, depth * 2);
    }
    columns[depth] = column;
    depth++;
  }
}

package io.github.diptych.typing.table;

import io.github.diptych.typing.Draft;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import java.util.List;

/** Puts another grid in place of a table's, aligned. */
final class Writing {
  private final SourceLines lines;
  private final Table table;
  private final Grid grid;
  private final Layout layout;

  Writing(SourceLines lines, Table table, Grid grid) {
    this.lines = lines;
    this.table = table;
    this.grid = grid;
    layout = new Layout(grid);
  }

  /** With the words of a cell selected. */
  Rewrite selecting(int row, int column) {
    int start = offset(row, column);
    return rewrite(new Selection(start, start + grid.cell(row, column).length()));
  }

  /** With the caret so many units behind the start of a cell's words. */
  Rewrite at(int row, int column, int within) {
    int start = offset(row, column);
    return rewrite(Selection.at(start + Math.clamp(within, 0, grid.cell(row, column).length())));
  }

  /** With what is selected elsewhere, where the edits leave it. */
  Rewrite keeping(Selection selection) {
    var draft = draft(selection);
    return draft.rewrite();
  }

  private Rewrite rewrite(Selection selection) {
    var draft = draft(selection);
    draft.select(selection);
    return draft.rewrite();
  }

  private Draft draft(Selection selection) {
    List<String> written = layout.lines();
    var draft = Draft.of(lines, table.first(), table.last(), selection);
    int count = table.last() - table.first() + 1;
    for (int i = Math.max(count, written.size()) - 1; i >= 0; i--) {
      if (i >= written.size()) {
        draft.replace(lines.end(table.first() + i - 1), lines.end(table.first() + i), "");
      } else if (i >= count) {
        draft.insert(lines.end(table.last()), "\n" + prefix(i) + written.get(i));
      } else {
        replace(draft, table.first() + i, prefix(i) + written.get(i));
      }
    }
    return draft;
  }

  /** Only what differs, so that styles and undo keep the rest. */
  private void replace(Draft draft, int number, String line) {
    String old = lines.line(number);
    int least = Math.min(old.length(), line.length());
    int start = 0;
    while (start < least && old.charAt(start) == line.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && old.charAt(old.length() - 1 - end) == line.charAt(line.length() - 1 - end)) {
      end++;
    }
    int at = lines.start(number);
    if (start + end < Math.max(old.length(), line.length())) {
      draft.replace(
          at + start, at + old.length() - end, line.substring(start, line.length() - end));
    }
  }

  private int offset(int row, int column) {
    List<String> written = layout.lines();
    int index = row == 0 ? 0 : row + 1;
    int at = lines.start(table.first());
    for (int i = 0; i < index; i++) {
      at += prefix(i).length() + written.get(i).length() + 1;
    }
    return at + prefix(index).length() + layout.start(row, column);
  }

  private String prefix(int index) {
    return index == 0 ? table.head() : table.inside();
  }
}

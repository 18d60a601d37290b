package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes the lines of a table apart. */
final class TableLine {
  /** How the cells of a column are aligned, by the colons beside its dashes. */
  enum Column {
    PLAIN,
    LEFT,
    CENTER,
    RIGHT;

    void align(TableCell cell) {
      if (this != PLAIN) {
        cell.setAlignment(TableCell.Alignment.valueOf(name()));
      }
    }
  }

  /** What makes a heading of the line above, or starts a list, before it could make a table. */
  private static final Pattern HEADING_OR_LIST =
      Pattern.compile("-+\\s*|-[ \\t].*", Pattern.DOTALL);

  private static final Pattern DASHES =
      Pattern.compile("\\|?[ \\t]*+:?-++:?[ \\t]*+(?:\\|[ \\t]*+:?-++:?[ \\t]*+)*+\\|?\\s*+");

  private TableLine() {}

  /** The columns that a line of dashes makes; empty if it is none. */
  static Optional<List<Column>> columns(BasedSequence line) {
    return DASHES.matcher(line).matches() && !HEADING_OR_LIST.matcher(line).matches()
        ? Optional.of(cells(line).stream().map(TableLine::column).toList())
        : Optional.empty();
  }

  private static Column column(BasedSequence dashes) {
    boolean left = dashes.startsWith(":");
    boolean right = dashes.endsWith(":");
    return left ? right ? Column.CENTER : Column.LEFT : right ? Column.RIGHT : Column.PLAIN;
  }

  /** The words of each cell, without the blanks around them; a bar behind a backslash is a word. */
  static List<BasedSequence> cells(BasedSequence line) {
    BasedSequence row = line.trim();
    var cells = new ArrayList<BasedSequence>();
    int start = row.startsWith("|") ? 1 : 0;
    for (int i = start; i < row.length(); i++) {
      if (row.charAt(i) == '|' && (i == 0 || row.charAt(i - 1) != '\\')) {
        cells.add(row.subSequence(start, i).trim());
        start = i + 1;
      }
    }
    if (start < row.length()) {
      cells.add(row.subSequence(start).trim());
    }
    return cells;
  }
}

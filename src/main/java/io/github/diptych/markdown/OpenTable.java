package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Optional;

/** A table (GFM, 4.10): a line of words, one of dashes with as many cells, and rows below. */
final class OpenTable extends OpenBlock {
  /** Cells that short rows lack, in all of a table; github.com has such a limit as well. */
  private static final int MOST_MISSING = 200_000;

  private final List<TableLine.Column> columns;
  private int missing;

  OpenTable(int start, List<TableLine.Column> columns) {
    super(start);
    this.columns = columns;
  }

  List<TableLine.Column> columns() {
    return columns;
  }

  /** Whether a row of so many cells still belongs to the table. */
  boolean takes(int cells) {
    missing += Math.max(0, columns.size() - cells);
    return missing <= MOST_MISSING;
  }

  /** The columns, if the line is one of dashes below a line with as many cells. */
  static Optional<List<TableLine.Column>> columns(Line line, Content above) {
    Optional<List<TableLine.Column>> columns = TableLine.columns(line);
    return columns.filter(some -> head(above).size() == some.size());
  }

  /** The cells of the last line of a paragraph. */
  static List<Content> head(Content above) {
    String text = above.toString();
    return TableLine.cells(above, headStart(text), text.length() - 1);
  }

  /** Where the last line of a paragraph starts. */
  static int headStart(String above) {
    return above.lastIndexOf('\n', above.length() - 2) + 1;
  }

  @Override
  Answer read(Line line) {
    return !line.isBlank() && TableLine.hasCells(line) ? Answer.GOES_ON : Answer.ENDS;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return child instanceof OpenRow;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.table(this, parent);
  }
}

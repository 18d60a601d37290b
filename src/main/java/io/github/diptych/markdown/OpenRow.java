package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/** A row of a table, the head included. */
final class OpenRow extends OpenBlock {
  private final List<Content> cells;

  OpenRow(int start, List<Content> cells) {
    super(start);
    this.cells = cells;
  }

  /** As many as were written. */
  List<Content> cells() {
    return cells;
  }

  @Override
  Answer read(Line line) {
    return Answer.ENDS;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    throw new IllegalStateException("a row stands in a table");
  }
}

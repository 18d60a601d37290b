package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** A list, which its first item's sign tells from others. */
final class OpenList extends OpenBlock {
  private final ListMarker marker;
  private boolean tight;

  OpenList(int start, ListMarker marker) {
    super(start);
    this.marker = marker;
  }

  ListMarker marker() {
    return marker;
  }

  @Override
  Answer read(Line line) {
    return Answer.GOES_ON;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return child instanceof OpenItem;
  }

  /**
   * Now it is known whether it is tight. A list that ends because another block begins is closed
   * before what is in it, so that a paragraph counts of which no more than definitions are left.
   */
  @Override
  void setClosed() {
    super.setClosed();
    tight = hasNoBlank();
  }

  /** Whether no blank line parts its items, or what is in one of them (CommonMark 0.29, 5.3). */
  boolean isTight() {
    return tight;
  }

  private boolean hasNoBlank() {
    for (OpenBlock item : children()) {
      boolean lastItem = item == lastChild();
      if (item.hasBlankBelow() && !lastItem) {
        return false;
      }
      for (OpenBlock block : item.children()) {
        if (!(lastItem && block == item.lastChild()) && block.endsWithBlank()) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.list(this, parent);
  }
}

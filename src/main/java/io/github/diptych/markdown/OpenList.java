package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** A list, which its first item's sign tells from others. */
final class OpenList extends OpenBlock {
  private final ListMarker marker;

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

  /** Whether no blank line parts its items, or what is in one of them (CommonMark 0.29, 5.3). */
  boolean isTight() {
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

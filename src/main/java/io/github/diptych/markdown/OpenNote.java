package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** The whole of a note, or of the piece of it that is read. */
final class OpenNote extends OpenBlock {
  OpenNote(int start) {
    super(start);
  }

  @Override
  Answer read(Line line) {
    return Answer.GOES_ON;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return !(child instanceof OpenItem || child instanceof OpenRow);
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.children(this, parent);
  }
}

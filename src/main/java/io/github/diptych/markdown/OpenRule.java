package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** A thematic break. */
final class OpenRule extends OpenBlock {
  OpenRule(int start) {
    super(start);
  }

  /** A blank line below belongs to it, and makes no list loose, as in cmark-gfm. */
  @Override
  Answer read(Line line) {
    return Answer.GOES_ON;
  }

  @Override
  boolean countsBlank(Line line) {
    return false;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.rule(this, parent);
  }
}

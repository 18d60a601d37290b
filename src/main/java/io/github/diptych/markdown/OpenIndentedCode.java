package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** Code that is indented by four columns. */
final class OpenIndentedCode extends OpenBlock {
  static final int INDENT = 4;

  private final Content content = new Content();

  OpenIndentedCode(int start) {
    super(start);
  }

  @Override
  Content lines() {
    return content;
  }

  @Override
  boolean isVerbatim() {
    return true;
  }

  @Override
  Answer read(Line line) {
    if (line.isIndented()) {
      line.skipColumns(INDENT);
      return Answer.GOES_ON;
    }
    if (line.isBlank()) {
      line.skipIndent();
      return Answer.GOES_ON;
    }
    return Answer.ENDS;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.indentedCode(this, parent);
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** {@code [^label]: words}, and what is indented below. */
final class OpenFootnote extends OpenBlock {
  private static final int INDENT = 4;

  private final int labelEnd;

  /**
   * @param labelEnd where the closing bracket of its label stands
   */
  OpenFootnote(int start, int labelEnd) {
    super(start);
    this.labelEnd = labelEnd;
  }

  int labelStart() {
    return start() + 2;
  }

  int labelEnd() {
    return labelEnd;
  }

  /** Where the label that starts at the first character that shows ends, or -1 if there is none. */
  static int labelEnd(Line line) {
    int at = line.firstShown();
    if (line.at(at) != '[' || line.at(at + 1) != '^') {
      return -1;
    }
    int end = at + 2;
    while (end < line.end() && line.at(end) != ']' && !line.isSpaceOrTab(end)) {
      end++;
    }
    boolean label = end > at + 2 && line.at(end) == ']' && line.at(end + 1) == ':';
    return label ? end : -1;
  }

  @Override
  Answer read(Line line) {
    if (line.isIndented()) {
      line.skipColumns(INDENT);
      return Answer.GOES_ON;
    }
    return line.start() == line.end() ? Answer.GOES_ON : Answer.ENDS;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return !(child instanceof OpenItem || child instanceof OpenRow);
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.footnote(this, parent);
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** A block quotation. */
final class OpenQuote extends OpenBlock {
  OpenQuote(int start) {
    super(start);
  }

  /** Whether the first character that shows is the sign of a quotation. */
  static boolean starts(Line line) {
    return !line.isIndented() && line.at(line.firstShown()) == '>' && !line.isBlank();
  }

  /** Goes behind the sign and one space. */
  static void skip(Line line) {
    line.skipTo(line.firstShown() + 1);
    if (line.isSpaceOrTab(line.offset())) {
      line.skipColumns(1);
    }
  }

  @Override
  Answer read(Line line) {
    if (!starts(line)) {
      return Answer.ENDS;
    }
    skip(line);
    return Answer.GOES_ON;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return !(child instanceof OpenItem || child instanceof OpenRow);
  }

  @Override
  boolean countsBlank(Line line) {
    return false;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.quote(this, parent);
  }
}

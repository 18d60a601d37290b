package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** Code between two fences of backticks or tildes. */
final class OpenFence extends OpenBlock {
  private static final int SHORTEST = 3;
  private static final int LONGEST_COUNTED = 255;

  private final char sign;
  private final int length;
  private final int indent;
  private final Content content = new Content();
  private int closing = -1;

  private OpenFence(int start, char sign, int length, int indent) {
    super(start);
    this.sign = sign;
    this.length = length;
    this.indent = indent;
  }

  /** The length of the fence that opens where the line shows first, or 0. */
  static int length(Line line) {
    int at = line.firstShown();
    char sign = line.at(at);
    int length = run(line, at);
    if (length < SHORTEST || (sign != '`' && sign != '~')) {
      return 0;
    }
    boolean spoilt =
        sign == '`' && line.text().substring(at + length, line.end()).indexOf('`') >= 0;
    return spoilt ? 0 : length;
  }

  private static int run(Line line, int at) {
    int end = at;
    while (end < line.end() && line.at(end) == line.at(at)) {
      end++;
    }
    return end - at;
  }

  static OpenFence of(Line line, int length) {
    var fence =
        new OpenFence(
            line.firstShown(),
            line.at(line.firstShown()),
            Math.min(length, LONGEST_COUNTED),
            line.firstShown() - line.offset());
    line.skipTo(line.firstShown() + length);
    return fence;
  }

  /** Where the closing fence stands, or -1. */
  int closing() {
    return closing;
  }

  int openingEnd() {
    return start() + length;
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
    if (!line.isIndented() && line.at(line.firstShown()) == sign && isClosing(line)) {
      closing = line.firstShown();
      return Answer.ENDS_WITH_LINE;
    }
    for (int i = 0; i < indent && line.isSpaceOrTab(line.offset()); i++) {
      line.skipColumns(1);
    }
    return Answer.GOES_ON;
  }

  private boolean isClosing(Line line) {
    int signs = run(line, line.firstShown());
    int behind = line.firstShown() + signs;
    while (line.isSpaceOrTab(behind)) {
      behind++;
    }
    return signs >= length && behind >= line.end();
  }

  @Override
  boolean countsBlank(Line line) {
    return false;
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.fence(this, parent);
  }
}

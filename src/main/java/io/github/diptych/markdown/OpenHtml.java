package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** Raw HTML. */
final class OpenHtml extends OpenBlock {
  private final HtmlBlockStart kind;
  private final Content content = new Content();

  OpenHtml(int start, HtmlBlockStart kind) {
    super(start);
    this.kind = kind;
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
    return kind.endsAtBlankLine() && line.isBlank() ? Answer.ENDS : Answer.GOES_ON;
  }

  boolean endsWith(Line line) {
    return kind.endsWith(line.text().substring(line.firstShown(), line.end()));
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.html(this, parent);
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.List;

/** Words, and the link definitions that may stand at their head. */
final class OpenParagraph extends OpenBlock {
  private final Content content;

  OpenParagraph(int start) {
    this(start, new Content());
  }

  OpenParagraph(int start, Content content) {
    super(start);
    this.content = content;
  }

  @Override
  Content lines() {
    return content;
  }

  @Override
  Answer read(Line line) {
    return line.isBlank() ? Answer.ENDS : Answer.GOES_ON;
  }

  /** Moves the definitions at its head to {@code found}; whether words are left. */
  boolean takeDefinitions(List<Definition> found) {
    if (!content.isEmpty() && content.first() == '[') {
      found.addAll(new Definitions(content).take());
    }
    return !content.isBlank();
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.paragraph(this, parent);
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** The words of inline nodes without their markup. */
final class PlainText {
  private PlainText() {}

  /** Whether a node is nothing but words. */
  static boolean isWords(@Nullable Node node) {
    return node instanceof Literal.Words
        || (node instanceof FootnoteMark mark && !mark.isDefined());
  }

  /** What stands for a picture: its brackets' words, those of pictures within included. */
  static String ofPicture(Node picture) {
    var out = new StringBuilder();
    collect(picture, true, out);
    return out.toString();
  }

  /** A heading's words; its pictures have none. */
  static String ofHeading(Node heading) {
    var out = new StringBuilder();
    collect(heading, false, out);
    return out.toString();
  }

  private static void collect(Node parent, boolean pictures, StringBuilder out) {
    Node node = parent.getFirstChild();
    while (node != null) {
      boolean descend = pictures || !isPicture(node);
      switch (node) {
        case SoftLineBreak end -> out.append(' ');
        case HardLineBreak end -> out.append(' ');
        case Literal.Tag tag -> out.append(pictures ? tag.literal() : "");
        case FootnoteMark mark -> out.append(mark.isDefined() ? "" : mark.literal());
        case Literal literal -> out.append(literal.literal());
        default -> {}
      }
      node = Walk.next(node, parent, descend);
    }
  }

  private static boolean isPicture(Node node) {
    return node instanceof Target.DirectPicture || node instanceof Target.ReferringPicture;
  }
}

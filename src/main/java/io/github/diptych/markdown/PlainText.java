package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;

/** The words of inline nodes without their markup. */
final class PlainText {
  private PlainText() {}

  static boolean isWords(Node node) {
    return node instanceof Text || node instanceof HtmlEntity;
  }

  /** The words of one such node, with escapes and entities resolved. */
  static String ofWords(Node node) {
    return node.getChars().unescape();
  }

  /** A code span's content (CommonMark 0.29, 6.3). */
  static String ofCode(Code code) {
    String text = code.getText().toString().replace("\r\n", " ").replace('\n', ' ');
    text = text.replace('\r', ' ');
    boolean padded =
        text.length() >= 2 && text.startsWith(" ") && text.endsWith(" ") && !isSpaces(text);
    return padded ? text.substring(1, text.length() - 1) : text;
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
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Code code -> out.append(ofCode(code));
        case SoftLineBreak end -> out.append(' ');
        case HardLineBreak end -> out.append(' ');
        case DelimitedLinkNode link -> out.append(link.getText());
        case HtmlInlineBase html -> out.append(pictures ? html.getChars().toString() : "");
        case Image image when !pictures -> {}
        case ImageRef image when !pictures -> {}
        case Node words when isWords(words) -> out.append(ofWords(words));
        default -> collect(node, pictures, out);
      }
    }
  }

  private static boolean isSpaces(String text) {
    return text.chars().allMatch(c -> c == ' ');
  }
}

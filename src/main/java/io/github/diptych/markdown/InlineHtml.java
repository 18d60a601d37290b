package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what stands in a line as cmark-gfm writes it. It needs no stack, for words can nest as
 * deep as they like.
 */
final class InlineHtml {
  private final HtmlOut out;

  /** As cmark-gfm has it, the end of a link within a link ends both for addresses in the words. */
  private boolean inLink;

  InlineHtml(HtmlOut out) {
    this.out = out;
  }

  void children(Node parent) {
    from(parent.getFirstChild(), parent);
  }

  /** A node and all behind it in the same parent. */
  void from(@Nullable Node first, @Nullable Node parent) {
    Node node = first;
    while (node != null) {
      if (PlainText.isWords(node)) {
        node = words(node);
      } else if (enter(node) && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      } else {
        leave(node);
      }
      node = behind(node, parent);
    }
  }

  /** The next node behind one and outside of it; writes the ends of what ends there. */
  private @Nullable Node behind(Node from, @Nullable Node parent) {
    Node node = from;
    while (node.getNext() == null) {
      Node above = node.getParent();
      if (above == null || above.equals(parent)) {
        return null;
      }
      leave(above);
      node = above;
    }
    return node.getNext();
  }

  /** Texts that touch are one, so that addresses in them are found; the last of them. */
  private Node words(Node first) {
    var words = new StringBuilder();
    Node last = first;
    for (Node node = first; node != null && PlainText.isWords(node); node = node.getNext()) {
      words.append(node instanceof Literal literal ? literal.literal() : "");
      last = node;
    }
    out.raw(WordsHtml.of(words.toString(), inLink));
    return last;
  }

  /** Writes a node, or its beginning if what is in it comes next. */
  private boolean enter(Node node) {
    switch (node) {
      case Emphasis emphasis -> out.raw("<em>");
      case StrongEmphasis strong -> out.raw("<strong>");
      case Strikethrough struck -> out.raw("<del>");
      case Target.DirectLink link -> link(link);
      case Target.ReferringLink link -> link(link);
      default -> {
        alone(node);
        return false;
      }
    }
    return true;
  }

  private void leave(Node node) {
    switch (node) {
      case Emphasis emphasis -> out.raw("</em>");
      case StrongEmphasis strong -> out.raw("</strong>");
      case Strikethrough struck -> out.raw("</del>");
      case Target.DirectLink link -> endLink();
      case Target.ReferringLink link -> endLink();
      default -> {}
    }
  }

  private void alone(Node node) {
    switch (node) {
      case Literal.CodeSpan code -> out.raw("<code>").text(code.literal()).raw("</code>");
      case SoftLineBreak end -> out.raw("\n");
      case HardLineBreak end -> out.raw("<br />\n");
      case Literal.Tag tag -> out.raw(TagFilter.apply(tag.literal()));
      case Literal.WebAddress link -> address(link.literal(), link.isBare(), "");
      case Literal.PostAddress link -> address(link.literal(), false, "mailto:");
      case Target.DirectPicture picture -> picture(picture, picture);
      case Target.ReferringPicture picture -> picture(picture, picture);
      case FootnoteMark mark -> footnote(mark);
      case MathSpan math -> math(math.literal());
      default -> {}
    }
  }

  /** Entities are resolved in what stands between angle brackets alone. */
  private void address(String words, boolean bare, String scheme) {
    String target = bare ? words : Escapes.withoutEntities(words);
    String prefix = bare && words.startsWith("www") ? "http://" : scheme;
    out.raw("<a").address("href", prefix + target);
    out.raw(">").text(bare ? words : target).raw("</a>");
    inLink = false;
  }

  private void link(Target target) {
    out.raw("<a").address("href", target.address());
    if (!target.title().isEmpty()) {
      out.attribute("title", target.title());
    }
    out.raw(">");
    inLink = true;
  }

  private void endLink() {
    inLink = false;
    out.raw("</a>");
  }

  private void picture(Target target, Node words) {
    inLink &= !holdsLink(words);
    out.picture(
        new Picture(
            Address.encode(target.address()),
            PlainText.ofPicture(words),
            target.title(),
            Map.of()));
  }

  private static boolean holdsLink(Node words) {
    for (Node node = words.getFirstChild(); node != null; node = Walk.next(node, words, true)) {
      boolean link =
          switch (node) {
            case Target.DirectLink direct -> true;
            case Target.ReferringLink referring -> true;
            case Literal.WebAddress address -> true;
            case Literal.PostAddress address -> true;
            default -> false;
          };
      if (link) {
        return true;
      }
    }
    return false;
  }

  private void footnote(FootnoteMark mark) {
    Footnotes.Reference reference = mark.reference();
    if (reference != null) {
      out.raw("<sup").ownClass("footnote-ref").raw("><a");
      out.ownAddress(reference.footnote());
      out.ownId(reference.place()).raw(" data-footnote-ref=\"\">");
      out.text(String.valueOf(reference.number())).raw("</a></sup>");
    }
  }

  private void math(String source) {
    boolean display = MathSpans.isDisplay(source);
    out.raw("<span").ownClass(display ? "diptych-math-display" : "diptych-math-inline").raw(">");
    out.text(source).raw("</span>");
  }
}

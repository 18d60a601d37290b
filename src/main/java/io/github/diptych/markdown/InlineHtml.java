package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import org.jspecify.annotations.Nullable;

/** Writes what stands in a line as cmark-gfm writes it. */
final class InlineHtml {
  private final HtmlOut out;
  private final Footnotes footnotes;
  private int links;
  private boolean inCell;

  InlineHtml(HtmlOut out, Footnotes footnotes) {
    this.out = out;
    this.footnotes = footnotes;
  }

  void children(Node parent) {
    from(parent.getFirstChild());
  }

  /** What stands in a table's cell: a bar has a backslash there, in code too. */
  void cell(Node cell) {
    inCell = true;
    children(cell);
    inCell = false;
  }

  /** A node and all behind it; texts that touch are one, so that addresses in them are found. */
  void from(@Nullable Node first) {
    Node node = first;
    while (node != null) {
      var words = new StringBuilder();
      while (node != null && PlainText.isWords(node)) {
        words.append(PlainText.ofWords(node));
        node = node.getNext();
      }
      if (!words.isEmpty()) {
        out.raw(WordsHtml.of(words.toString(), links > 0));
      }
      if (node != null) {
        write(node);
        node = node.getNext();
      }
    }
  }

  private void write(Node node) {
    switch (node) {
      case Emphasis emphasis -> wrapped("em", emphasis);
      case StrongEmphasis strong -> wrapped("strong", strong);
      case Strikethrough struck -> wrapped("del", struck);
      case Code code -> out.raw("<code>").text(code(code)).raw("</code>");
      case SoftLineBreak end -> out.raw("\n");
      case HardLineBreak end -> out.raw("<br />\n");
      case HtmlInlineBase html -> out.raw(TagFilter.apply(html.getChars().toString()));
      case AutoLink link -> address(link, "");
      case MailLink link -> address(link, "mailto:");
      case Link link -> link(link.getUrl(), link.getTitle(), link, inner(link));
      case Image image -> image(image.getUrl(), image.getTitle(), image);
      case LinkRef link -> reference(link);
      case ImageRef image -> reference(image);
      case Footnote footnote -> footnote(footnote);
      default -> children(node);
    }
  }

  private String code(Code code) {
    String text = PlainText.ofCode(code);
    return inCell ? text.replace("\\|", "|") : text;
  }

  private void wrapped(String tag, Node node) {
    out.raw("<").raw(tag).raw(">");
    children(node);
    out.raw("</").raw(tag).raw(">");
  }

  private void address(DelimitedLinkNode link, String scheme) {
    String words = link.getText().toString();
    boolean bare = link.getOpeningMarker().isEmpty();
    String target = bare ? words : Escaping.unescapeHtml(words);
    String prefix = bare && words.startsWith("www.") ? "http://" : scheme;
    out.raw("<a").attribute("href", Address.encode(prefix + target));
    out.raw(">").text(words).raw("</a>");
  }

  private void link(BasedSequence url, BasedSequence title, Node words, BasedSequence inner) {
    out.raw("<a").attribute("href", Address.encode(url.unescape()));
    title(title);
    out.raw(">");
    links++;
    bracketed(words, inner);
    links--;
    out.raw("</a>");
  }

  private void image(BasedSequence url, BasedSequence title, Node words) {
    out.raw("<img").attribute("src", Address.encode(url.unescape()));
    out.attribute("alt", PlainText.ofPicture(words));
    title(title);
    out.raw(" />");
  }

  private void title(BasedSequence title) {
    if (!title.isEmpty()) {
      out.attribute("title", title.unescape());
    }
  }

  private void reference(RefNode node) {
    Reference reference = node.getReferenceNode(node.getDocument());
    if (reference == null) {
      undefined(node);
    } else if (node instanceof ImageRef) {
      image(reference.getUrl(), reference.getTitle(), node);
    } else {
      link(reference.getUrl(), reference.getTitle(), node, inner(node));
    }
  }

  /** Brackets that refer to nothing are words. */
  private void undefined(RefNode node) {
    String open = node instanceof ImageRef ? "![" : "[";
    out.raw(open);
    bracketed(node, inner(node));
    out.raw("]");
    if (!node.isReferenceTextCombined()) {
      out.raw("[").text(node.getReference().unescape()).raw("]");
    } else if (node.getChars().endsWith("][]")) {
      out.raw("[]");
    }
  }

  /** The words between brackets; the parser takes the blanks at their ends off. */
  private void bracketed(Node node, BasedSequence inner) {
    boolean blank = inner.isBlank();
    out.raw(!blank && isBlankAt(inner, 0) ? " " : "");
    children(node);
    out.raw(isBlankAt(inner, inner.length() - 1) ? " " : "");
  }

  private static boolean isBlankAt(BasedSequence inner, int at) {
    return at >= 0 && at < inner.length() && Ascii.isBlank(inner.charAt(at));
  }

  private static BasedSequence inner(Link link) {
    return between(link, link.getTextOpeningMarker(), link.getTextClosingMarker());
  }

  /** What stands between the brackets that hold a reference's words. */
  private static BasedSequence inner(RefNode node) {
    return node.isReferenceTextCombined()
        ? between(node, node.getReferenceOpeningMarker(), node.getReferenceClosingMarker())
        : between(node, node.getTextOpeningMarker(), node.getTextClosingMarker());
  }

  private static BasedSequence between(Node node, BasedSequence open, BasedSequence close) {
    return node.getDocument().getChars().subSequence(open.getEndOffset(), close.getStartOffset());
  }

  private void footnote(Footnote node) {
    if (!node.isDefined()) {
      out.text(node.getChars().toString());
      return;
    }
    Footnotes.Reference reference = footnotes.refer(node.getFootnoteBlock());
    out.raw("<sup").ownClass("footnote-ref").raw("><a");
    out.attribute("href", "#" + SanitizerPolicy.ID_PREFIX + "fn-" + reference.label());
    out.ownId(reference.place()).raw(" data-footnote-ref=\"\">");
    out.text(String.valueOf(reference.number())).raw("</a></sup>");
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Writes blocks as cmark-gfm writes them, plus what github.com adds: anchors and alerts. */
final class BlockHtml {
  private final HtmlOut out;
  private final InlineHtml inline;

  BlockHtml(HtmlOut out) {
    this.out = out;
    this.inline = new InlineHtml(out);
  }

  void write(Node block) {
    switch (block) {
      case Heading heading -> heading(heading);
      case BlockQuote quote -> quote(quote);
      case ListBlock list -> list(list);
      case ListItem item -> item(item);
      case Literal.Fence code -> new CodeHtml(out).fenced(code);
      case Literal.Indented code -> new CodeHtml(out).indented(code);
      case Literal.Html html -> html(html);
      case ThematicBreak rule -> open("hr", rule).raw(" />\n");
      case TableBlock table -> new TableHtml(out, inline).write(table);
      case Paragraph paragraph -> paragraph(paragraph);
      case FootnoteBlock footnote -> {}
      default -> children(block);
    }
  }

  void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      write(child);
    }
  }

  /** An element's name and place in a line of its own; attributes may follow. */
  private HtmlOut open(String tag, Node node) {
    return out.line().raw("<").raw(tag).place(node.getStartOffset());
  }

  private void heading(Heading heading) {
    String tag = "h" + heading.getLevel();
    String anchor = heading.getAnchorRefId();
    out.line().beginHeading().raw("<").raw(tag);
    out.ownClass("heading-element").place(heading.getStartOffset()).anchored(anchor).raw(">");
    inline.children(heading);
    out.raw("</").raw(tag).raw(">").endHeading(anchor);
  }

  private void quote(BlockQuote quote) {
    Optional<Alert> alert = Alert.of(quote);
    if (alert.isEmpty()) {
      open("blockquote", quote).raw(">\n");
      children(quote);
      out.line().raw("</blockquote>\n");
      return;
    }
    Alert kind = alert.get();
    open("div", quote).ownClass("markdown-alert " + kind.cssClass()).raw(">");
    out.raw("<p").ownClass("markdown-alert-title").raw(">").raw(kind.title()).raw("</p>\n");
    Alert.firstWords(quote)
        .ifPresent(
            words -> {
              out.raw("<p").place(words.getStartOffset()).raw(">");
              inline.from(words, words.getParent());
              out.raw("</p>\n");
            });
    for (Node block = Alert.afterTitle(quote); block != null; block = block.getNext()) {
      write(block);
    }
    out.line().raw("</div>\n");
  }

  private void list(ListBlock list) {
    String tag = list instanceof BulletList ? "ul" : "ol";
    open(tag, list);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      out.attribute("start", String.valueOf(ordered.getStartNumber()));
    }
    if (list.getFirstChild() instanceof TaskItem) {
      out.ownClass("contains-task-list");
    }
    out.raw(">\n");
    children(list);
    out.raw("</").raw(tag).raw(">\n");
  }

  private void item(ListItem item) {
    open("li", item);
    if (item instanceof TaskItem task) {
      out.ownClass("task-list-item").raw("><input").place(task.box().getStartOffset());
      out.ownClass("task-list-item-checkbox").raw(" type=\"checkbox\"");
      out.raw(task.isDone() ? " checked=\"\"" : "").raw(" disabled=\"\" /> ");
    } else {
      out.raw(">");
    }
    children(item);
    out.raw("</li>\n");
  }

  private void paragraph(Paragraph paragraph) {
    boolean tight =
        paragraph.getParent() instanceof ListItem item
            && item.getParent() instanceof ListBlock list
            && list.isTight();
    if (tight) {
      inline.children(paragraph);
      return;
    }
    open("p", paragraph).raw(">");
    inline.children(paragraph);
    out.raw("</p>\n");
  }

  private void html(Literal.Html html) {
    out.line().raw(TagFilter.apply(html.literal()));
    out.line();
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;

/** Writes blocks as cmark-gfm writes them, plus what github.com adds: anchors and alerts. */
final class BlockHtml {
  private final HtmlOut out;
  private final InlineHtml inline;
  private final Anchors anchors;

  BlockHtml(HtmlOut out, Anchors anchors, Footnotes footnotes) {
    this.out = out;
    this.inline = new InlineHtml(out, footnotes);
    this.anchors = anchors;
  }

  void write(Node block) {
    switch (block) {
      case Heading heading -> heading(heading);
      case BlockQuote quote -> quote(quote);
      case ListBlock list -> list(list);
      case ListItem item -> item(item);
      case FencedCodeBlock code -> new CodeHtml(out).fenced(code);
      case IndentedCodeBlock code -> new CodeHtml(out).indented(code);
      case HtmlBlockBase html -> html(html);
      case ThematicBreak rule -> out.line().raw("<hr />\n");
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

  private void heading(Heading heading) {
    String tag = "h" + heading.getLevel();
    Optional<String> anchor = anchors.next(PlainText.ofHeading(heading));
    out.line().raw("<div").ownClass("markdown-heading").raw("><").raw(tag);
    out.ownClass("heading-element").raw(">");
    inline.children(heading);
    out.raw("</").raw(tag).raw(">");
    anchor.ifPresent(
        name -> {
          out.raw("<a").ownId(name).ownClass("anchor");
          out.attribute("href", "#" + name).raw("></a>");
        });
    out.raw("</div>\n");
  }

  private void quote(BlockQuote quote) {
    Optional<Alert> alert = Alert.of(quote);
    if (alert.isEmpty()) {
      out.line().raw("<blockquote>\n");
      children(quote);
      out.line().raw("</blockquote>\n");
      return;
    }
    Alert kind = alert.get();
    out.line().raw("<div").ownClass("markdown-alert " + kind.cssClass()).raw(">");
    out.raw("<p").ownClass("markdown-alert-title").raw(">").raw(kind.title()).raw("</p>\n");
    Alert.firstWords(quote)
        .ifPresent(
            words -> {
              out.raw("<p>");
              inline.from(words);
              out.raw("</p>\n");
            });
    for (Node block = Alert.afterTitle(quote); block != null; block = block.getNext()) {
      write(block);
    }
    out.line().raw("</div>\n");
  }

  private void list(ListBlock list) {
    String tag = list instanceof BulletList ? "ul" : "ol";
    out.line().raw("<").raw(tag);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      out.attribute("start", String.valueOf(ordered.getStartNumber()));
    }
    if (list.getFirstChild() instanceof TaskListItem task && isTask(task)) {
      out.ownClass("contains-task-list");
    }
    out.raw(">\n");
    children(list);
    out.raw("</").raw(tag).raw(">\n");
  }

  private void item(ListItem item) {
    out.line().raw("<li");
    if (item instanceof TaskListItem task && isTask(task)) {
      out.ownClass("task-list-item").raw("><input").ownClass("task-list-item-checkbox");
      out.raw(" type=\"checkbox\"").raw(task.isItemDoneMarker() ? " checked=\"\"" : "");
      out.raw(" disabled=\"\" /> ");
    } else {
      out.raw(">");
      out.raw(item instanceof TaskListItem ? item.getMarkerSuffix() + " " : "");
    }
    children(item);
    out.raw("</li>\n");
  }

  /** Brackets make a box only if nothing but blanks stands before the item's sign in its line. */
  private static boolean isTask(TaskListItem item) {
    CharSequence source = item.getDocument().getChars();
    int i = item.getOpeningMarker().getStartOffset();
    while (i > 0 && (source.charAt(i - 1) == ' ' || source.charAt(i - 1) == '\t')) {
      i--;
    }
    return i == 0 || source.charAt(i - 1) == '\n' || source.charAt(i - 1) == '\r';
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
    out.line().raw("<p>");
    inline.children(paragraph);
    out.raw("</p>\n");
  }

  private void html(HtmlBlockBase html) {
    out.line().raw(TagFilter.apply(html.getContentChars().toString()));
    out.line();
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Writes a footnote below a note, with the ways back to where it is referred to. */
final class FootnoteHtml {
  private final HtmlOut out;
  private final Footnotes footnotes;
  private final BlockHtml blocks;
  private final InlineHtml inline;

  FootnoteHtml(HtmlOut out, Footnotes footnotes) {
    this.out = out;
    this.footnotes = footnotes;
    this.blocks = new BlockHtml(out);
    this.inline = new InlineHtml(out);
  }

  /**
   * @param label what refers to it
   * @param footnote what holds its blocks
   */
  void write(String label, Node footnote) {
    var first = footnotes.firstOf(label);
    out.raw("<li").ownId(first.footnote()).raw(">\n");
    Node last = lastShown(footnote);
    for (Node block = footnote.getFirstChild(); block != null; block = block.getNext()) {
      if (block.equals(last) && block instanceof Paragraph) {
        out.line().raw("<p>");
        inline.children(block);
        waysBack(label, " ");
        out.raw("</p>\n");
      } else {
        blocks.write(block);
      }
    }
    if (!(last instanceof Paragraph)) {
      waysBack(label, "");
      out.line();
    }
    out.raw("</li>\n");
  }

  /** A footnote within a footnote shows below both. */
  private static @Nullable Node lastShown(Node footnote) {
    Node last = footnote.getLastChild();
    while (last instanceof FootnoteBlock) {
      last = last.getPrevious();
    }
    return last;
  }

  private void waysBack(String label, String before) {
    var first = footnotes.firstOf(label);
    int count = footnotes.count(label);
    String place = "<a href=\"#" + SanitizerPolicy.ID_PREFIX + HtmlText.escape(first.place());
    // In this order: the sanitiser takes a name that it has seen as a value for seen.
    String backref =
        "\" data-footnote-backref=\"\""
            + out.classOf("data-footnote-backref")
            + (" aria-label=\"Back to reference " + first.number());
    String times = "\">↩<sup" + out.classOf("footnote-ref") + ">";
    if (count > 0) {
      out.raw(before).raw(place).raw(backref).raw("\">↩</a>");
    }
    for (int repeat = 2; repeat <= count; repeat++) {
      String number = String.valueOf(repeat);
      out.raw(" ").raw(place).raw("-").raw(number).raw(backref).raw("-").raw(number);
      out.raw(times).raw(number).raw("</sup></a>");
    }
  }
}

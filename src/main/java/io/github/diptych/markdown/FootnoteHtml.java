package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;

/** Writes the footnotes below a note, each with the ways back to where it is referred to. */
final class FootnoteHtml {
  private final HtmlOut out;
  private final Footnotes footnotes;

  FootnoteHtml(HtmlOut out, Footnotes footnotes) {
    this.out = out;
    this.footnotes = footnotes;
  }

  void write(BlockHtml blocks, InlineHtml inline) {
    out.raw("<section").ownClass("footnotes").raw(" data-footnotes=\"\">\n<ol>\n");
    // A footnote can refer to another one, which makes the list longer while it is written.
    for (int i = 0; i < footnotes.referred().size(); i++) {
      item(footnotes.referred().get(i), blocks, inline);
    }
    out.raw("</ol>\n</section>\n");
  }

  private void item(FootnoteBlock footnote, BlockHtml blocks, InlineHtml inline) {
    out.raw("<li").ownId("fn-" + Footnotes.label(footnote)).raw(">\n");
    for (Node block = footnote.getFirstChild(); block != null; block = block.getNext()) {
      if (block.getNext() == null && block instanceof Paragraph) {
        out.line().raw("<p>");
        inline.children(block);
        waysBack(footnote, " ");
        out.raw("</p>\n");
      } else {
        blocks.write(block);
      }
    }
    if (!(footnote.getLastChild() instanceof Paragraph)) {
      waysBack(footnote, "");
      out.line();
    }
    out.raw("</li>\n");
  }

  private void waysBack(FootnoteBlock footnote, String before) {
    String between = before;
    for (Footnotes.Reference reference : footnotes.referencesOf(footnote)) {
      String name = reference.number() + (reference.repeat() == 1 ? "" : "-" + reference.repeat());
      out.raw(between).raw("<a").attribute("href", "#" + reference.anchor());
      out.ownClass("data-footnote-backref").raw(" data-footnote-backref=\"\"");
      out.attribute("aria-label", "Back to reference " + name).raw(">↩");
      if (reference.repeat() > 1) {
        out.raw("<sup").ownClass("footnote-ref").raw(">" + reference.repeat() + "</sup>");
      }
      out.raw("</a>");
      between = " ";
    }
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;

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
    for (Node block = footnote.getFirstChild(); block != null; block = block.getNext()) {
      if (block.getNext() == null && block instanceof Paragraph) {
        out.line().raw("<p>");
        inline.children(block);
        waysBack(label, " ");
        out.raw("</p>\n");
      } else {
        blocks.write(block);
      }
    }
    if (!(footnote.getLastChild() instanceof Paragraph)) {
      waysBack(label, "");
      out.line();
    }
    out.raw("</li>\n");
  }

  private void waysBack(String label, String before) {
    String between = before;
    for (Footnotes.Reference reference : footnotes.referencesOf(label)) {
      String name = reference.number() + (reference.repeat() == 1 ? "" : "-" + reference.repeat());
      out.raw(between).raw("<a");
      out.ownAddress(reference.place());
      // In this order: the sanitiser takes a name that it has seen as a value for seen.
      out.raw(" data-footnote-backref=\"\"").ownClass("data-footnote-backref");
      out.attribute("aria-label", "Back to reference " + name).raw(">↩");
      if (reference.repeat() > 1) {
        out.raw("<sup").ownClass("footnote-ref").raw(">" + reference.repeat() + "</sup>");
      }
      out.raw("</a>");
      between = " ";
    }
  }
}

package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.List;

/** Writes the footnotes that a note refers to, below it. */
final class FootnoteSection {
  private FootnoteSection() {}

  /**
   * A footnote and the label that refers to it.
   *
   * @param holdsHtml whether any of the author's HTML stands in its piece
   */
  record Entry(String label, FootnoteBlock footnote, boolean holdsHtml) {
    /** The footnote as it is written. */
    String text() {
      return footnote.getChars() + "\n";
    }
  }

  static void write(List<Entry> entries, Footnotes numbers, HtmlOut out) {
    var footnotes = new FootnoteHtml(out, numbers);
    out.raw("<section").ownClass("footnotes").raw(" data-footnotes=\"\">\n<ol>\n");
    entries.forEach(entry -> footnotes.write(entry.label(), entry.footnote()));
    out.raw("</ol>\n</section>\n");
  }
}

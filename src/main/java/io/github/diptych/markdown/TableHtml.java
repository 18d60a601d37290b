package io.github.diptych.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Writes a table, every row as long as its head (GFM, 4.10). */
final class TableHtml {
  private final HtmlOut out;
  private final InlineHtml inline;

  TableHtml(HtmlOut out, InlineHtml inline) {
    this.out = out;
    this.inline = inline;
  }

  void write(TableBlock table) {
    out.line().raw("<table").place(table.getStartOffset()).raw(">\n");
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      if (part instanceof TableHead) {
        rows(part, "thead", "th");
      } else if (part instanceof TableBody && part.hasChildren()) {
        rows(part, "tbody", "td");
      }
    }
    out.raw("</table>\n");
  }

  private void rows(Node part, String tag, String cellTag) {
    out.raw("<").raw(tag).raw(">\n");
    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
      out.raw("<tr").place(row.getStartOffset()).raw(">\n");
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
        cell((TableCell) cell, cellTag);
      }
      out.raw("</tr>\n");
    }
    out.raw("</").raw(tag).raw(">\n");
  }

  private void cell(TableCell cell, String tag) {
    out.raw("<").raw(tag);
    if (cell.getAlignment() != null) {
      out.attribute("align", cell.getAlignment().name().toLowerCase(Locale.ROOT));
    }
    out.raw(">");
    inline.children(cell);
    out.raw("</").raw(tag).raw(">\n");
  }
}

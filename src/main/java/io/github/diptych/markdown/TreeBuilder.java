package io.github.diptych.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/** Makes the library's tree of blocks that were read, the words in them included. */
final class TreeBuilder {
  private static final Content NO_WORDS = new Content();

  private final BasedSequence note;
  private final InlineReader inlines;

  /**
   * @param note the text that the blocks' offsets lie in
   */
  TreeBuilder(BasedSequence note, InlineReader inlines) {
    this.note = note;
    this.inlines = inlines;
  }

  void children(OpenBlock block, Node parent) {
    for (OpenBlock child : block.children()) {
      child.addTo(parent, this);
    }
  }

  void quote(OpenQuote block, Node parent) {
    var quote = new BlockQuote(chars(block));
    quote.setOpeningMarker(sign(block.start(), 1));
    parent.appendChild(quote);
    children(block, quote);
  }

  void list(OpenList block, Node parent) {
    ListMarker marker = block.marker();
    ListBlock list;
    if (marker.isOrdered()) {
      var ordered = new OrderedList(chars(block));
      ordered.setStartNumber(marker.number());
      list = ordered;
    } else {
      list = new BulletList(chars(block));
    }
    list.setTight(block.isTight());
    parent.appendChild(list);
    children(block, list);
  }

  void item(OpenItem block, Node parent) {
    ListItem item;
    if (block.box() >= 0) {
      item = new TaskItem(chars(block), sign(block.box(), 3), block.isDone());
    } else {
      item =
          block.marker().isOrdered()
              ? new OrderedListItem(chars(block))
              : new BulletListItem(chars(block));
    }
    item.setOpeningMarker(between(block.start(), block.marker().end()));
    parent.appendChild(item);
    children(block, item);
  }

  void footnote(OpenFootnote block, Node parent) {
    var footnote = new FootnoteBlock(chars(block));
    footnote.setOpeningMarker(sign(block.start(), 2));
    footnote.setText(between(block.labelStart(), block.labelEnd()));
    footnote.setClosingMarker(sign(block.labelEnd(), 2));
    parent.appendChild(footnote);
    children(block, footnote);
  }

  void paragraph(OpenParagraph block, Node parent) {
    var paragraph = new Paragraph(chars(block));
    parent.appendChild(paragraph);
    inlines.read(block.lines(), paragraph, note);
  }

  void heading(OpenHeading block, Node parent) {
    var heading = new Heading(chars(block));
    heading.setLevel(block.level());
    if (!block.isUnderlined()) {
      heading.setOpeningMarker(sign(block.start(), block.level()));
    }
    parent.appendChild(heading);
    inlines.read(block.content(), heading, note);
  }

  void fence(OpenFence block, Node parent) {
    String text = block.lines().toString();
    int lineEnd = Math.max(0, text.indexOf('\n'));
    String words = Escapes.resolved(Ascii.stripped(text.substring(0, lineEnd)));
    var fence = new Literal.Fence(words, text.substring(Math.min(text.length(), lineEnd + 1)));
    fence.setChars(chars(block));
    fence.setOpeningMarker(between(block.start(), block.openingEnd()));
    if (block.closing() >= 0) {
      fence.setClosingMarker(between(block.closing(), block.end()));
    }
    parent.appendChild(fence);
  }

  void indentedCode(OpenIndentedCode block, Node parent) {
    String text = block.lines().toString();
    var code = new Literal.Indented(withoutBlankEnd(text) + "\n");
    code.setChars(chars(block));
    parent.appendChild(code);
  }

  void html(OpenHtml block, Node parent) {
    var html = new Literal.Html(block.lines().toString());
    html.setChars(chars(block));
    parent.appendChild(html);
  }

  void rule(OpenRule block, Node parent) {
    parent.appendChild(new ThematicBreak(chars(block)));
  }

  void table(OpenTable block, Node parent) {
    var table = new TableBlock(chars(block));
    var head = new TableHead();
    var body = new TableBody();
    parent.appendChild(table);
    table.appendChild(head);
    List<OpenBlock> rows = block.children();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) instanceof OpenRow row) {
        addRow(row, block.columns(), i == 0 ? head : body, i == 0);
      }
    }
    head.setCharsFromContent();
    if (body.hasChildren()) {
      body.setCharsFromContent();
      table.appendChild(body);
    }
  }

  /** A row with as many cells as its table has columns, whatever was written. */
  private void addRow(OpenRow row, List<TableLine.Column> columns, Node part, boolean isHead) {
    var node = new TableRow(chars(row));
    part.appendChild(node);
    for (int i = 0; i < columns.size(); i++) {
      Content words = i < row.cells().size() ? row.cells().get(i) : NO_WORDS;
      var cell = new TableCell(words.in(note, 0, words.length()));
      cell.setHeader(isHead);
      columns.get(i).align(cell);
      node.appendChild(cell);
      inlines.read(words, cell, note);
    }
  }

  /** Without the blank lines at the end, and without the last line's end. */
  private static String withoutBlankEnd(String text) {
    int shown = text.length();
    while (shown > 0 && " \t\n\r".indexOf(text.charAt(shown - 1)) >= 0) {
      shown--;
    }
    int end = text.indexOf('\n', shown);
    return shown == 0 ? "" : end < 0 ? text : text.substring(0, end);
  }

  private BasedSequence chars(OpenBlock block) {
    return between(block.start(), block.end());
  }

  private BasedSequence sign(int start, int length) {
    return between(start, start + length);
  }

  private BasedSequence between(int start, int end) {
    int last = Math.min(end, note.length());
    return note.subSequence(Math.min(start, last), last);
  }
}

package io.github.diptych.markdown;

import java.util.List;
import java.util.Optional;

/** Finds what starts in a line, in the order in which cmark-gfm tries the kinds of blocks. */
final class BlockStarts {
  private final Line line;
  private final OpenBlocks blocks;

  BlockStarts(Line line, OpenBlocks blocks) {
    this.line = line;
    this.blocks = blocks;
  }

  /** Tries each kind of block where the line shows first; false if none starts there. */
  boolean start(boolean allMatched, boolean maybeLazy) {
    return line.isIndented()
        ? startIndented(maybeLazy)
        : (isSign(line.at(line.firstShown())) && startBySign(allMatched)) || startTable();
  }

  /** Most lines begin with a letter or a Chinese character, and so start no block. */
  private static boolean isSign(char c) {
    return Ascii.isPunctuation(c) || Ascii.isDigit(c);
  }

  private boolean startBySign(boolean allMatched) {
    return startQuote()
        || startHeading()
        || startFence()
        || startHtml()
        || underline()
        || startRule(allMatched)
        || startFootnote()
        || startItem();
  }

  private boolean startIndented(boolean maybeLazy) {
    if (maybeLazy || line.isBlank()) {
      takeBox();
      return false;
    }
    line.skipColumns(OpenIndentedCode.INDENT);
    blocks.open(new OpenIndentedCode(line.offset()));
    return true;
  }

  private boolean startQuote() {
    if (!OpenQuote.starts(line) || blocks.isTooDeep()) {
      return false;
    }
    var quote = new OpenQuote(line.firstShown());
    OpenQuote.skip(line);
    blocks.open(quote);
    return true;
  }

  private boolean startHeading() {
    int level = OpenHeading.level(line);
    if (level > 0) {
      blocks.open(OpenHeading.of(line, level));
      line.skipAll();
    }
    return level > 0;
  }

  private boolean startFence() {
    int length = OpenFence.length(line);
    if (length > 0) {
      blocks.open(OpenFence.of(line, length));
    }
    return length > 0;
  }

  private boolean startHtml() {
    HtmlBlockStart kind = HtmlBlockStart.of(line);
    boolean starts =
        kind != HtmlBlockStart.NONE
            && !(kind == HtmlBlockStart.TAG && blocks.container() instanceof OpenParagraph);
    if (starts) {
      blocks.open(new OpenHtml(line.firstShown(), kind));
    }
    return starts;
  }

  private boolean underline() {
    if (!(blocks.container() instanceof OpenParagraph paragraph)) {
      return false;
    }
    int level = OpenHeading.underline(line);
    if (level == 0) {
      return false;
    }
    if (paragraph.takeDefinitions(blocks.definitions())) {
      blocks.replace(paragraph, List.of(OpenHeading.underlined(paragraph, level)));
      line.skipAll();
    }
    return true;
  }

  private boolean startRule(boolean allMatched) {
    boolean inLazyWords = blocks.container() instanceof OpenParagraph && !allMatched;
    if (inLazyWords || !line.isRule()) {
      return false;
    }
    blocks.open(new OpenRule(line.firstShown()));
    line.skipAll();
    return true;
  }

  private boolean startFootnote() {
    int labelEnd = OpenFootnote.labelEnd(line);
    if (labelEnd < 0 || blocks.isTooDeep()) {
      return false;
    }
    var footnote = new OpenFootnote(line.firstShown(), labelEnd);
    line.skipTo(labelEnd + 2);
    while (line.isSpaceOrTab(line.offset())) {
      line.skipTo(line.offset() + 1);
    }
    blocks.open(footnote);
    return true;
  }

  private boolean startItem() {
    ListMarker marker = ListMarker.in(line, blocks.container() instanceof OpenParagraph);
    if (!marker.isThere() || blocks.isTooDeep()) {
      return false;
    }
    int start = line.firstShown();
    int indent = line.indent();
    line.skipTo(marker.end());
    int width = indent + marker.end() - start + skipPadding();
    if (!(blocks.container() instanceof OpenList list && list.marker().continues(marker))) {
      blocks.open(new OpenList(start, marker));
    }
    blocks.open(new OpenItem(start, marker, width, line.start()));
    return true;
  }

  /** Goes behind the blanks between an item's sign and its words; how many columns belong to it. */
  private int skipPadding() {
    Line.Mark behindSign = line.mark();
    while (line.column() - behindSign.column() <= 5 && line.isSpaceOrTab(line.offset())) {
      line.skipColumns(1);
    }
    int columns = line.column() - behindSign.column();
    if (columns >= 1 && columns < 5 && line.offset() < line.end()) {
      return columns;
    }
    line.backTo(behindSign);
    if (columns > 0) {
      line.skipColumns(1);
    }
    return 1;
  }

  private boolean startTable() {
    if (blocks.container() instanceof OpenParagraph paragraph) {
      return startTable(paragraph);
    }
    if (blocks.container() instanceof OpenTable table && !line.isBlank()) {
      return startRow(table);
    }
    takeBox();
    return false;
  }

  private boolean startRow(OpenTable table) {
    List<Content> cells = TableLine.cells(line);
    boolean belongs = table.takes(cells.size());
    if (belongs) {
      blocks.open(new OpenRow(line.firstShown(), cells));
      line.skipAll();
    }
    return belongs;
  }

  private boolean startTable(OpenParagraph paragraph) {
    Content above = paragraph.lines();
    Optional<List<TableLine.Column>> columns = OpenTable.columns(line, above);
    if (columns.isEmpty()) {
      return false;
    }
    int head = OpenTable.headStart(above.toString());
    var table = new OpenTable(above.source(head), columns.get());
    table.add(new OpenRow(above.source(head), OpenTable.head(above)));
    table.children().getFirst().setClosed();
    table.children().getFirst().reach(paragraph.end());
    if (head == 0) {
      blocks.replace(paragraph, List.of(table));
    } else {
      var words = new OpenParagraph(paragraph.start(), above.cell(0, head));
      words.reach(paragraph.end());
      words.setClosed();
      blocks.replace(paragraph, List.of(words, table));
    }
    line.skipAll();
    return true;
  }

  private void takeBox() {
    if (blocks.container() instanceof OpenItem item) {
      item.takeBox(line);
    }
  }
}

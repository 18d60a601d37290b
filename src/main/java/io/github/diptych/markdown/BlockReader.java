package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of a note line by line (CommonMark 0.29, appendix, "phase 1", with the blocks of
 * GFM), in the order in which cmark-gfm tries them. Time is linear in the text for a given depth.
 */
final class BlockReader {
  /** Quotations and lists within one another; what goes deeper is words. */
  static final int DEEPEST = 200;

  private final Line line;
  private final OpenNote note;
  private final List<Definition> definitions = new ArrayList<>();
  private OpenBlock current;
  private OpenBlock matched;
  private OpenBlock container;
  private int depth;
  private boolean startedPiece;

  /**
   * @param from where the first line starts
   */
  BlockReader(String text, int from) {
    line = new Line(text);
    note = new OpenNote(from);
    current = note;
    matched = note;
    container = note;
  }

  OpenNote note() {
    return note;
  }

  /** The link definitions of all that is closed, in their order. */
  List<Definition> definitions() {
    return definitions;
  }

  /** Closes what is still open. */
  void finish() {
    closeDownTo(note);
  }

  /**
   * The next line, which ends before its line end.
   *
   * @return whether it starts a block that stands in no other
   */
  boolean read(int start, int end) {
    startedPiece = false;
    line.take(start, end);
    if (matchOpenBlocks()) {
      readRest();
    }
    return startedPiece;
  }

  private void readRest() {
    startBlocks(openChild(matched) == null);
    addText();
    markEnd();
  }

  private static @Nullable OpenBlock openChild(OpenBlock block) {
    OpenBlock last = block.lastChild();
    return last != null && last.isOpen() ? last : null;
  }

  /** Finds the last open block that the line belongs to; false if the line is done with. */
  private boolean matchOpenBlocks() {
    matched = note;
    depth = 0;
    OpenBlock next = openChild(matched);
    while (next != null) {
      line.look();
      switch (next.read(line)) {
        case GOES_ON -> {
          matched = next;
          depth++;
          next = openChild(matched);
        }
        case ENDS -> {
          return true;
        }
        case ENDS_WITH_LINE -> {
          reachAll(next, line.end());
          closeDownTo(next.parent());
          return false;
        }
      }
    }
    return true;
  }

  private void startBlocks(boolean allMatched) {
    container = matched;
    boolean maybeLazy = current instanceof OpenParagraph;
    while (!container.isVerbatim()) {
      line.look();
      OpenBlock before = container;
      if (!startBlock(allMatched, maybeLazy) || isLeaf(container)) {
        return;
      }
      maybeLazy = false;
      depth += container == before ? 0 : 1;
    }
  }

  private static boolean isLeaf(OpenBlock block) {
    return block.lines() != null || block instanceof OpenHeading;
  }

  /** Tries each kind of block where the line shows first; false if none starts there. */
  private boolean startBlock(boolean allMatched, boolean maybeLazy) {
    return line.isIndented()
        ? startIndented(maybeLazy)
        : startQuote()
            || startHeading()
            || startFence()
            || startHtml()
            || underline()
            || startRule(allMatched)
            || startFootnote()
            || startItem()
            || startTable();
  }

  private boolean startIndented(boolean maybeLazy) {
    if (maybeLazy || line.isBlank()) {
      takeBox();
      return false;
    }
    line.skipColumns(OpenIndentedCode.INDENT);
    open(new OpenIndentedCode(line.offset()));
    return true;
  }

  private boolean startQuote() {
    if (!OpenQuote.starts(line) || depth >= DEEPEST) {
      return false;
    }
    var quote = new OpenQuote(line.firstShown());
    OpenQuote.skip(line);
    open(quote);
    return true;
  }

  private boolean startHeading() {
    int level = OpenHeading.level(line);
    if (level > 0) {
      open(OpenHeading.of(line, level));
      line.skipAll();
    }
    return level > 0;
  }

  private boolean startFence() {
    int length = OpenFence.length(line);
    if (length > 0) {
      open(OpenFence.of(line, length));
    }
    return length > 0;
  }

  private boolean startHtml() {
    HtmlBlockStart kind = HtmlBlockStart.of(line);
    boolean starts =
        kind != HtmlBlockStart.NONE
            && !(kind == HtmlBlockStart.TAG && container instanceof OpenParagraph);
    if (starts) {
      open(new OpenHtml(line.firstShown(), kind));
    }
    return starts;
  }

  private boolean underline() {
    if (!(container instanceof OpenParagraph paragraph)) {
      return false;
    }
    int level = OpenHeading.underline(line);
    if (level == 0) {
      return false;
    }
    if (paragraph.takeDefinitions(definitions)) {
      container = OpenHeading.underlined(paragraph, level);
      replace(paragraph, List.of(container));
      line.skipAll();
    }
    return true;
  }

  private boolean startRule(boolean allMatched) {
    boolean inLazyWords = container instanceof OpenParagraph && !allMatched;
    if (inLazyWords || !line.isRule()) {
      return false;
    }
    open(new OpenRule(line.firstShown()));
    line.skipAll();
    return true;
  }

  private boolean startFootnote() {
    int labelEnd = OpenFootnote.labelEnd(line);
    if (labelEnd < 0 || depth >= DEEPEST) {
      return false;
    }
    var footnote = new OpenFootnote(line.firstShown(), labelEnd);
    line.skipTo(labelEnd + 2);
    while (line.isSpaceOrTab(line.offset())) {
      line.skipTo(line.offset() + 1);
    }
    open(footnote);
    return true;
  }

  private boolean startItem() {
    ListMarker marker = ListMarker.in(line, container instanceof OpenParagraph);
    if (!marker.isThere() || depth >= DEEPEST) {
      return false;
    }
    int start = line.firstShown();
    int indent = line.indent();
    line.skipTo(marker.end());
    int width = indent + marker.end() - start + skipPadding();
    if (!(container instanceof OpenList list && list.marker().continues(marker))) {
      open(new OpenList(start, marker));
    }
    open(new OpenItem(start, marker, width, line.start()));
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
    if (container instanceof OpenParagraph paragraph) {
      return startTable(paragraph);
    }
    if (container instanceof OpenTable table && !line.isBlank()) {
      return startRow(table);
    }
    takeBox();
    return false;
  }

  private boolean startRow(OpenTable table) {
    List<Content> cells = TableLine.cells(line);
    boolean belongs = table.takes(cells.size());
    if (belongs) {
      open(new OpenRow(line.firstShown(), cells));
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
    container = table;
    if (head == 0) {
      replace(paragraph, List.of(table));
    } else {
      var words = new OpenParagraph(paragraph.start(), above.cell(0, head));
      words.reach(paragraph.end());
      words.setClosed();
      replace(paragraph, List.of(words, table));
    }
    line.skipAll();
    return true;
  }

  private void takeBox() {
    if (container instanceof OpenItem item) {
      item.takeBox(line);
    }
  }

  /** Puts blocks where an open paragraph stood that turns out to be something else. */
  private void replace(OpenParagraph paragraph, List<? extends OpenBlock> blocks) {
    paragraph.becomes(blocks);
    container.reach(paragraph.end());
    matched = matched == paragraph ? container : matched;
    current = current == paragraph ? container : current;
  }

  /** Adds a block where the next open one can hold it. */
  private void open(OpenBlock block) {
    while (!container.canContain(block)) {
      container = closed(container);
    }
    startedPiece |= container == note;
    container.add(block);
    container = block;
  }

  private OpenBlock closed(OpenBlock block) {
    block.setClosed();
    if (block instanceof OpenParagraph paragraph && !paragraph.takeDefinitions(definitions)) {
      paragraph.remove();
    }
    OpenBlock parent = block.parent();
    return parent == null ? note : parent;
  }

  private void closeDownTo(@Nullable OpenBlock last) {
    while (current != last && current != note) {
      current = closed(current);
    }
  }

  private void addText() {
    line.look();
    boolean blank = line.isBlank();
    OpenBlock last = container.lastChild();
    if (blank && last != null) {
      last.setBlankBelow(true);
    }
    container.setBlankBelow(blank && container.countsBlank(line));
    for (OpenBlock above = container.parent(); above != null; above = above.parent()) {
      above.setBlankBelow(false);
    }
    boolean lazy =
        current != matched && container == matched && !blank && current instanceof OpenParagraph;
    if (lazy && current instanceof OpenParagraph paragraph) {
      addLine(paragraph.lines());
      return;
    }
    closeDownTo(matched);
    addTextTo(container);
  }

  private void addTextTo(OpenBlock block) {
    Content lines = block.lines();
    current = block;
    if (block.isVerbatim() && lines != null) {
      line.moveTo(lines, line.end());
      if (block instanceof OpenHtml html && html.endsWith(line)) {
        reachAll(html, line.end());
        current = closed(html);
      }
    } else if (!line.isBlank() && lines != null) {
      line.skipIndent();
      addLine(lines);
    } else if (!line.isBlank() && !(block instanceof OpenHeading)) {
      var paragraph = new OpenParagraph(line.firstShown());
      open(paragraph);
      line.skipIndent();
      addLine(paragraph.lines());
      current = paragraph;
    }
  }

  private void addLine(Content lines) {
    line.moveTo(lines, line.end());
  }

  private void markEnd() {
    if (!line.wasBlank() || current.isVerbatim()) {
      reachAll(current, line.end());
    }
  }

  private static void reachAll(OpenBlock innermost, int offset) {
    for (OpenBlock block = innermost; block != null; block = block.parent()) {
      block.reach(offset);
    }
  }
}

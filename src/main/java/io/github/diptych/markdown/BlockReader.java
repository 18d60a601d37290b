package io.github.diptych.markdown;

import java.util.List;

/**
 * Reads the blocks of a note line by line (CommonMark 0.29, appendix, "phase 1", with the blocks of
 * GFM), as cmark-gfm does. Time is linear in the text for a given depth.
 */
final class BlockReader {
  private final Line line;
  private final OpenBlocks blocks;
  private final BlockStarts starts;

  /**
   * @param from where the first line starts
   */
  BlockReader(String text, int from) {
    line = new Line(text);
    blocks = new OpenBlocks(from);
    starts = new BlockStarts(line, blocks);
  }

  OpenNote note() {
    return blocks.note();
  }

  /** The link definitions of all that is closed, in their order. */
  List<Definition> definitions() {
    return blocks.definitions();
  }

  /** Closes what is still open. */
  void finish() {
    blocks.closeDownTo(blocks.note());
  }

  /**
   * The next line, which ends before its line end.
   *
   * @return whether it starts a block that stands in no other
   */
  boolean read(int start, int end) {
    line.take(start, end);
    blocks.beginLine();
    if (matchOpenBlocks()) {
      startBlocks(OpenBlocks.openChild(blocks.matched()) == null);
      addText();
      markEnd();
    }
    return blocks.hasStartedPiece();
  }

  /** Finds the last open block that the line belongs to; false if the line is done with. */
  private boolean matchOpenBlocks() {
    OpenBlock next = OpenBlocks.openChild(blocks.note());
    while (next != null) {
      line.look();
      switch (next.read(line)) {
        case GOES_ON -> {
          blocks.match(next);
          next = OpenBlocks.openChild(next);
        }
        case ENDS -> {
          return true;
        }
        case ENDS_WITH_LINE -> {
          OpenBlocks.reachAll(next, line.end());
          blocks.closeDownTo(next.parent());
          return false;
        }
      }
    }
    return true;
  }

  private void startBlocks(boolean allMatched) {
    boolean maybeLazy = blocks.current() instanceof OpenParagraph;
    while (!blocks.container().isVerbatim()) {
      line.look();
      if (!starts.start(allMatched, maybeLazy) || isLeaf(blocks.container())) {
        return;
      }
      maybeLazy = false;
    }
  }

  private static boolean isLeaf(OpenBlock block) {
    return block.lines() != null || block instanceof OpenHeading;
  }

  private void addText() {
    line.look();
    boolean blank = line.isBlank();
    OpenBlock container = blocks.container();
    OpenBlock current = blocks.current();
    OpenBlock matched = blocks.matched();
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
    blocks.closeDownTo(matched);
    addTextTo(container);
  }

  private void addTextTo(OpenBlock block) {
    Content lines = block.lines();
    blocks.setCurrent(block);
    if (block.isVerbatim() && lines != null) {
      line.moveTo(lines, line.end());
      if (block instanceof OpenHtml html && html.endsWith(line)) {
        OpenBlocks.reachAll(html, line.end());
        blocks.setCurrent(blocks.closed(html));
      }
    } else if (!line.isBlank() && lines != null) {
      line.skipIndent();
      addLine(lines);
    } else if (!line.isBlank() && !(block instanceof OpenHeading)) {
      var paragraph = new OpenParagraph(line.firstShown());
      blocks.open(paragraph);
      line.skipIndent();
      addLine(paragraph.lines());
      blocks.setCurrent(paragraph);
    }
  }

  private void addLine(Content lines) {
    line.moveTo(lines, line.end());
  }

  private void markEnd() {
    if (!line.wasBlank() || blocks.current().isVerbatim()) {
      OpenBlocks.reachAll(blocks.current(), line.end());
    }
  }
}

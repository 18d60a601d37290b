package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block while the lines of a note are being read (CommonMark 0.29, appendix, "phase 1"). Offsets
 * are those of the note.
 */
abstract sealed class OpenBlock
    permits OpenNote,
        OpenQuote,
        OpenList,
        OpenItem,
        OpenFootnote,
        OpenParagraph,
        OpenHeading,
        OpenFence,
        OpenIndentedCode,
        OpenHtml,
        OpenRule,
        OpenTable,
        OpenRow {
  /** What a line means to a block that is open. */
  enum Answer {
    GOES_ON,
    ENDS,
    /** The block ends with this line, in which nothing more is to be read. */
    ENDS_WITH_LINE
  }

  private final int start;
  private final List<OpenBlock> children = new ArrayList<>(0);
  private int end;
  private @Nullable OpenBlock parent;
  private boolean open = true;
  private boolean blankBelow;
  private boolean blankBelowIsKnown;

  /**
   * @param start where its first character stands
   */
  OpenBlock(int start) {
    this.start = start;
    this.end = start;
  }

  /** Takes its own prefix off the line, if the line has it. */
  abstract Answer read(Line line);

  /** Puts the block into the tree, with all within it. */
  abstract void addTo(Node parent, TreeBuilder tree);

  boolean canContain(OpenBlock child) {
    return false;
  }

  /** Where the rest of a line goes if it starts no block, or null for a block of blocks. */
  @Nullable Content lines() {
    return null;
  }

  /** Whether what it holds is no Markdown blocks. */
  boolean isVerbatim() {
    return false;
  }

  /** Whether a blank line in it parts it from what comes below (CommonMark 0.29, 5.3, "loose"). */
  boolean countsBlank(Line line) {
    return true;
  }

  final int start() {
    return start;
  }

  /** Behind its last character. */
  final int end() {
    return end;
  }

  final void reach(int offset) {
    end = Math.max(end, offset);
  }

  final List<OpenBlock> children() {
    return children;
  }

  final @Nullable OpenBlock parent() {
    return parent;
  }

  final boolean isOpen() {
    return open;
  }

  void setClosed() {
    open = false;
  }

  final @Nullable OpenBlock lastChild() {
    return children.isEmpty() ? null : children.getLast();
  }

  final void add(OpenBlock child) {
    child.parent = this;
    children.add(child);
  }

  /** Puts blocks where this one stood, which is the last of its parent. */
  final void becomes(List<? extends OpenBlock> blocks) {
    if (parent != null) {
      parent.children.removeLast();
      blocks.forEach(parent::add);
    }
  }

  final void remove() {
    if (parent != null) {
      parent.children.remove(parent.children.lastIndexOf(this));
    }
  }

  final boolean hasBlankBelow() {
    return blankBelow;
  }

  final void setBlankBelow(boolean blank) {
    blankBelow = blank;
  }

  private @Nullable OpenBlock lastListed() {
    boolean lists = this instanceof OpenList || this instanceof OpenItem;
    return lists && !blankBelowIsKnown ? lastChild() : null;
  }

  /** Whether it, or the last of what it lists, stands above a blank line. */
  final boolean endsWithBlank() {
    OpenBlock block = this;
    OpenBlock last = block.lastListed();
    while (last != null) {
      block.blankBelowIsKnown = true;
      block = last;
      last = block.lastListed();
    }
    block.blankBelowIsKnown = true;
    return block.blankBelow;
  }
}

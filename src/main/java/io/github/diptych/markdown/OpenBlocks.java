package io.github.diptych.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks that are open while a note is read, from the note itself to the innermost. */
final class OpenBlocks {
  /** Quotations and lists within one another; what goes deeper is words. */
  private static final int DEEPEST = 200;

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
  OpenBlocks(int from) {
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

  /** The innermost block that was open when the line began. */
  OpenBlock current() {
    return current;
  }

  void setCurrent(OpenBlock block) {
    current = block;
  }

  /** The innermost block that the line belongs to. */
  OpenBlock matched() {
    return matched;
  }

  /** What the rest of the line stands in. */
  OpenBlock container() {
    return container;
  }

  boolean isTooDeep() {
    return depth >= DEEPEST;
  }

  /** Whether the line started a block that stands in no other. */
  boolean hasStartedPiece() {
    return startedPiece;
  }

  void beginLine() {
    matched = note;
    container = note;
    depth = 0;
    startedPiece = false;
  }

  void match(OpenBlock block) {
    matched = block;
    container = block;
    depth++;
  }

  static @Nullable OpenBlock openChild(OpenBlock block) {
    OpenBlock last = block.lastChild();
    return last != null && last.isOpen() ? last : null;
  }

  /** Puts blocks where an open paragraph stood that turns out to be something else. */
  void replace(OpenParagraph paragraph, List<? extends OpenBlock> blocks) {
    paragraph.becomes(blocks);
    container = blocks.getLast();
    container.reach(paragraph.end());
    matched = matched == paragraph ? container : matched;
    current = current == paragraph ? container : current;
  }

  /** Adds a block where the next open one can hold it. */
  void open(OpenBlock block) {
    while (!container.canContain(block)) {
      container = closed(container);
    }
    startedPiece |= container == note;
    container.add(block);
    container = block;
    depth++;
  }

  OpenBlock closed(OpenBlock block) {
    block.setClosed();
    if (block instanceof OpenParagraph paragraph && !paragraph.takeDefinitions(definitions)) {
      paragraph.remove();
    }
    OpenBlock parent = block.parent();
    return parent == null ? note : parent;
  }

  void closeDownTo(@Nullable OpenBlock last) {
    while (current != last && current != note) {
      current = closed(current);
    }
  }

  static void reachAll(OpenBlock innermost, int offset) {
    for (OpenBlock block = innermost; block != null; block = block.parent()) {
      block.reach(offset);
    }
  }
}

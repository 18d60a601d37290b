package io.github.diptych.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/** An item of a list; it can have a task's box. */
final class OpenItem extends OpenBlock {
  /** A line that starts with an item's sign and a box (GFM, 5.3, as cmark-gfm finds it). */
  private static final Pattern TASK =
      Pattern.compile(
          "[ \\t\\x0b\\f]*+(?:[-+*]|[0-9]+.)[ \\t\\x0b\\f]++\\[[ xX]\\][ \\t\\x0b\\f].*");

  private final ListMarker marker;
  private final int width;
  private final int firstLine;
  private int box = -1;
  private boolean done;

  /**
   * @param width columns that belong to its sign, in which each further line is blank
   * @param firstLine where the line starts that it starts in
   */
  OpenItem(int start, ListMarker marker, int width, int firstLine) {
    super(start);
    this.marker = marker;
    this.width = width;
    this.firstLine = firstLine;
  }

  ListMarker marker() {
    return marker;
  }

  /** Where its box stands, or -1. */
  int box() {
    return box;
  }

  boolean isDone() {
    return done;
  }

  /** Takes the box, if the line starts as a task does. */
  void takeBox(Line line) {
    String whole = line.text().substring(line.start(), line.end());
    if (TASK.matcher(whole).matches()) {
      box = line.text().indexOf('[', line.offset());
      done = whole.contains("[x]") || whole.contains("[X]");
      line.skipTo(line.offset() + 3);
      line.look();
    }
  }

  @Override
  Answer read(Line line) {
    if (line.indent() >= width) {
      line.skipColumns(width);
      return Answer.GOES_ON;
    }
    if (line.isBlank() && !children().isEmpty()) {
      line.skipIndent();
      return Answer.GOES_ON;
    }
    return Answer.ENDS;
  }

  @Override
  boolean canContain(OpenBlock child) {
    return !(child instanceof OpenItem || child instanceof OpenRow);
  }

  @Override
  boolean countsBlank(Line line) {
    return !(children().isEmpty() && line.start() == firstLine);
  }

  @Override
  void addTo(Node parent, TreeBuilder tree) {
    tree.item(this, parent);
  }
}

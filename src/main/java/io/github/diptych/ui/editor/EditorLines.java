package io.github.diptych.ui.editor;

import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** The lines of the source, from 1, and their columns, from 1 in UTF-16 units. On the UI thread. */
public final class EditorLines {
  private final Area area;

  EditorLines(Area area) {
    this.area = area;
  }

  public int count() {
    return area.getParagraphs().size();
  }

  /** The caret's line. */
  public int ofCaret() {
    return area.getCurrentParagraph() + 1;
  }

  /** The caret's column. */
  public int columnOfCaret() {
    return area.getCaretColumn() + 1;
  }

  /** The line of an offset; of one behind the end, the last. */
  public int of(int offset) {
    int within = Math.min(offset, area.getLength());
    return area.offsetToPosition(within, Bias.Forward).getMajor() + 1;
  }

  /** The offset of a line and a column, or the nearest there is. */
  public int offset(int line, int column) {
    int paragraph = Math.clamp(line, 1, count()) - 1;
    int last = area.getParagraphLength(paragraph) + 1;
    return area.getAbsolutePosition(paragraph, Math.clamp(column, 1, last) - 1);
  }
}

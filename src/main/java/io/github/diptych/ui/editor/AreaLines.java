package io.github.diptych.ui.editor;

import io.github.diptych.typing.SourceLines;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** The lines of the note as the area has them, none of which costs the note's length. */
final class AreaLines implements SourceLines {
  private final Area area;

  AreaLines(Area area) {
    this.area = area;
  }

  @Override
  public int count() {
    return area.getParagraphs().size();
  }

  @Override
  public String line(int number) {
    return area.getText(number);
  }

  @Override
  public int length(int number) {
    return area.getParagraphLength(number);
  }

  @Override
  public String part(int number, int from, int to) {
    int start = start(number);
    return area.getText(start + from, start + to);
  }

  @Override
  public int start(int number) {
    return area.getAbsolutePosition(number, 0);
  }

  @Override
  public int numberAt(int offset) {
    return area.offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** Lines of code are shaded, which is what is known of them without reading the note. */
  @Override
  public boolean wasCode(int number) {
    return area.getParagraph(number).getParagraphStyle().contains(Highlighting.SHADED_LINE);
  }
}

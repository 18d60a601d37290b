package io.github.diptych.ui.editor;

import io.github.diptych.typing.SourceLines;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** The lines of the note in view as its area has them, none of which costs the note's length. */
final class AreaLines implements SourceLines {
  private final Areas areas;

  AreaLines(Areas areas) {
    this.areas = areas;
  }

  @Override
  public int count() {
    return areas.current().getParagraphs().size();
  }

  @Override
  public String line(int number) {
    return areas.current().getText(number);
  }

  @Override
  public int length(int number) {
    return areas.current().getParagraphLength(number);
  }

  @Override
  public int start(int number) {
    return areas.current().getAbsolutePosition(number, 0);
  }

  @Override
  public int numberAt(int offset) {
    return areas.current().offsetToPosition(offset, Bias.Forward).getMajor();
  }

  /** Lines of code are shaded, which is what is known of them without reading the note. */
  @Override
  public boolean wasCode(int number) {
    return areas.current().getParagraph(number).getParagraphStyle().isShaded();
  }
}

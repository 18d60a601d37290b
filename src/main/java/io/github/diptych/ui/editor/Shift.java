package io.github.diptych.ui.editor;

import io.github.diptych.diary.TextEdit;
import java.util.List;

/** Where an offset goes when edits made elsewhere move the text around it. */
record Shift(List<TextEdit> edits) {

  /** The offset behind the same unit as before; an insertion at the offset itself comes after. */
  int of(int offset) {
    int shifted = offset;
    for (TextEdit edit : edits) {
      if (edit.start() >= offset) {
        continue;
      }
      if (edit.end() <= offset) {
        shifted += edit.growth();
      } else {
        shifted -= Math.max(0, offset - edit.start() - edit.replacement().length());
      }
    }
    return shifted;
  }
}

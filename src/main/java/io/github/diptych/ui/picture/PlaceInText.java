package io.github.diptych.ui.picture;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.workspace.OpenDocument;

/**
 * A place in a document that is written in meanwhile. What is put in just there stands behind it,
 * for whoever writes on writes behind what is on its way. On the UI thread.
 */
final class PlaceInText {
  private final OpenDocument document;
  private int offset;

  PlaceInText(OpenDocument document, int offset) {
    this.document = document;
    this.offset = offset;
  }

  OpenDocument document() {
    return document;
  }

  int offset() {
    return Math.min(offset, document.noteText().length());
  }

  /** The document was edited so. */
  void edited(TextEdit edit) {
    if (edit.start() < offset) {
      offset =
          edit.end() <= offset
              ? offset + edit.growth()
              : Math.min(offset, edit.start() + edit.replacement().length());
    }
  }

  /** What belongs before it was put in just there. */
  void behind(TextEdit edit) {
    if (edit.start() == offset) {
      offset += edit.replacement().length();
    } else {
      edited(edit);
    }
  }
}

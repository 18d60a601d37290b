package io.github.diptych.ui.drafting;

import io.github.diptych.translate.Stop;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.drafting.Prospect;

/**
 * A draft that is asked for, and where the writer was then.
 *
 * @param document whose entry it is of
 * @param revision of the document then
 * @param caret in it then
 * @param stop ends it
 */
record Asked(OpenDocument document, Prospect.Ready ready, long revision, int caret, Stop stop) {
  static Asked now(OpenDocument document, Prospect.Ready ready, NoteView note) {
    return new Asked(document, ready, document.revision(), note.caret(), new Stop());
  }

  String host() {
    return ready.host();
  }
}

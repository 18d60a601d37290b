package io.github.diptych.ui;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import java.util.function.ObjIntConsumer;

/** Shows a line of a note, for whoever knows no offset of it. On the UI thread. */
record NoteLines(VaultSession session, NoteView note, Lanes lanes)
    implements ObjIntConsumer<String> {
  /**
   * @param path from the vault's root, with {@code /}; what is no note is not shown
   * @param line from 1
   */
  @Override
  public void accept(String path, int line) {
    if (VaultPath.isValid(path) && VaultPath.of(path).isNote()) {
      lanes.mind(session.open(VaultPath.of(path)).thenRun(() -> show(path, line)));
    }
  }

  /** Another note may be in view by now. */
  private void show(String path, int line) {
    note.document()
        .filter(open -> open.path().value().equals(path))
        .ifPresent(open -> note.goTo(start(open.text(), line)));
  }

  private static int start(String text, int line) {
    int at = 0;
    for (int passed = 1; passed < line; passed++) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return at;
      }
      at = end + 1;
    }
    return at;
  }
}

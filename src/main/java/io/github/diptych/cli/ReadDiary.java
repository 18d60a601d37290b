package io.github.diptych.cli;

import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.DiaryNote;
import io.github.diptych.workspace.DiaryNotes;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads a vault's diary for a command, and says which notes could not be read. */
final class ReadDiary {
  private final Console console;

  ReadDiary(Console console) {
    this.console = console;
  }

  /**
   * Empty if nothing at all could be read.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  Optional<List<DiaryNote>> of(VaultOpening.Ready vault) throws IOException {
    DiaryNotes.Found found = vault.diary().all();
    found.unread().forEach(note -> console.warn(Sentences.unread(note.path(), note.loaded())));
    return found.readable() == 0 && !found.unread().isEmpty()
        ? Optional.empty()
        : Optional.of(found.notes());
  }
}

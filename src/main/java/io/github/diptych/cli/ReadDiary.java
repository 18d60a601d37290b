package io.github.diptych.cli;

import io.github.diptych.words.Sentences;
import io.github.diptych.workspace.DiaryNote;
import io.github.diptych.workspace.DiaryNotes;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reads a vault's diary for a command, and says which notes could not be read. */
final class ReadDiary {
  private final Console console;

  ReadDiary(Console console) {
    this.console = console;
  }

  /** What the command makes of the diary; its exit code. */
  int of(Path folder, ToIntFunction<List<DiaryNote>> work) {
    return new VaultArgument(console).on(folder, vault -> of(vault, work));
  }

  private int of(VaultOpening.Ready vault, ToIntFunction<List<DiaryNote>> work) throws IOException {
    DiaryNotes.Found found = vault.diary().all();
    found.unread().forEach(note -> console.warn(Sentences.unread(note.path(), note.loaded())));
    return found.readable() == 0 && !found.unread().isEmpty()
        ? ExitCode.CANNOT_RUN
        : work.applyAsInt(found.notes());
  }
}

package io.github.diptych.workspace;

import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.journal.NoteJournal;
import io.github.diptych.workspace.merging.TextMerge;
import java.time.Clock;

/** What an open document needs around it; each has an autosave and a journal of its own. */
record DocumentRoom(
    NoteFiles files,
    NoteSaving saving,
    Lanes lanes,
    Clock clock,
    Debounce autosave,
    NoteJournal journal,
    TextMerge merge) {
  /** The same for a month that has no file yet. */
  DocumentRoom beginning(String text) {
    return new DocumentRoom(
        files, new FreshMonth(files, text), lanes, clock, autosave, journal, merge);
  }

  /**
   * Saves a note; not for the home thread.
   *
   * @param file the text as the file is to hold it
   */
  SaveOutcome write(VaultPath note, String file, InFile expected) {
    SaveOutcome outcome = saving.save(note, file, expected.form(), expected.hash());
    if (outcome instanceof SaveOutcome.Saved) {
      journal.replaced(expected.text(), clock.instant(), false);
    }
    return outcome;
  }

  /** A fault is a failure like any other to the writer, whose text must not wait for ever. */
  static SaveOutcome faulted(Throwable fault) {
    return new SaveOutcome.Failed(Reason.IO_ERROR, fault.toString());
  }
}

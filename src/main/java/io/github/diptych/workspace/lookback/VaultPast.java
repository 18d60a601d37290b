package io.github.diptych.workspace.lookback;

import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastNote;
import io.github.diptych.vault.Loaded;
import io.github.diptych.workspace.DiaryNotes.Unread;
import io.github.diptych.workspace.VaultNotes;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole diary to look back on it, one note after the other; no text is kept. */
public final class VaultPast {
  private final VaultOpening.Ready vault;

  public VaultPast(VaultOpening.Ready vault) {
    this.vault = vault;
  }

  /**
   * What reading the whole vault gave.
   *
   * @param unread what could not be read
   * @param readable how many notes could, those that are no diary too
   */
  public record Found(Past past, List<Unread> unread, int readable) {}

  /**
   * Every note that reads as a diary. Reads from disk: not for the UI thread.
   *
   * @throws IOException if the vault's own folder cannot be listed
   */
  public Found all() throws IOException {
    var reading = new NotePast(vault.settings().format());
    var notes = new ArrayList<PastNote>();
    var unread = new ArrayList<Unread>();
    for (VaultNotes.Note each :
        (Iterable<VaultNotes.Note>) new VaultNotes(vault.vault()).all()::iterator) {
      if (each.loaded() instanceof Loaded.Note note) {
        notes.add(reading.of(each.path(), note.text()));
      } else {
        unread.add(new Unread(each.path(), each.loaded()));
      }
    }
    return new Found(Past.of(notes), unread, notes.size());
  }
}

package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;

/**
 * A note of the diary as it was read from disk.
 *
 * @param path where it is
 * @param loaded its text, form and hash
 * @param diary what the text says
 */
public record DiaryNote(VaultPath path, Loaded.Note loaded, Diary diary) {
  /** A place of the text in the file, of which a byte order mark is a unit. */
  public int inFile(int offset) {
    return offset + (loaded.form().byteOrderMark() ? 1 : 0);
  }
}

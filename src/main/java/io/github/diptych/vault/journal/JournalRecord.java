package io.github.diptych.vault.journal;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.VaultPath;
import org.jspecify.annotations.Nullable;

/**
 * A step of a note's text since its file last held it. Texts are the editor's, with {@code \n} for
 * every line end.
 */
public sealed interface JournalRecord {
  /**
   * The first of a journal.
   *
   * @param vault the vault's folder, absolute
   * @param hash of the file's bytes; null if the note has no file yet
   * @param base what the file holds; empty without one
   */
  record Begun(String vault, VaultPath note, @Nullable ContentHash hash, String base)
      implements JournalRecord {}

  /**
   * The text changed.
   *
   * @param caret where the writer was in the text afterwards, in UTF-16 units
   */
  record Edited(TextEdit edit, int caret) implements JournalRecord {}

  /** The text as it is now is about to be saved: from now on the file may hold it. */
  record Attempted() implements JournalRecord {}

  /**
   * The text that was attempted last is in the file.
   *
   * @param hash of the file's bytes
   */
  record Saved(ContentHash hash) implements JournalRecord {}
}

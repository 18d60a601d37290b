package io.github.diptych.workspace;

import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import org.jspecify.annotations.Nullable;

/**
 * Saves a month that was begun here. While nothing stands in it but what it began with it has no
 * file: one that was made for words which were taken back is taken back, too (issue 5).
 */
final class FreshMonth implements NoteSaving {
  private final NoteFiles files;
  private final String beginning;

  /** The folder that was there before the file was; null while there is no file of ours. */
  private @Nullable VaultPath there;

  FreshMonth(NoteFiles files, String beginning) {
    this.files = files;
    this.beginning = beginning;
  }

  @Override
  public SaveOutcome save(
      VaultPath path, String text, FileForm form, @Nullable ContentHash expected) {
    if (text.equals(beginning) && isGone(path, expected)) {
      there = null;
      return new SaveOutcome.TakenBack();
    }
    if (expected == null) {
      there = files.folderThere(path);
    }
    return files.save(path, text, form, expected);
  }

  private boolean isGone(VaultPath path, @Nullable ContentHash expected) {
    return expected == null || (there != null && files.takeBack(path, expected, there));
  }
}

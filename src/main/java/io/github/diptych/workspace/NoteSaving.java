package io.github.diptych.workspace;

import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import org.jspecify.annotations.Nullable;

/** How a note gets to the disk; on the work-tree lane. */
interface NoteSaving {
  /**
   * @param text with the line ends that the file shall have
   * @param expected of the bytes that were loaded or saved last; null if there is no file
   */
  SaveOutcome save(VaultPath path, String text, FileForm form, @Nullable ContentHash expected);
}

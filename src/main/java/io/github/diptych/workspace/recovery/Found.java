package io.github.diptych.workspace.recovery;

import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.vault.journal.LeftJournal;
import io.github.diptych.workspace.OpenDocument;
import java.util.Optional;

/** What was typed in a note and is not in its file. */
public sealed interface Found {
  VaultPath note();

  /**
   * The file is what it was when this was typed, so that it is there again, and saved as usual.
   *
   * @param caret where the writer was
   */
  record Restored(OpenDocument document, int caret) implements Found {
    @Override
    public VaultPath note() {
      return document.path();
    }
  }

  /**
   * The file is another than when this was typed: the writer has to decide. Until then all of it is
   * kept, over any number of starts.
   *
   * @param onDisk what there is now
   * @param merged both together, if neither takes anything from the other
   */
  record Undecided(LeftJournal left, OnDisk onDisk, Optional<String> merged) implements Found {
    @Override
    public VaultPath note() {
      return left.text().note();
    }

    /** What the file held when this was typed; empty if there was none. */
    public Optional<String> base() {
      return Optional.ofNullable(left.text().hash()).map(hash -> left.text().base().toString());
    }

    public String typed() {
      return left.text().text().toString();
    }
  }

  /** What there is now in the place of a note. */
  sealed interface OnDisk {
    /** A text, and whether it can be written. */
    record Text(String text, boolean isWritable) implements OnDisk {}

    record Nothing() implements OnDisk {}

    /** Something that cannot be read as a note. */
    record Other(Loaded.Unreadable why) implements OnDisk {}
  }
}

package io.github.diptych.workspace;

import io.github.diptych.translate.Glossary;
import io.github.diptych.translate.LikelyTerms;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The writer's glossary as it is on disk, read again when its time or size has changed. Any thread
 * but the UI's.
 */
public final class GlossaryFile {
  /** Where it lies in a vault. */
  public static final VaultPath PATH = VaultPath.of(".diptych/glossary.csv");

  private static final Known NONE = new Known(FileTime.fromMillis(0), -1, none());

  private final Vault vault;
  private final NoteFiles files;
  private volatile Known known = NONE;

  GlossaryFile(Vault vault) {
    this.vault = vault;
    this.files = new NoteFiles(vault);
  }

  private record Known(FileTime changed, long size, LikelyTerms terms) {
    boolean isOf(BasicFileAttributes file) {
      return changed.equals(file.lastModifiedTime()) && size == file.size();
    }
  }

  /** The same object as before while the file is the same; without terms if it cannot be read. */
  LikelyTerms terms() {
    try {
      var file = Files.readAttributes(vault.file(PATH), BasicFileAttributes.class);
      if (!known.isOf(file)) {
        known = new Known(file.lastModifiedTime(), file.size(), read());
      }
    } catch (IOException notThere) {
      known = NONE;
    }
    return known.terms();
  }

  private LikelyTerms read() {
    return files.load(PATH) instanceof Loaded.Note note
        ? new LikelyTerms(Glossary.read(note.text()))
        : none();
  }

  private static LikelyTerms none() {
    return new LikelyTerms(Glossary.empty());
  }
}

package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A note named by its path alone. If it lies in a vault, the vault's rules hold for it: a symbolic
 * link that leads out is not followed. Elsewhere its own folder counts as the vault.
 */
public final class LooseNote {
  private LooseNote() {}

  public static Loaded load(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (folder == null) {
      return new Loaded.Unreadable(Reason.A_FOLDER, "");
    }
    try {
      Vault vault = Vault.open(enclosing(folder));
      Path real = folder.toRealPath().resolve(name(absolute));
      Optional<VaultPath> path = vault.relative(real);
      return path.isPresent()
          ? new NoteFiles(vault).load(path.get())
          : new Loaded.Unreadable(Reason.OUTSIDE_VAULT, "");
    } catch (IOException fault) {
      return new Loaded.Unreadable(Reason.of(fault), Reason.detail(fault));
    }
  }

  /**
   * Writes a text to any file, whole or not at all, whatever stood there: the writer has chosen it.
   */
  public static SaveOutcome write(Path file, String text, FileForm form) {
    byte[] bytes = NoteFiles.encode(text, form);
    Path target = file.toAbsolutePath();
    try {
      if (Files.exists(target)) {
        target = target.toRealPath();
      }
      new WholeFile().write(target, bytes, () -> true);
      return new SaveOutcome.Saved(ContentHash.of(bytes));
    } catch (IOException fault) {
      return NoteFiles.failed(target, bytes, fault);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** The nearest folder that is a work tree or has settings of a vault. */
  private static Path enclosing(Path folder) {
    for (@Nullable Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git")) || Files.exists(at.resolve(".diptych"))) {
        return at;
      }
    }
    return folder;
  }
}

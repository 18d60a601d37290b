package io.github.diptych.workspace;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.settings.VaultSettingsFile;
import io.github.diptych.settings.VaultSettingsFile.Result;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a folder as a vault: what it holds is read, nothing is written. Not for the UI thread. */
public sealed interface VaultOpening {
  /**
   * @param settings its own, or the standard ones
   * @param adopted whether it has no settings of its own
   */
  record Ready(Vault vault, VaultSettings settings, boolean adopted) implements VaultOpening {
    public DiaryNotes diary() {
      return new DiaryNotes(vault, settings, adopted);
    }

    public VaultCheck check() {
      return new VaultCheck(vault, settings.format());
    }
  }

  record Missing(Path folder) implements VaultOpening {}

  record NotAFolder(Path folder) implements VaultOpening {}

  /** The folder or its settings cannot be read. */
  record Unreadable(Path file, String detail) implements VaultOpening {}

  /**
   * {@code .diptych/vault.json} says something that this program does not understand.
   *
   * @param line where it stops being JSON, from 1; 0 if it is JSON
   * @param field the setting that cannot be, and its {@code value}; empty if it is no JSON
   */
  record BadSettings(Path file, int line, String field, String value) implements VaultOpening {}

  /** {@code .diptych/vault.json} was written by a later version. */
  record LaterVersion(Path file) implements VaultOpening {}

  static VaultOpening of(Path folder) {
    if (!Files.exists(folder)) {
      return new Missing(folder);
    }
    if (!Files.isDirectory(folder)) {
      return new NotAFolder(folder);
    }
    try {
      var vault = Vault.open(folder);
      var file = vault.root().resolve(VaultSettingsFile.PATH);
      return switch (new VaultSettingsFile(vault.root()).read()) {
        case Result.Read(VaultSettings settings) -> new Ready(vault, settings, false);
        case Result.Missing missing -> new Ready(vault, VaultSettings.standard(), true);
        case Result.Invalid(int line, String field, String value) ->
            new BadSettings(file, line, field, value);
        case Result.NewerVersion later -> new LaterVersion(file);
        case Result.Unreadable(String detail) -> new Unreadable(file, detail);
      };
    } catch (IOException fault) {
      return new Unreadable(folder, Reason.detail(fault));
    }
  }
}

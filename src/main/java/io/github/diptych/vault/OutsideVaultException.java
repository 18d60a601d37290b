package io.github.diptych.vault;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A path that by its symbolic links leads out of the vault, or into {@code .git}. */
final class OutsideVaultException extends FileSystemException {
  private static final long serialVersionUID = 1;

  OutsideVaultException(Path file) {
    super(file.toString(), null, "outside the vault");
  }
}

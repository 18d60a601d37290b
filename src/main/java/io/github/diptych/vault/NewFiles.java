package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Puts files where there are none yet: what a new vault begins with. */
public final class NewFiles {
  private final Vault vault;
  private final WholeFile wholeFile = new WholeFile();

  public NewFiles(Vault vault) {
    this.vault = vault;
  }

  /**
   * @throws FileAlreadyExistsException if anything is there
   * @throws IOException if it could not be written; nothing is there then
   */
  public void create(VaultPath path, byte[] bytes) throws IOException {
    Path file = vault.real(vault.file(path));
    if (!wholeFile.write(file, bytes, () -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS))) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }
}

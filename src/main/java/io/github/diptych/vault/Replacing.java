package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts other bytes in the place of a file, and keeps the file as it was beside it. */
public final class Replacing {
  private static final String KEPT = ".original";

  private final Vault vault;
  private final WholeFile wholeFile = new WholeFile();

  public Replacing(Vault vault) {
    this.vault = vault;
  }

  /**
   * At no moment is there no whole file at either place.
   *
   * @return where the file is now that was there, such as {@code a.original.jpg}
   * @throws IOException if it could not be done; the file is as it was
   */
  public VaultPath replace(VaultPath file, byte[] bytes) throws IOException {
    Path place = vault.real(vault.file(file));
    VaultPath kept = keep(file, place);
    if (!wholeFile.write(place, bytes, () -> true)) {
      throw new IOException(file.value());
    }
    return kept;
  }

  private VaultPath keep(VaultPath file, Path place) throws IOException {
    String name = file.name();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    for (int number = 1; ; number++) {
      String count = number == 1 ? "" : "-" + number;
      String aside = name.substring(0, dot) + KEPT + count + name.substring(dot);
      try {
        copy(place, place.resolveSibling(aside));
        return file.parent().resolve(aside);
      } catch (FileAlreadyExistsException taken) {
        // Then there is one from an earlier time, and the next number is tried.
      }
    }
  }

  /** A second name takes no room, where the system has such. */
  private static void copy(Path place, Path aside) throws IOException {
    try {
      Files.createLink(aside, place);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | IOException none) {
      Files.copy(place, aside);
    }
  }
}

package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The temporary files that a save leaves when the program is killed in the middle of it. */
public final class Leftovers {
  /** As a line of {@code .gitignore}. */
  public static final String GIT_PATTERN = WholeFile.TEMPORARY + "*" + WholeFile.TEMPORARY_END;

  private final Vault vault;

  public Leftovers(Vault vault) {
    this.vault = vault;
  }

  /**
   * Deletes those that were written last before {@code before}: younger ones may belong to a save
   * that is under way, by this Diptych or another. A walk over all folders, so not for the UI
   * thread.
   *
   * @return how many went
   */
  public int remove(Instant before) throws IOException {
    var sweep = new Sweep(before);
    Files.walkFileTree(vault.root(), sweep);
    return sweep.removed;
  }

  private final class Sweep extends SimpleFileVisitor<Path> {
    private final Instant before;
    private int removed;

    Sweep(Instant before) {
      this.before = before;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skipped = VaultWalk.isHidden(folder) && !folder.equals(vault.root());
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      boolean old = attributes.lastModifiedTime().toInstant().isBefore(before);
      if (attributes.isRegularFile() && old && WholeFile.isTemporary(file)) {
        Files.deleteIfExists(file);
        removed++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      // What cannot be looked into is no reason to leave the rest.
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
      return FileVisitResult.CONTINUE;
    }
  }
}

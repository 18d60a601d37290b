package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a vault. Links to folders are not followed (what they show lies elsewhere in the
 * vault, or outside it), so there are no cycles; links to files count if the file is in the vault.
 * Nothing whose name begins with a dot is looked at.
 */
final class VaultWalk extends SimpleFileVisitor<Path> {
  /** Java's sign for bytes of a name that the system's encoding has no letter for. */
  private static final char UNDECODED = '\uFFFD';

  private final Vault vault;
  private final List<VaultPath> notes = new ArrayList<>();
  private final List<VaultPath> others = new ArrayList<>();
  private final List<Listing.Unread> unread = new ArrayList<>();

  VaultWalk(Vault vault) {
    this.vault = vault;
  }

  Listing listing() throws IOException {
    Files.walkFileTree(vault.root(), this);
    Collections.sort(notes);
    Collections.sort(others);
    unread.sort(Comparator.comparing(Listing.Unread::path));
    return new Listing(notes, others, unread);
  }

  static boolean isHidden(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped = isHidden(folder) && !folder.equals(vault.root());
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      followLink(file);
    } else if (attributes.isOther()) {
      leaveOut(file, Reason.NOT_A_FILE);
    } else {
      add(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException fault) {
    if (!isHidden(file)) {
      leaveOut(file, Reason.of(fault));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) {
    if (fault != null) {
      leaveOut(folder, Reason.of(fault));
    }
    return FileVisitResult.CONTINUE;
  }

  private void followLink(Path link) {
    try {
      Path real = vault.real(link);
      if (Files.isRegularFile(real)) {
        add(link);
      }
    } catch (IOException fault) {
      leaveOut(link, Reason.of(fault));
    }
  }

  private void add(Path file) {
    vault
        .relative(file)
        .filter(path -> path.value().indexOf(UNDECODED) < 0)
        .ifPresentOrElse(
            path -> (path.isNote() ? notes : others).add(path),
            () -> leaveOut(file, Reason.BAD_NAME));
  }

  private void leaveOut(Path file, Reason reason) {
    String path = vault.root().relativize(file).toString();
    String separator = file.getFileSystem().getSeparator();
    unread.add(new Listing.Unread(path.replace(separator, "/"), reason));
  }
}

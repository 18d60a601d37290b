package io.github.diptych.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A folder of notes. Knows what lies inside it, symbolic links followed: nothing that they lead out
 * to is ever read or written as a note, nor anything in {@code .git}.
 */
public final class Vault {
  private final Path root;

  private Vault(Path root) {
    this.root = root;
  }

  /**
   * @throws NoSuchFileException if nothing is there
   * @throws NotDirectoryException if it is a file
   * @throws IOException if the folder cannot be reached
   */
  public static Vault open(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Vault(real);
  }

  /** Absolute, without symbolic links. */
  public Path root() {
    return root;
  }

  /** The folder's own name, by which people call the vault. */
  public String name() {
    Path name = root.getFileName();
    return name == null ? root.toString() : name.toString();
  }

  /**
   * The absolute path, whether or not anything is there; links are not followed.
   *
   * @throws InvalidPathException if this system cannot have a file of that name
   */
  public Path file(VaultPath path) {
    Path file = root.resolve(path.value()).normalize();
    if (!file.startsWith(root)) {
      // "C:/x" is a relative path here and an absolute one for Windows.
      throw new InvalidPathException(path.value(), "leads out of the vault");
    }
    return file;
  }

  /**
   * Where a file lies in this vault; empty if it lies outside, be it by a symbolic link, or in
   * {@code .git}. The file need not be there.
   */
  public Optional<VaultPath> pathOf(Path file) {
    Path absolute = file.toAbsolutePath();
    Path real;
    try {
      real = real(absolute);
    } catch (IOException unreachable) {
      // What cannot be looked up cannot be shown to be inside.
      return Optional.empty();
    }
    boolean asWritten = absolute.startsWith(root) && absolute.normalize().equals(absolute);
    return relative(asWritten ? absolute : real);
  }

  /** Every file; a walk over all folders, so not for the UI thread. */
  public Listing list() throws IOException {
    return new VaultWalk(this).listing();
  }

  /**
   * The place that a path really has, links followed; below the last folder that is there, as it is
   * written.
   *
   * @throws NoSuchFileException if it is a link that leads nowhere
   * @throws OutsideVaultException if it is not in this vault
   */
  Path real(Path file) throws IOException {
    Deque<Path> notThere = new ArrayDeque<>();
    Path there = file;
    while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      Path name = there.getFileName();
      Path parent = there.getParent();
      if (name == null || parent == null) {
        throw new NoSuchFileException(file.toString());
      }
      notThere.push(name);
      there = parent;
    }
    Path real = there.toRealPath();
    for (Path name : notThere) {
      real = real.resolve(name);
    }
    real = real.normalize();
    if (relative(real).isEmpty()) {
      throw new OutsideVaultException(file);
    }
    return real;
  }

  /** Without a look at the disk; empty for what is not below the root, and for {@code .git}. */
  Optional<VaultPath> relative(Path absolute) {
    if (!absolute.startsWith(root)) {
      return Optional.empty();
    }
    if (absolute.equals(root)) {
      return Optional.of(VaultPath.ROOT);
    }
    var value = new StringBuilder();
    for (Path part : root.relativize(absolute)) {
      if (part.toString().equalsIgnoreCase(".git")) {
        return Optional.empty();
      }
      value.append(value.isEmpty() ? "" : "/").append(part);
    }
    return VaultPath.isValid(value.toString())
        ? Optional.of(new VaultPath(value.toString()))
        : Optional.empty();
  }
}

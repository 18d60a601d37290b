package io.github.diptych.sync;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** A file as the commit holds it that is checked out. */
final class CommittedFile {
  private final GuardedRepository repository;

  CommittedFile(GuardedRepository repository) {
    this.repository = repository;
  }

  /**
   * The bytes of a file.
   *
   * @param path from the vault's root, with {@code /}
   */
  Optional<byte[]> bytes(String path) throws IOException {
    try (TreeWalk walk = at(path)) {
      return walk == null || walk.isSubtree()
          ? Optional.empty()
          : Optional.of(repository.open(walk.getObjectId(0)).getBytes());
    }
  }

  /** Whether it has such a file or folder. */
  boolean has(String path) throws IOException {
    try (TreeWalk walk = at(path)) {
      return walk != null;
    }
  }

  private @Nullable TreeWalk at(String path) throws IOException {
    ObjectId tip = Head.of(repository).tip();
    return tip == null || path.isEmpty()
        ? null
        : TreeWalk.forPath(repository, path, Trees.of(repository, tip));
  }
}

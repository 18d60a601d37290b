package io.github.diptych.sync;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forces what a checkout has written. JGit leaves the new texts to the system; one that a power
 * loss had emptied would look like the writer's own change, and be committed.
 */
final class ForcedFiles {
  /** More come with a clone, which can be made again. */
  private static final int MOST = 1000;

  private final GuardedRepository repository;

  ForcedFiles(GuardedRepository repository) {
    this.repository = repository;
  }

  /** These files, their folders and the index; if the system refuses, they stay as they are. */
  void force(Set<String> files) {
    if (files.size() > MOST) {
      return;
    }
    Path root = repository.getWorkTree().toPath();
    Set<Path> folders = new TreeSet<>();
    for (String file : files) {
      Path path = root.resolve(file);
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        Forced.madeFile(path);
        folders.add(Objects.requireNonNull(path.getParent()));
      }
    }
    Forced.madeFile(repository.getIndexFile().toPath());
    folders.add(repository.getDirectory().toPath());
    folders.forEach(Forced::made);
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The committed files whose change stays on this machine, because they grew too large. Git has no
 * such list of its own: what it can be told to take for unchanged it overwrites without a word.
 */
final class LeftOut {
  /** No path holds it, on any system. */
  private static final String BETWEEN = "\0";

  private final GuardedRepository repository;
  private final Path file;

  LeftOut(GuardedRepository repository) {
    this.repository = repository;
    file = repository.getDirectory().toPath().resolve("diptych").resolve("left-out");
  }

  /** Those of them that are large still; one that became small again is committed as any other. */
  Set<String> paths() throws IOException {
    Path root = repository.getWorkTree().toPath();
    Set<String> large = new LinkedHashSet<>();
    for (String path : all()) {
      Path left = root.resolve(path);
      if (Files.isRegularFile(left) && Files.size(left) > FileSizes.LARGE) {
        large.add(path);
      }
    }
    return large;
  }

  void add(Collection<String> paths) throws IOException {
    Set<String> all = all();
    if (all.addAll(paths)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join(BETWEEN, all));
    }
  }

  private Set<String> all() throws IOException {
    try {
      return new LinkedHashSet<>(Set.of(Files.readString(file).split(BETWEEN, -1)));
    } catch (NoSuchFileException none) {
      return new LinkedHashSet<>();
    }
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Names that come from elsewhere and are one name here, where the file system tells case or
 * composed letters not apart: the second file would be written over the first, and the next sync
 * would commit that.
 */
final class AlikeNames {
  private final GuardedRepository repository;
  private final boolean isCaseless;
  private final boolean isComposing;

  AlikeNames(GuardedRepository repository) {
    this.repository = repository;
    Path folder = repository.getDirectory().toPath();
    // What Git found out when the folder was made, perhaps on another disk; so it is tried, too.
    isCaseless = isSet("ignorecase") || Files.exists(folder.resolve("hEaD"));
    isComposing = isSet("precomposeunicode") || SystemReader.getInstance().isMacOS();
  }

  private boolean isSet(String name) {
    return repository.getConfig().getBoolean("core", null, name, false);
  }

  /** What a name is to a system that tells neither case nor composed letters apart. */
  static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private String seen(String path) {
    String composed = isComposing ? Normalizer.normalize(path, Normalizer.Form.NFC) : path;
    return isCaseless ? composed.toLowerCase(Locale.ROOT) : composed;
  }

  /**
   * Two files, or a file and a folder, of the second tree that cannot both be here.
   *
   * @param from null for none; what it has of both is here already, somehow
   * @return both names
   */
  Optional<String> between(@Nullable ObjectId from, ObjectId to) throws IOException {
    if (!isCaseless && !isComposing) {
      return Optional.empty();
    }
    Map<String, String> files = new HashMap<>();
    Map<String, String> folders = new HashMap<>();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(to);
      while (walk.next()) {
        String path = walk.getPathString();
        String seen = seen(path);
        boolean isFolder = walk.isSubtree();
        String other = isFolder ? files.get(seen) : files.getOrDefault(seen, folders.get(seen));
        if (other != null && !(has(from, path) && has(from, other))) {
          return Optional.of(other + ", " + path);
        }
        (isFolder ? folders : files).putIfAbsent(seen, path);
        if (isFolder) {
          walk.enterSubtree();
        }
      }
    }
    return Optional.empty();
  }

  private boolean has(@Nullable ObjectId tree, String path) throws IOException {
    if (tree == null) {
      return false;
    }
    try (TreeWalk there = TreeWalk.forPath(repository, path, tree)) {
      return there != null;
    }
  }
}

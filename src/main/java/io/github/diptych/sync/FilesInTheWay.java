package io.github.diptych.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds files that lie where new ones are to go. JGit refuses to overwrite a file it knows to be
 * changed or untracked, but an ignored one it overwrites without a word, and it would write through
 * a linked folder.
 */
final class FilesInTheWay {
  private final GuardedRepository repository;
  private final Path root;

  FilesInTheWay(GuardedRepository repository) {
    this.repository = repository;
    root = repository.getWorkTree().toPath();
  }

  /** The paths new in the second tree at which something else lies. */
  List<String> between(@Nullable ObjectId from, @Nullable ObjectId to) throws IOException {
    var inTheWay = new ArrayList<String>();
    for (Map.Entry<String, ObjectId> each : fresh(from, to).entrySet()) {
      if (blocked(each.getKey(), each.getValue())) {
        inTheWay.add(each.getKey());
      }
    }
    return inTheWay;
  }

  /** The paths new in the second tree at which a file lies already. */
  Set<String> already(@Nullable ObjectId from, ObjectId to) throws IOException {
    var already = new HashSet<String>();
    for (String path : fresh(from, to).keySet()) {
      if (Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
        already.add(path);
      }
    }
    return already;
  }

  /**
   * What is new in the second tree, with its contents. Without what only changes the case of its
   * name: where that is the same name, the file that lies there is the one that makes way.
   */
  private Map<String, ObjectId> fresh(@Nullable ObjectId from, @Nullable ObjectId to)
      throws IOException {
    Map<String, ObjectId> fresh = new LinkedHashMap<>();
    Map<String, String> leaving = new HashMap<>();
    try (var walk = new TreeWalk(repository)) {
      add(walk, from);
      add(walk, to);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        if (walk.getFileMode(0).equals(FileMode.MISSING)) {
          fresh.put(path, walk.getObjectId(1));
        } else if (walk.getFileMode(1).equals(FileMode.MISSING)) {
          leaving.put(AlikeNames.folded(path), path);
        }
      }
    }
    if (!leaving.isEmpty()) {
      for (String path : List.copyOf(fresh.keySet())) {
        String old = leaving.get(AlikeNames.folded(path));
        if (old != null && isSame(root.resolve(old), root.resolve(path))) {
          fresh.remove(path);
        }
      }
    }
    return fresh;
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
        && Files.isSameFile(one, other);
  }

  private static void add(TreeWalk walk, @Nullable ObjectId tree) throws IOException {
    if (tree == null) {
      walk.addTree(new EmptyTreeIterator());
    } else {
      walk.addTree(new CanonicalTreeParser(null, walk.getObjectReader(), tree));
    }
  }

  private boolean blocked(String path, ObjectId content) throws IOException {
    Path file = root.resolve(path);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      if (Files.isSymbolicLink(folder) || Files.isRegularFile(folder, LinkOption.NOFOLLOW_LINKS)) {
        return !tracked(root.relativize(folder).toString().replace('\\', '/'));
      }
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      // Tracked files that make way are JGit's to judge; a folder of others would stay behind.
      return !hasTracked(path);
    }
    return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !id(file).equals(content);
  }

  private boolean tracked(String path) throws IOException {
    return repository.readDirCache().findEntry(path) >= 0;
  }

  private boolean hasTracked(String folder) throws IOException {
    return repository.readDirCache().getEntriesWithin(folder).length > 0;
  }

  private static ObjectId id(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, Files.size(file), bytes);
    }
  }
}

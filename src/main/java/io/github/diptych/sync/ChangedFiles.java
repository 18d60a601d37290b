package io.github.diptych.sync;

import io.github.diptych.sync.ChangedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a commit of everything would hold. JGit's own comparison decides about each file; but
 * it is asked only about those that {@link Suspects} and the trees have found, for one after the
 * other it would take far longer for ten thousand files than the {@code git} program does.
 */
final class ChangedFiles {
  /** With more the whole is compared at once. */
  private static final int MOST_ALONE = 500;

  private final GuardedRepository repository;
  private final @Nullable ObjectId tip;

  /**
   * @param tip the last commit; null before the first
   */
  ChangedFiles(GuardedRepository repository, @Nullable ObjectId tip) {
    this.repository = repository;
    this.tip = tip;
  }

  /** By path. */
  List<ChangedFile> find() throws IOException {
    DirCache index = repository.readDirCache();
    Set<String> paths = new TreeSet<>(new Suspects(repository, index, MOST_ALONE).find());
    paths.addAll(staged(index));
    if (paths.isEmpty()) {
      return List.of();
    }
    var diff = new IndexDiff(repository, tip, new ListedFiles(repository));
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    if (paths.size() <= MOST_ALONE) {
      diff.setFilter(PathFilterGroup.createFromStrings(paths));
    }
    diff.diff();
    return changes(diff);
  }

  /**
   * What the index has otherwise than the last commit; where both are known to be equal nothing.
   */
  private Set<String> staged(DirCache index) throws IOException {
    var paths = new TreeSet<String>();
    try (var walk = new TreeWalk(repository)) {
      if (tip == null) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(Trees.of(repository, tip));
      }
      walk.addTree(new DirCacheIterator(index));
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      while (walk.next() && paths.size() <= MOST_ALONE) {
        paths.add(walk.getPathString());
      }
    }
    return paths;
  }

  private List<ChangedFile> changes(IndexDiff diff) throws IOException {
    var kinds = new TreeMap<String, Kind>();
    put(kinds, diff.getChanged(), Kind.MODIFIED);
    put(kinds, withoutLeftOut(diff.getModified()), Kind.MODIFIED);
    put(kinds, diff.getAdded(), Kind.ADDED);
    put(kinds, diff.getRemoved(), Kind.DELETED);
    for (String missing : diff.getMissing()) {
      // Staged and then deleted: for a commit it never was there.
      if (diff.getAdded().contains(missing)) {
        kinds.remove(missing);
      } else {
        kinds.put(missing, Kind.DELETED);
      }
    }
    for (String untracked : diff.getUntracked()) {
      // A folder is another repository's work tree; it is not entered and not added.
      if (!Files.isDirectory(
          repository.getWorkTree().toPath().resolve(untracked), LinkOption.NOFOLLOW_LINKS)) {
        kinds.put(untracked, diff.getRemoved().contains(untracked) ? Kind.MODIFIED : Kind.ADDED);
      }
    }
    put(kinds, diff.getConflicting(), Kind.CONFLICTED);
    var changes = new ArrayList<ChangedFile>(kinds.size());
    kinds.forEach((path, kind) -> changes.add(new ChangedFile(path, kind)));
    return changes;
  }

  private Set<String> withoutLeftOut(Set<String> modified) throws IOException {
    if (modified.isEmpty()) {
      return modified;
    }
    var others = new TreeSet<>(modified);
    others.removeAll(new LeftOut(repository).paths());
    return others;
  }

  private static void put(Map<String, Kind> kinds, Set<String> paths, Kind kind) {
    paths.forEach(path -> kinds.put(path, kind));
  }
}

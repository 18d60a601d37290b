package io.github.diptych.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes one tree of two that come from a third. What one side alone changed is taken; a file that
 * one side deleted and the other changed stays; one that both changed goes to {@link FileMerge}. No
 * file of the work tree is touched.
 */
final class MergedTree {
  private static final Logger LOG = Logger.getLogger(MergedTree.class.getName());
  private static final int BASE = 0;
  private static final int MINE = 1;
  private static final int THEIRS = 2;

  /** Digits of an id in a file's name. */
  private static final int SHORT = 7;

  private final GuardedRepository repository;
  private final FileMerge files;
  private final SyncProgress progress;
  private final List<String> open = new ArrayList<>();
  private final List<String> apart = new ArrayList<>();
  private final List<String> pointers = new ArrayList<>();
  private final List<String> clashes = new ArrayList<>();
  private final NavigableSet<String> put = new TreeSet<>();
  private final Set<String> deleted = new HashSet<>();

  MergedTree(GuardedRepository repository, FileMerge files, SyncProgress progress) {
    this.repository = repository;
    this.files = files;
    this.progress = progress;
  }

  /** The files that are the writer's to decide about; then the tree has mine of each. */
  List<String> open() {
    return open;
  }

  /** The names under which the other side's file was kept beside ours. */
  List<String> apart() {
    return apart;
  }

  /** The names that would be a file and a folder at once; then the tree is ours as it was. */
  List<String> clashes() {
    return clashes;
  }

  /**
   * @param base null where there is none in common
   * @return a tree that is in the repository
   * @throws CountedBytes.Stopped if it was cancelled
   */
  ObjectId of(@Nullable ObjectId base, ObjectId mine, ObjectId theirs) throws IOException {
    try (var walk = new TreeWalk(repository);
        ObjectInserter inserter = repository.newObjectInserter()) {
      walk.addTree(tree(walk, base));
      walk.addTree(tree(walk, mine));
      walk.addTree(tree(walk, theirs));
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.setRecursive(true);
      DirCache cache = DirCache.read(walk.getObjectReader(), mine);
      DirCacheEditor editor = cache.editor();
      while (walk.next()) {
        if (progress.cancelled()) {
          throw new CountedBytes.Stopped();
        }
        merge(walk, editor, inserter);
      }
      put.stream().filter(path -> clashes(path, cache)).forEach(clashes::add);
      if (!clashes.isEmpty()) {
        return mine;
      }
      editor.finish();
      new CopiedPointers(inserter).cover(cache, pointers);
      ObjectId merged = cache.writeTree(inserter);
      inserter.flush();
      return merged;
    }
  }

  /**
   * Whether what is put at a path meets a folder there, or a file in the place of one of its
   * folders. What both sides left of the version before meets nothing.
   */
  private boolean clashes(String path, DirCache mine) {
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String folder = path.substring(0, end);
      if (put.contains(folder) || (mine.getEntry(folder) != null && !deleted.contains(folder))) {
        return true;
      }
    }
    String next = put.ceiling(path + "/");
    return (next != null && next.startsWith(path + "/"))
        || Arrays.stream(mine.getEntriesWithin(path))
            .map(DirCacheEntry::getPathString)
            .anyMatch(within -> !within.equals(path) && !deleted.contains(within));
  }

  private static AbstractTreeIterator tree(TreeWalk walk, @Nullable ObjectId tree)
      throws IOException {
    return tree == null
        ? new EmptyTreeIterator()
        : new CanonicalTreeParser(null, walk.getObjectReader(), tree);
  }

  private void merge(TreeWalk walk, DirCacheEditor editor, ObjectInserter inserter)
      throws IOException {
    boolean theyChanged = !same(walk, BASE, THEIRS) && !same(walk, MINE, THEIRS);
    boolean weChanged = !same(walk, BASE, MINE);
    if (!theyChanged) {
      return;
    }
    String path = walk.getPathString();
    FileMode there = walk.getFileMode(THEIRS);
    if (!weChanged || walk.getFileMode(MINE).equals(FileMode.MISSING)) {
      if (!there.equals(FileMode.MISSING)) {
        put(editor, path, there, walk.getObjectId(THEIRS));
      } else if (!weChanged) {
        deleted.add(path);
        editor.add(new DirCacheEditor.DeletePath(path));
      }
      return;
    }
    if (isFile(walk.getFileMode(MINE)) && isFile(there)) {
      mergeFile(walk, editor, inserter);
    } else if (isFile(there)) {
      // Here it has become a link or another repository: what they wrote is kept beside it.
      keepBeside(walk, editor);
    }
    // Else it stays as we have it: they deleted it, or made a link of it.
  }

  private static boolean same(TreeWalk walk, int one, int other) {
    return walk.getFileMode(one).equals(walk.getFileMode(other)) && walk.idEqual(one, other);
  }

  private static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private void mergeFile(TreeWalk walk, DirCacheEditor editor, ObjectInserter inserter)
      throws IOException {
    String path = walk.getPathString();
    FileMode mode =
        walk.getFileMode(MINE).equals(walk.getFileMode(BASE))
            ? walk.getFileMode(THEIRS)
            : walk.getFileMode(MINE);
    if (walk.idEqual(MINE, THEIRS)) {
      put(editor, path, mode, walk.getObjectId(MINE));
      return;
    }
    switch (merged(walk)) {
      case FileMerge.Outcome.Whole(String text) ->
          put(
              editor,
              path,
              mode,
              inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
      case FileMerge.Outcome.Open open -> this.open.add(path);
      case FileMerge.Outcome.Apart apart -> keepBeside(walk, editor);
    }
  }

  private void keepBeside(TreeWalk walk, DirCacheEditor editor) throws IOException {
    ObjectId theirs = walk.getObjectId(THEIRS);
    String beside = beside(walk.getPathString(), theirs);
    apart.add(beside);
    if (isPointer(theirs)) {
      pointers.add(beside);
    }
    put(editor, beside, walk.getFileMode(THEIRS), theirs);
  }

  /** A file that is too large to be read, or that no merge can do with, must not stop a sync. */
  private FileMerge.Outcome merged(TreeWalk walk) throws IOException {
    try {
      if (isPointer(walk.getObjectId(MINE)) || isPointer(walk.getObjectId(THEIRS))) {
        // Its lines are no text: what they point to is what differs.
        return new FileMerge.Outcome.Apart();
      }
      byte[] base = isFile(walk.getFileMode(BASE)) ? bytes(walk.getObjectId(BASE)) : null;
      return files.merge(
          walk.getPathString(),
          base,
          bytes(walk.getObjectId(MINE)),
          bytes(walk.getObjectId(THEIRS)));
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "both are kept of " + walk.getPathString(), fault);
      return new FileMerge.Outcome.Apart();
    }
  }

  private boolean isPointer(ObjectId blob) throws IOException {
    return new PointerFiles(repository).in(blob).isPresent();
  }

  private byte[] bytes(ObjectId blob) throws IOException {
    return repository.open(blob, Constants.OBJ_BLOB).getBytes();
  }

  /** Such as {@code images/a-3fa2b1c.png}: the same on each machine that merges the same. */
  private static String beside(String path, ObjectId theirs) {
    int name = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int end = dot > name ? dot : path.length();
    return path.substring(0, end) + "-" + theirs.abbreviate(SHORT).name() + path.substring(end);
  }

  private void put(DirCacheEditor editor, String path, FileMode mode, ObjectId id) {
    put.add(path);
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(id);
          }
        });
  }
}

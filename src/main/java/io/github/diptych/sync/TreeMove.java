package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.Checkout;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheCheckout.CheckoutMetadata;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Moves index and files from one tree to another. Cancelled in the middle, or stopped by the disk
 * or by a file that cannot be deleted, it puts the files back that it has changed, so that either
 * all of it is done or nothing. A file of the writer's own that is as the new tree has it stays.
 */
final class TreeMove {
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int FILE = 2;

  private final GuardedRepository repository;
  private final @Nullable ObjectId from;
  private final ObjectId to;
  private final Set<String> already;
  private final SyncProgress progress;

  /**
   * @param from the tree that index and files are at; null for none
   * @param already the files of the new tree that lay there before
   */
  TreeMove(
      GuardedRepository repository,
      @Nullable ObjectId from,
      ObjectId to,
      Set<String> already,
      SyncProgress progress) {
    this.repository = repository;
    this.from = from;
    this.to = to;
    this.already = already;
    this.progress = progress;
  }

  /** The same for files as they lie there now. */
  static TreeMove between(
      GuardedRepository repository, @Nullable ObjectId from, ObjectId to, SyncProgress progress)
      throws IOException {
    Set<String> already = new FilesInTheWay(repository).already(from, to);
    return new TreeMove(repository, from, to, already, progress);
  }

  /**
   * @return the files that stand in the way; then nothing was changed
   * @throws CountedBytes.Stopped if it was cancelled
   */
  List<String> run() throws IOException {
    var stuck = new ArrayList<String>();
    Map<String, CheckoutMetadata> written = Map.of();
    DirCache index = repository.lockDirCache();
    try {
      var checkout = new DirCacheCheckout(repository, from, index, to);
      checkout.setFailOnConflict(true);
      checkout.setProgressMonitor(new Steps(progress, Phase.FAST_FORWARD));
      try {
        if (checkout.checkout()) {
          written = checkout.getUpdated();
        } else {
          stuck.addAll(checkout.getToBeDeleted());
        }
      } catch (CheckoutConflictException e) {
        return List.of(e.getConflictingFiles());
      } catch (IOException e) {
        Set<String> touched = new HashSet<>(checkout.getRemoved());
        touched.addAll(checkout.getUpdated().keySet());
        putBack(touched);
        if (progress.cancelled()) {
          throw new CountedBytes.Stopped();
        }
        throw e;
      }
    } finally {
      index.unlock();
    }
    if (!stuck.isEmpty()) {
      // Held open by another program. Left there they would be new files, and come back to all.
      back();
      throw new AccessDeniedException(String.join(", ", stuck));
    }
    try {
      new MixedLines(repository).mend(to, written);
    } catch (IOException fault) {
      back();
      throw fault;
    }
    new ForcedFiles(repository).force(written.keySet());
    return List.of();
  }

  /**
   * Takes it back after it was done, or cut off anywhere: what is as the new tree has it becomes
   * what the old one had, and anything else is left alone.
   */
  void back() throws IOException {
    Set<String> different = new HashSet<>();
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree(walk, from));
      walk.addTree(tree(walk, to));
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        different.add(walk.getPathString());
      }
    }
    putBack(different);
    new IndexEntries(repository).follow(from, different);
  }

  /** What was new first, so that a name that differs in case alone is free where it is the same. */
  private void putBack(Set<String> touched) throws IOException {
    if (!touched.isEmpty()) {
      each(touched, this::deleteNew);
      var writing = new Checkout(repository);
      each(touched, walk -> writeOld(walk, writing));
    }
  }

  @FunctionalInterface
  private interface Visit {
    void at(TreeWalk walk) throws IOException;
  }

  private void each(Set<String> touched, Visit visit) throws IOException {
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree(walk, from));
      walk.addTree(tree(walk, to));
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(
          AndTreeFilter.create(PathFilterGroup.createFromStrings(touched), TreeFilter.ANY_DIFF));
      while (walk.next()) {
        if (touched.contains(walk.getPathString())) {
          visit.at(walk);
        }
      }
    }
  }

  private static AbstractTreeIterator tree(TreeWalk walk, @Nullable ObjectId tree)
      throws IOException {
    return tree == null
        ? new EmptyTreeIterator()
        : new CanonicalTreeParser(null, walk.getObjectReader(), tree);
  }

  private void deleteNew(TreeWalk walk) throws IOException {
    WorkingTreeIterator file = walk.getTree(FILE, WorkingTreeIterator.class);
    String path = walk.getPathString();
    if (!isFile(walk.getFileMode(FROM))
        && file != null
        && isMoved(walk, file)
        && !already.contains(path)) {
      new WorkFiles(repository).delete(path);
    }
  }

  private void writeOld(TreeWalk walk, Checkout writing) throws IOException {
    WorkingTreeIterator file = walk.getTree(FILE, WorkingTreeIterator.class);
    if (isFile(walk.getFileMode(FROM)) && (file == null || isMoved(walk, file))) {
      var entry = new DirCacheEntry(walk.getRawPath());
      entry.setFileMode(walk.getFileMode(FROM));
      entry.setObjectId(walk.getObjectId(FROM));
      var how =
          new CheckoutMetadata(
              walk.getEolStreamType(TreeWalk.OperationType.CHECKOUT_OP),
              walk.getSmudgeCommand(walk.getAttributes(FROM)));
      ObjectReader reader = walk.getObjectReader();
      writing.checkout(
          entry, MixedLines.how(reader, walk.getObjectId(FROM), how), reader, walk.getPathString());
    }
  }

  private static boolean isFile(FileMode mode) {
    return !mode.equals(FileMode.MISSING) && !mode.equals(FileMode.GITLINK);
  }

  private static boolean isMoved(TreeWalk walk, WorkingTreeIterator file) {
    return isFile(walk.getFileMode(TO)) && file.getEntryObjectId().equals(walk.getObjectId(TO));
  }
}

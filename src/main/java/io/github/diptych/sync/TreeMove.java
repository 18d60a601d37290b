package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.dircache.Checkout;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.dircache.DirCacheCheckout.CheckoutMetadata;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
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
 * Moves index and files from one tree to another. Cancelled in the middle, or stopped by the disk,
 * it puts the files back that it has changed, so that either all of it is done or nothing.
 */
final class TreeMove {
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int FILE = 2;

  private final GuardedRepository repository;
  private final @Nullable ObjectId from;
  private final ObjectId to;
  private final SyncProgress progress;

  /**
   * @param from the tree that index and files are at; null for none
   */
  TreeMove(
      GuardedRepository repository, @Nullable ObjectId from, ObjectId to, SyncProgress progress) {
    this.repository = repository;
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  /**
   * @return the files that stand in the way; then nothing was changed
   * @throws CountedBytes.Stopped if it was cancelled
   */
  List<String> run() throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      var checkout = new DirCacheCheckout(repository, from, index, to);
      checkout.setFailOnConflict(true);
      checkout.setProgressMonitor(new Steps(progress, Phase.FAST_FORWARD));
      try {
        checkout.checkout();
        new ForcedFiles(repository).force(checkout.getUpdated().keySet());
        return List.of();
      } catch (CheckoutConflictException e) {
        return List.of(e.getConflictingFiles());
      } catch (IOException e) {
        putBack(checkout);
        if (progress.cancelled()) {
          throw new CountedBytes.Stopped();
        }
        throw e;
      }
    } finally {
      index.unlock();
    }
  }

  private void putBack(DirCacheCheckout checkout) throws IOException {
    Set<String> touched = new HashSet<>(checkout.getRemoved());
    touched.addAll(checkout.getUpdated().keySet());
    if (touched.isEmpty()) {
      return;
    }
    var writing = new Checkout(repository);
    try (var walk = new TreeWalk(repository)) {
      walk.addTree(tree(walk, from));
      walk.addTree(tree(walk, to));
      walk.addTree(new FileTreeIterator(repository));
      walk.setRecursive(true);
      walk.setFilter(
          AndTreeFilter.create(PathFilterGroup.createFromStrings(touched), TreeFilter.ANY_DIFF));
      while (walk.next()) {
        if (touched.contains(walk.getPathString())) {
          putBack(walk, writing);
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

  private void putBack(TreeWalk walk, Checkout writing) throws IOException {
    WorkingTreeIterator file = walk.getTree(FILE, WorkingTreeIterator.class);
    boolean wasThere = isFile(walk.getFileMode(FROM));
    if (!wasThere) {
      if (file != null && isMoved(walk, file)) {
        delete(repository.getWorkTree().toPath().resolve(walk.getPathString()));
      }
    } else if (file == null || isMoved(walk, file)) {
      var entry = new DirCacheEntry(walk.getRawPath());
      entry.setFileMode(walk.getFileMode(FROM));
      entry.setObjectId(walk.getObjectId(FROM));
      var how =
          new CheckoutMetadata(
              walk.getEolStreamType(TreeWalk.OperationType.CHECKOUT_OP),
              walk.getSmudgeCommand(walk.getAttributes(FROM)));
      writing.checkout(entry, how, walk.getObjectReader(), walk.getPathString());
    }
  }

  private static boolean isFile(FileMode mode) {
    return !mode.equals(FileMode.MISSING) && !mode.equals(FileMode.GITLINK);
  }

  private static boolean isMoved(TreeWalk walk, WorkingTreeIterator file) {
    return isFile(walk.getFileMode(TO)) && file.getEntryObjectId().equals(walk.getObjectId(TO));
  }

  /** And the folders that were made for it. */
  private void delete(Path file) throws IOException {
    Path root = repository.getWorkTree().toPath();
    Files.deleteIfExists(file);
    for (Path folder = file.getParent();
        folder != null && !folder.equals(root);
        folder = folder.getParent()) {
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException others) {
        return;
      }
    }
  }
}

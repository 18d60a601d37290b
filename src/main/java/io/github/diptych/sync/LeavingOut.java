package io.github.diptych.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The verbs <i>leave out</i>, <i>ignore</i> and <i>track</i>: files stay as they are and do not go
 * into commits.
 */
public final class LeavingOut {
  private final GuardedRepository repository;

  LeavingOut(GuardedRepository repository) {
    this.repository = repository;
  }

  /**
   * On this machine alone. Of a file that is committed, the last commit's version stays there.
   *
   * @param paths from the vault's root, with {@code /}
   */
  public void leaveOut(Collection<String> paths) throws IOException {
    ObjectId tree = tree();
    List<String> committed = committed(tree, paths);
    List<String> others = without(paths, committed);
    if (!committed.isEmpty()) {
      new LeftOut(repository).add(committed);
    }
    if (!others.isEmpty()) {
      PatternList.ofMachine(repository.getCommonDirectory().toPath()).add(others);
    }
    new IndexEntries(repository).follow(tree, paths);
  }

  /** For everyone who has the vault. A file that is committed is left out here alone. */
  public void ignore(Collection<String> paths) throws IOException {
    ObjectId tree = tree();
    List<String> committed = committed(tree, paths);
    List<String> others = without(paths, committed);
    if (!committed.isEmpty()) {
      leaveOut(committed);
    }
    if (!others.isEmpty()) {
      PatternList.ofVault(repository.getWorkTree().toPath()).add(others);
      new IndexEntries(repository).follow(tree, others);
    }
  }

  /**
   * Has files go to the LFS server from now on, and a pointer into the commits.
   *
   * @param paths from the vault's root, with {@code /}
   */
  public void track(Collection<String> paths) throws IOException {
    new LfsTracking(repository).track(paths);
  }

  private @Nullable ObjectId tree() throws IOException {
    ObjectId tip = Head.of(repository).tip();
    return tip == null ? null : Trees.of(repository, tip);
  }

  private List<String> committed(@Nullable ObjectId tree, Collection<String> paths)
      throws IOException {
    var committed = new ArrayList<String>();
    for (String path : paths) {
      try (TreeWalk there = tree == null ? null : TreeWalk.forPath(repository, path, tree)) {
        if (there != null) {
          committed.add(path);
        }
      }
    }
    return committed;
  }

  private static List<String> without(Collection<String> paths, List<String> some) {
    return paths.stream().filter(path -> !some.contains(path)).toList();
  }
}

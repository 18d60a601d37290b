package io.github.diptych.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/**
 * The tree that two commits come from. After two machines have merged each other's commits they
 * come from several, and any one of those would pass for what one side had chosen; so they are
 * merged themselves. Where that would have to be decided the base is as it was before both: then
 * each side's choice differs from it, and is asked about instead of lost.
 */
final class VirtualBase {
  /** Of merges of merges; what is beyond that is taken for new on both sides. */
  private static final int DEEPEST = 20;

  private final GuardedRepository repository;
  private final FileMerge files;
  private final SyncProgress progress;

  VirtualBase(GuardedRepository repository, FileMerge files, SyncProgress progress) {
    this.repository = repository;
    this.files = files.ofBases();
    this.progress = progress;
  }

  /** Null if they have nothing in common, as commits of two repositories. */
  @Nullable ObjectId tree(ObjectId here, ObjectId there) throws IOException {
    return tree(here, there, 0);
  }

  private @Nullable ObjectId tree(ObjectId here, ObjectId there, int depth) throws IOException {
    List<ObjectId> bases = depth > DEEPEST ? List.of() : bases(here, there);
    if (bases.isEmpty()) {
      return null;
    }
    ObjectId first = bases.getFirst();
    ObjectId tree = Trees.of(repository, first);
    for (ObjectId other : bases.subList(1, bases.size())) {
      tree = joined(tree(first, other, depth + 1), tree, Trees.of(repository, other));
    }
    return tree;
  }

  private List<ObjectId> bases(ObjectId here, ObjectId there) throws IOException {
    try (var walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(walk.parseCommit(here));
      walk.markStart(walk.parseCommit(there));
      var bases = new ArrayList<ObjectId>();
      for (RevCommit base = walk.next(); base != null; base = walk.next()) {
        bases.add(base.copy());
      }
      return bases;
    }
  }

  private ObjectId joined(@Nullable ObjectId before, ObjectId one, ObjectId other)
      throws IOException {
    var merged = new MergedTree(repository, files, progress);
    ObjectId tree = merged.of(before, one, other);
    if (merged.open().isEmpty()) {
      return tree;
    }
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      return Trees.mixed(repository, inserter, tree, merged.open(), before);
    }
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The files that differ between two trees, renamed ones told from those that went and came. */
final class FileChanges {
  /** Of more files than these each pair would take too long to compare. */
  private static final int MOST_RENAMES = 400;

  private FileChanges() {}

  /**
   * @param before null for no tree at all
   */
  static List<DiffEntry> between(
      GuardedRepository repository, @Nullable ObjectId before, ObjectId now) throws IOException {
    try (var walk = new TreeWalk(repository)) {
      if (before == null) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(before);
      }
      walk.addTree(now);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      var renames = new RenameDetector(repository);
      renames.setRenameLimit(MOST_RENAMES);
      renames.addAll(DiffEntry.scan(walk));
      return renames.compute();
    }
  }

  static FileChange of(DiffEntry entry) {
    return switch (entry.getChangeType()) {
      case ADD -> new FileChange(null, entry.getNewPath());
      case DELETE -> new FileChange(entry.getOldPath(), null);
      case MODIFY, RENAME -> new FileChange(entry.getOldPath(), entry.getNewPath());
      case COPY -> new FileChange(null, entry.getNewPath());
    };
  }
}

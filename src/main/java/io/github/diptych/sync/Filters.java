package io.github.diptych.sync;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/**
 * Finds files whose bytes belong through a filter that does not run here. To commit them as they
 * lie would replace, for example, what was encrypted by the text itself.
 */
final class Filters {
  private static final String LFS = "lfs";

  private Filters() {}

  /** Whether a file of the work tree goes into commits as a pointer for LFS. */
  static boolean isForLfs(GuardedRepository repository, String path) throws IOException {
    try (var walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new ListedFiles(repository));
      walk.setFilter(PathFilterGroup.createFromStrings(path));
      walk.setRecursive(true);
      if (!walk.next()) {
        return false;
      }
      Attribute filter = walk.getAttributes().get("filter");
      return filter != null && LFS.equals(filter.getValue());
    }
  }

  /** The first such file among these paths. */
  static Optional<String> missingFor(GuardedRepository repository, Collection<String> paths)
      throws IOException {
    try (var walk = new TreeWalk(repository)) {
      walk.setOperationType(OperationType.CHECKIN_OP);
      walk.addTree(new ListedFiles(repository));
      walk.setFilter(PathFilterGroup.createFromStrings(paths));
      walk.setRecursive(true);
      while (walk.next()) {
        Attribute filter = walk.getAttributes().get("filter");
        if (filter != null && filter.getValue() != null && missing(repository, filter.getValue())) {
          return Optional.of(walk.getPathString());
        }
      }
      return Optional.empty();
    }
  }

  private static boolean missing(GuardedRepository repository, String filter) {
    GuardedConfig config = repository.guardedConfig();
    return config.getString("filter", filter, "clean") == null
        && !filter.equals(LFS)
        && config.droppedFilters().contains(filter);
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Counts commits between two sides. */
final class Commits {
  private Commits() {}

  /** The commits reachable from {@code tip} and from none of the others. */
  static int notIn(Repository repository, ObjectId tip, Collection<ObjectId> others)
      throws IOException {
    if (others.contains(tip)) {
      return 0;
    }
    try (var walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(tip));
      for (ObjectId other : others) {
        walk.markUninteresting(walk.parseCommit(other));
      }
      int count = 0;
      for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
        count++;
      }
      return count;
    }
  }

  /** The commit a branch is at; null if there is no such branch. */
  static @Nullable ObjectId at(Repository repository, String branch) throws IOException {
    Ref ref = repository.exactRef(branch);
    return ref == null ? null : ref.getObjectId();
  }

  /** What was last seen of the remote's branches. */
  static List<ObjectId> seenOf(Repository repository, String remote) throws IOException {
    var seen = new ArrayList<ObjectId>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix("refs/remotes/" + remote + "/")) {
      if (ref.getObjectId() != null) {
        seen.add(ref.getObjectId());
      }
    }
    return seen;
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Makes the commit of what is staged. JGit's own command would do the same, but leave the trees out
 * of the index, and each status had to compare ten thousand files with the last commit by name.
 */
final class StagedCommit {
  private final Repository repository;
  private final String message;

  StagedCommit(Repository repository, String message) {
    this.repository = repository;
    this.message = message;
  }

  Committed make() throws IOException {
    Head head = Head.of(repository);
    ObjectId before = head.tip();
    DirCache index = repository.lockDirCache();
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId tree = index.writeTree(inserter);
      inserter.flush();
      if (before != null && Trees.of(repository, before).equals(tree)) {
        return new Committed.NothingToCommit();
      }
      index.write();
      Forced.file(Path.of(repository.getIndexFile() + ".lock"));
      List<ObjectId> parents = before == null ? List.of() : List.of(before);
      ObjectId commit = Trees.commit(repository, tree, parents, message);
      RefUpdate.Result moved = move(before, commit);
      return switch (moved) {
        case NEW, FAST_FORWARD -> {
          index.commit();
          yield new Committed.Done(commit.name());
        }
        case IO_FAILURE -> new Committed.Refused(CannotSyncReason.IO, String.valueOf(head.ref()));
        default -> new Committed.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
      };
    } finally {
      index.unlock();
    }
  }

  private RefUpdate.Result move(@Nullable ObjectId before, ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(Constants.HEAD);
    update.setExpectedOldObjectId(before == null ? ObjectId.zeroId() : before);
    update.setNewObjectId(commit);
    String first = message.lines().findFirst().orElse("");
    update.setRefLogMessage((before == null ? "commit (initial): " : "commit: ") + first, false);
    return update.update();
  }
}

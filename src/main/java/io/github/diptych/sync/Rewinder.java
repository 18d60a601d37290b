package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** The verb <i>restore</i>: has the vault as it was in an earlier commit, as a commit more. */
final class Rewinder {
  private final GuardedRepository repository;
  private final SyncProgress progress;

  Rewinder(GuardedRepository repository, SyncProgress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  FastForwarded to(Revision revision) {
    try (var record = LockRecord.begin(repository)) {
      ObjectId here = Head.of(repository).tip();
      ObjectId tree = Trees.of(repository, ObjectId.fromString(revision.id()));
      if (here == null || tree.equals(Trees.of(repository, here))) {
        return new FastForwarded.NothingNew();
      }
      String message =
          "Restore the vault as of "
              + revision.at().toLocalDate()
              + " ("
              + revision.shortId()
              + ")";
      ObjectId commit = Trees.commit(repository, tree, List.of(here), message);
      return new FastForwarder(repository, record.beating(progress)).toOwn(commit);
    } catch (IOException e) {
      return new FastForwarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * Goes back to the branch from a commit that another program has checked out without one. Commits
 * that were made there go along; where the branch has gone on by itself meanwhile it is left to
 * whoever knows Git.
 */
final class Reattacher {
  private final GuardedRepository repository;

  Reattacher(GuardedRepository repository) {
    this.repository = repository;
  }

  /** The full name of the branch that can be gone back to; empty if HEAD is at one. */
  Optional<String> branch() throws IOException {
    Head head = Head.of(repository);
    ObjectId here = head.tip();
    Optional<String> branch =
        head.ref() != null || here == null ? Optional.empty() : new LostTip(repository).left();
    ObjectId there = branch.isEmpty() ? null : Commits.at(repository, branch.get());
    return here != null && there != null && (isIn(here, there) || isIn(there, here))
        ? branch
        : Optional.empty();
  }

  private boolean isIn(ObjectId commit, ObjectId tip) throws IOException {
    return Commits.notIn(repository, commit, List.of(tip)) == 0;
  }

  /** Goes there; no file that is not committed is overwritten. */
  FastForwarded run() {
    try {
      Optional<String> branch = branch();
      return branch.isEmpty() ? new FastForwarded.NothingNew() : to(branch.get());
    } catch (LockFailedException e) {
      return new FastForwarded.Refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return new FastForwarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private FastForwarded to(String branch) throws IOException {
    ObjectId here = Head.of(repository).tip();
    ObjectId there = Commits.at(repository, branch);
    if (here == null || there == null) {
      return new FastForwarded.NothingNew();
    }
    var unfinished = StatusReader.unfinished(repository);
    if (unfinished != Status.Unfinished.NOTHING) {
      return new FastForwarded.Refused(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    Optional<String> lock =
        new Locks(repository).awaitFree(repository.lockPatience(), SyncProgress.NONE);
    if (lock.isPresent()) {
      return new FastForwarded.Refused(CannotSyncReason.LOCKED, lock.get());
    }
    if (isIn(there, here)) {
      set(branch, there, here);
    } else {
      List<String> inTheWay = files(here, there);
      if (!inTheWay.isEmpty()) {
        return new FastForwarded.InTheWay(inTheWay);
      }
    }
    RefUpdate.Result linked = repository.updateRef(Constants.HEAD).link(branch);
    return switch (linked) {
      case NEW, FORCED, NO_CHANGE -> new FastForwarded.Done(0);
      default -> new FastForwarded.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
    };
  }

  private void set(String branch, ObjectId from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(branch);
    update.setExpectedOldObjectId(from);
    update.setNewObjectId(to);
    update.setRefLogMessage("what was committed without a branch", false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException(branch + ": " + result);
    }
  }

  private List<String> files(ObjectId here, ObjectId there) throws IOException {
    ObjectId old = Trees.of(repository, here);
    ObjectId now = Trees.of(repository, there);
    List<String> inTheWay = new FilesInTheWay(repository).between(old, now);
    if (!inTheWay.isEmpty()) {
      return inTheWay;
    }
    return TreeMove.between(repository, old, now, SyncProgress.NONE).run();
  }
}

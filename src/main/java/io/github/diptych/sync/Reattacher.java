package io.github.diptych.sync;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.InvalidPathException;
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
      Optional<String> underWay = HalfSwitch.end(repository);
      if (underWay.isPresent()) {
        return new FastForwarded.Refused(CannotSyncReason.LOCKED, underWay.get());
      }
      Optional<String> branch = branch();
      return branch.isEmpty() ? new FastForwarded.NothingNew() : to(branch.get());
    } catch (InvalidPathException e) {
      return new FastForwarded.Refused(CannotSyncReason.BAD_NAME, Causes.words(e));
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
    return isIn(there, here) ? along(branch, there, here) : back(branch, here, there);
  }

  /** The branch follows; no file moves, and cut off in between it is done by the next time. */
  private FastForwarded along(String branch, ObjectId from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(branch);
    update.setExpectedOldObjectId(from);
    update.setNewObjectId(to);
    update.setRefLogMessage("what was committed without a branch", false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException(branch + ": " + result);
    }
    RefUpdate.Result linked = repository.updateRef(Constants.HEAD).link(branch);
    return switch (linked) {
      case NEW, FORCED, NO_CHANGE -> new FastForwarded.Done(0);
      default -> new FastForwarded.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
    };
  }

  /** The files go to the branch, which is a switch like any other. */
  private FastForwarded back(String branch, ObjectId here, ObjectId there) throws IOException {
    ObjectId from = Trees.of(repository, here);
    ObjectId to = Trees.of(repository, there);
    Optional<String> alike = new AlikeNames(repository).between(from, to);
    if (alike.isPresent()) {
      return new FastForwarded.Refused(CannotSyncReason.NAMES_ALIKE, alike.get());
    }
    List<String> inTheWay = new FilesInTheWay(repository).between(from, to);
    if (!inTheWay.isEmpty()) {
      return new FastForwarded.InTheWay(inTheWay);
    }
    Set<String> already = new FilesInTheWay(repository).already(from, to);
    try (FileChannel hold = HalfSwitch.hold(repository)) {
      if (hold == null) {
        return new FastForwarded.Refused(CannotSyncReason.LOCKED, Constants.HEAD);
      }
      List<String> stopped =
          new HalfSwitch(here.name(), here, branch, there, already).run(repository);
      return stopped.isEmpty() ? new FastForwarded.Done(0) : new FastForwarded.InTheWay(stopped);
    }
  }
}

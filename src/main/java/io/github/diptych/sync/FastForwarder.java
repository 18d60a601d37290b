package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.errors.CheckoutConflictException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The verb <i>fast-forward</i>: follows the remote's branch as last fetched. */
final class FastForwarder {
  private final GuardedRepository repository;
  private final SyncProgress progress;

  FastForwarder(GuardedRepository repository, SyncProgress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  FastForwarded run() {
    try {
      Optional<String> damage = Damage.of(repository);
      if (damage.isPresent()) {
        return new FastForwarded.Refused(CannotSyncReason.DAMAGED, damage.get());
      }
      Head head = Head.of(repository);
      if (head.ref() == null) {
        return new FastForwarded.Refused(CannotSyncReason.DETACHED, "");
      }
      Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
      ObjectId there = remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
      return there == null ? new FastForwarded.NothingNew() : follow(head, there);
    } catch (URISyntaxException e) {
      return new FastForwarded.Refused(CannotSyncReason.REMOTE_UNSUPPORTED, "");
    } catch (LockFailedException e) {
      return new FastForwarded.Refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return new FastForwarded.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private FastForwarded follow(Head head, ObjectId there) throws IOException {
    ObjectId here = head.tip();
    List<ObjectId> ours = here == null ? List.of() : List.of(here);
    int behind = Commits.notIn(repository, there, ours);
    int ahead = here == null ? 0 : Commits.notIn(repository, here, List.of(there));
    if (behind == 0) {
      return new FastForwarded.NothingNew();
    }
    if (ahead > 0) {
      return new FastForwarded.Diverged(ahead, behind);
    }
    var unfinished = StatusReader.unfinished(repository.getRepositoryState());
    if (unfinished != Status.Unfinished.NOTHING) {
      return new FastForwarded.Refused(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    if (new File(repository.getDirectory(), "index.lock").exists()) {
      return new FastForwarded.Refused(CannotSyncReason.LOCKED, "index.lock");
    }
    List<String> inTheWay = new FilesInTheWay(repository).between(tree(here), tree(there));
    if (!inTheWay.isEmpty()) {
      return new FastForwarded.InTheWay(inTheWay);
    }
    progress.step(Phase.FAST_FORWARD, 0, 0);
    return move(here, there, behind);
  }

  /**
   * The work tree first: after a cut in the middle the new files look like changes of our own, and
   * nothing is lost; the other way round the old files would, and undo the remote's.
   */
  private FastForwarded move(@Nullable ObjectId here, ObjectId there, int commits)
      throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      var checkout = new DirCacheCheckout(repository, tree(here), index, tree(there));
      checkout.setFailOnConflict(true);
      checkout.checkout();
    } catch (CheckoutConflictException e) {
      return new FastForwarded.InTheWay(List.of(e.getConflictingFiles()));
    } finally {
      index.unlock();
    }
    RefUpdate update = repository.updateRef("HEAD");
    update.setExpectedOldObjectId(here == null ? ObjectId.zeroId() : here);
    update.setNewObjectId(there);
    update.setRefLogMessage("sync: fast-forward", false);
    RefUpdate.Result result = update.update();
    return switch (result) {
      case NEW, FAST_FORWARD, NO_CHANGE -> new FastForwarded.Done(commits);
      default -> new FastForwarded.Refused(CannotSyncReason.LOCKED, result.name());
    };
  }

  private @Nullable ObjectId tree(@Nullable ObjectId commit) throws IOException {
    if (commit == null) {
      return null;
    }
    try (var walk = new RevWalk(repository)) {
      return walk.parseCommit(commit).getTree().getId();
    }
  }
}

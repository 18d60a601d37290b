package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.InvalidPathException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.jspecify.annotations.Nullable;

/** The verb <i>fast-forward</i>: follows the remote's branch as last fetched. */
final class FastForwarder {
  private final GuardedRepository repository;
  private final SyncProgress progress;
  private boolean brings = true;

  FastForwarder(GuardedRepository repository, SyncProgress progress) {
    this.repository = repository;
    this.progress = progress;
  }

  /** To the remote's branch as last fetched. */
  FastForwarded run() {
    return guarded(
        head -> {
          Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
          ObjectId there =
              remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
          return there == null ? new FastForwarded.NothingNew() : follow(head, there);
        });
  }

  /** To a commit that is here. */
  FastForwarded to(ObjectId commit) {
    return guarded(head -> follow(head, commit));
  }

  /** To a commit of our own, which is nothing that a sync has brought and would be undone as. */
  FastForwarded toOwn(ObjectId commit) {
    brings = false;
    return to(commit);
  }

  private interface Step {
    FastForwarded from(Head head) throws IOException, URISyntaxException;
  }

  private FastForwarded guarded(Step step) {
    try {
      Optional<String> damage = Damage.of(repository);
      if (damage.isPresent()) {
        return new FastForwarded.Refused(CannotSyncReason.DAMAGED, damage.get());
      }
      Optional<String> underWay = HalfSwitch.end(repository);
      if (underWay.isPresent()) {
        return new FastForwarded.Refused(CannotSyncReason.LOCKED, underWay.get());
      }
      Head head = Head.of(repository);
      return head.ref() == null
          ? new FastForwarded.Refused(CannotSyncReason.DETACHED, "")
          : step.from(head);
    } catch (URISyntaxException e) {
      return new FastForwarded.Refused(CannotSyncReason.REMOTE_UNSUPPORTED, "");
    } catch (InvalidPathException e) {
      return new FastForwarded.Refused(CannotSyncReason.BAD_NAME, Causes.words(e));
    } catch (CountedBytes.Stopped e) {
      return new FastForwarded.Cancelled();
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
    var unfinished = StatusReader.unfinished(repository);
    if (unfinished != Status.Unfinished.NOTHING) {
      return new FastForwarded.Refused(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    Optional<String> lock = new Locks(repository).awaitFree(repository.lockPatience(), progress);
    if (lock.isPresent()) {
      return new FastForwarded.Refused(CannotSyncReason.LOCKED, lock.get());
    }
    ObjectId from = here == null ? null : Trees.of(repository, here);
    ObjectId to = Trees.of(repository, there);
    Optional<String> alike = new AlikeNames(repository).between(from, to);
    if (alike.isPresent()) {
      return new FastForwarded.Refused(CannotSyncReason.NAMES_ALIKE, alike.get());
    }
    List<String> inTheWay = new FilesInTheWay(repository).between(from, to);
    if (!inTheWay.isEmpty()) {
      return new FastForwarded.InTheWay(inTheWay);
    }
    progress.step(Phase.FAST_FORWARD, 0, 0);
    return move(here, there, behind);
  }

  /**
   * The work tree first. After a kill in the middle the new files look like changes of our own: the
   * next sync commits those that have come, and merges them with a remote that has the same, so
   * that no record of the move is needed. The other way round the old files would look so, and undo
   * the remote's. Where the branch does not follow, or where it was cannot be kept, the files go
   * back.
   */
  private FastForwarded move(@Nullable ObjectId here, ObjectId there, int commits)
      throws IOException {
    var move =
        TreeMove.between(
            repository,
            here == null ? null : Trees.of(repository, here),
            Trees.of(repository, there),
            progress);
    List<String> inTheWay = move.run();
    if (!inTheWay.isEmpty()) {
      return new FastForwarded.InTheWay(inTheWay);
    }
    var backups = new Backups(repository);
    RefUpdate.Result result;
    Optional<Backups.Kept> kept = Optional.empty();
    try {
      kept = here != null && brings ? Optional.of(backups.keep(here, there)) : Optional.empty();
      result = update(here, there);
    } catch (IOException fault) {
      back(move, kept);
      throw fault;
    }
    return switch (result) {
      case NEW, FAST_FORWARD, NO_CHANGE -> {
        backups.forgetOld();
        yield new FastForwarded.Done(commits);
      }
      default -> {
        back(move, kept);
        yield new FastForwarded.Refused(CannotSyncReason.LOCKED, result.name());
      }
    };
  }

  /** What was kept for a move that was refused would push out what real ones have left. */
  private static void back(TreeMove move, Optional<Backups.Kept> kept) throws IOException {
    move.back();
    if (kept.isPresent()) {
      kept.get().forget();
    }
  }

  private RefUpdate.Result update(@Nullable ObjectId here, ObjectId there) throws IOException {
    RefUpdate update = repository.updateRef("HEAD");
    update.setExpectedOldObjectId(here == null ? ObjectId.zeroId() : here);
    update.setNewObjectId(there);
    update.setRefLogMessage("sync: fast-forward", false);
    return update.update();
  }
}

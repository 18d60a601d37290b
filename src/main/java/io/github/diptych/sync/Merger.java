package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The verb <i>merge</i>: joins our commits and the remote's as last fetched in a commit of both.
 * The commit is made first, from trees alone; then branch and files move to it as to any other.
 */
final class Merger {
  private final GuardedRepository repository;
  private final FileMerge files;
  private final SyncProgress progress;

  Merger(GuardedRepository repository, FileMerge files, SyncProgress progress) {
    this.repository = repository;
    this.files = files;
    this.progress = progress;
  }

  /** Joins our commits and the remote's. */
  Merging run() {
    return guarded(
        head -> {
          Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
          ObjectId here = head.tip();
          ObjectId there =
              remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
          return here == null || there == null
              ? new Merging.NotNeeded()
              : merge(here, there, remote.get().tracking());
        });
  }

  /**
   * Takes back what the last sync brought, as a commit more: what was written since stays. Undone
   * again, it comes back.
   */
  Merging undo() {
    return guarded(
        head -> {
          ObjectId here = head.tip();
          Optional<Backups.Moved> last =
              here == null ? Optional.empty() : new Backups(repository).last(here);
          return here == null || last.isEmpty()
              ? new Merging.NotNeeded()
              : undo(here, last.get().before(), last.get().after());
        });
  }

  /** Makes the merged tree and does nothing with it. */
  void look() throws IOException {
    Head head = Head.of(repository);
    ObjectId here = head.tip();
    try {
      Optional<Remote> remote = Remote.of(repository.getConfig(), head.branch());
      ObjectId there = remote.isEmpty() ? null : Commits.at(repository, remote.get().tracking());
      if (here != null && there != null && isDiverged(here, there)) {
        new MergedTree(repository, files, SyncProgress.NONE)
            .of(
                new VirtualBase(repository, files, SyncProgress.NONE).tree(here, there),
                Trees.of(repository, here),
                Trees.of(repository, there));
      }
    } catch (URISyntaxException noRemote) {
      // Then there is nothing to merge with.
      return;
    }
  }

  private boolean isDiverged(ObjectId here, ObjectId there) throws IOException {
    return Commits.notIn(repository, there, List.of(here)) > 0
        && Commits.notIn(repository, here, List.of(there)) > 0;
  }

  private interface Step {
    Merging from(Head head) throws IOException, URISyntaxException;
  }

  private static Merging refused(CannotSyncReason reason, String detail) {
    return new Merging.Refused(reason, detail);
  }

  private Merging guarded(Step step) {
    try {
      return step.from(Head.of(repository));
    } catch (URISyntaxException e) {
      return refused(CannotSyncReason.REMOTE_UNSUPPORTED, "");
    } catch (CountedBytes.Stopped e) {
      return new Merging.Cancelled();
    } catch (LockFailedException e) {
      return refused(CannotSyncReason.LOCKED, "index.lock");
    } catch (IOException e) {
      return refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  private Merging merge(ObjectId here, ObjectId there, String branch) throws IOException {
    if (!isDiverged(here, there)) {
      return new Merging.NotNeeded();
    }
    int behind = Commits.notIn(repository, there, List.of(here));
    progress.step(Phase.MERGE, 0, 0);
    return joined(
        new VirtualBase(repository, files, progress).tree(here, there),
        here,
        Trees.of(repository, there),
        List.of(here, there),
        "Merge " + branch.replaceFirst("^refs/remotes/", ""),
        behind);
  }

  private Merging undo(ObjectId here, ObjectId before, ObjectId after) throws IOException {
    progress.step(Phase.MERGE, 0, 0);
    return joined(
        Trees.of(repository, after),
        here,
        Trees.of(repository, before),
        List.of(here),
        "Undo the last sync",
        Commits.notIn(repository, after, List.of(before)));
  }

  private Merging joined(
      @Nullable ObjectId base,
      ObjectId here,
      ObjectId theirs,
      List<ObjectId> parents,
      String message,
      int commits)
      throws IOException {
    ObjectId mine = Trees.of(repository, here);
    var merged = new MergedTree(repository, files, progress);
    ObjectId tree = merged.of(base, mine, theirs);
    if (!merged.clashes().isEmpty()) {
      return refused(CannotSyncReason.NAMES_CLASH, merged.clashes().getFirst());
    }
    if (!merged.open().isEmpty()) {
      return new Merging.Open(merged.open());
    }
    if (parents.size() == 1 && tree.equals(mine)) {
      return new Merging.NotNeeded();
    }
    ObjectId commit = Trees.commit(repository, tree, parents, message);
    return switch (new FastForwarder(repository, progress).to(commit)) {
      case FastForwarded.Done done -> new Merging.Done(commits, merged.apart());
      case FastForwarded.InTheWay(List<String> paths) -> new Merging.InTheWay(paths);
      case FastForwarded.Refused(CannotSyncReason reason, String detail) -> refused(reason, detail);
      case FastForwarded.NothingNew nothing -> new Merging.NotNeeded();
      case FastForwarded.Cancelled cancelled -> new Merging.Cancelled();
      case FastForwarded.Diverged moved -> refused(CannotSyncReason.LOCKED, "HEAD");
    };
  }
}

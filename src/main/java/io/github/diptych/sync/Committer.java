package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.LockFailedException;
import org.jspecify.annotations.Nullable;

/** The verb <i>commit</i>: everything that differs from the last one, and nothing ignored. */
final class Committer {
  private final GuardedRepository repository;
  private final String message;
  private final SyncProgress progress;
  private final @Nullable List<ChangedFile> known;

  /**
   * @param known what is committed, as it was looked at before; null to look now
   */
  Committer(
      GuardedRepository repository,
      @Nullable List<ChangedFile> known,
      String message,
      SyncProgress progress) {
    this.repository = repository;
    this.known = known;
    this.message = message;
    this.progress = progress;
  }

  Committed commit() {
    try {
      progress.step(Phase.COMMIT, 0, 0);
      Optional<Committed.Refused> refused = preflight(repository, progress);
      if (refused.isPresent()) {
        return progress.cancelled() ? new Committed.Cancelled() : refused.get();
      }
      List<ChangedFile> changes =
          known == null ? new StatusReader(repository).changes(Head.of(repository)) : known;
      if (changes.isEmpty()) {
        return new Committed.NothingToCommit();
      }
      List<String> paths = changes.stream().map(ChangedFile::path).toList();
      Optional<Committed.Refused> filtered = filtered(repository, paths);
      if (filtered.isPresent()) {
        return filtered.get();
      }
      progress.step(Phase.COMMIT, 0, paths.size());
      if (progress.cancelled()) {
        return new Committed.Cancelled();
      }
      Committed done = commit(paths);
      progress.step(Phase.COMMIT, paths.size(), paths.size());
      return done;
    } catch (IOException | GitAPIException | JGitInternalException e) {
      return Causes.have(e, CountedBytes.Stopped.class) ? new Committed.Cancelled() : refused(e);
    }
  }

  /** Why a commit that holds these files would be refused, found before they are written. */
  static Optional<Committed.Refused> obstacle(
      GuardedRepository repository, Collection<String> paths) {
    try {
      Optional<Committed.Refused> refused = preflight(repository, SyncProgress.NONE);
      return refused.isPresent() ? refused : filtered(repository, paths);
    } catch (IOException e) {
      return Optional.of(refused(e));
    }
  }

  private static Optional<Committed.Refused> filtered(
      GuardedRepository repository, Collection<String> paths) throws IOException {
    return Filters.missingFor(repository, paths)
        .map(path -> new Committed.Refused(CannotSyncReason.FILTERED, path));
  }

  /** Why nothing can be committed as things are. */
  static Optional<Committed.Refused> preflight(GuardedRepository repository, SyncProgress progress)
      throws IOException {
    Optional<String> damage = Damage.of(repository);
    if (damage.isPresent()) {
      return refuse(CannotSyncReason.DAMAGED, damage.get());
    }
    Optional<String> underWay = HalfSwitch.end(repository);
    if (underWay.isPresent()) {
      return refuse(CannotSyncReason.LOCKED, underWay.get());
    }
    // A rebase has no branch while it is under way.
    var unfinished = StatusReader.unfinished(repository);
    if (unfinished != Status.Unfinished.NOTHING && unfinished != Status.Unfinished.BISECT) {
      return refuse(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    if (Head.of(repository).ref() == null) {
      return refuse(CannotSyncReason.DETACHED, "");
    }
    return new Locks(repository)
        .awaitFree(repository.lockPatience(), progress)
        .map(lock -> new Committed.Refused(CannotSyncReason.LOCKED, lock));
  }

  private Committed commit(List<String> paths) throws GitAPIException, IOException {
    // Before a filter runs, too.
    boolean programs = repository.runsPrograms();
    // Closing the Git would close the repository, which is not ours.
    Git git = Git.wrap(repository);
    git.add()
        .addFilepatterns(paths)
        .setAll(true)
        .setWorkingTreeIterator(
            new CommittedFiles(repository, new CountedBytes(progress, Phase.COMMIT)))
        .call();
    Forced.file(repository.getIndexFile().toPath());
    Forced.folder(repository.getDirectory().toPath());
    String branch = String.valueOf(Head.of(repository).ref());
    Committed made =
        programs
            ? new HookedCommit(repository, message).make()
            : new StagedCommit(repository, message).make();
    if (made instanceof Committed.Done) {
      force(branch);
    }
    return made;
  }

  /** So that what was said to be committed is. */
  private void force(String branch) {
    Path file = repository.getCommonDirectory().toPath().resolve(branch);
    Forced.made(Objects.requireNonNull(file.getParent()));
    Forced.made(repository.getDirectory().toPath());
  }

  private static Optional<Committed.Refused> refuse(CannotSyncReason reason, String detail) {
    return Optional.of(new Committed.Refused(reason, detail));
  }

  static Committed.Refused refused(Exception e) {
    if (Causes.have(e, LockFailedException.class)) {
      return new Committed.Refused(CannotSyncReason.LOCKED, "index.lock");
    }
    return new Committed.Refused(CannotSyncReason.IO, Causes.words(e));
  }
}

package io.github.diptych.sync;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.ConcurrentRefUpdateException;
import org.eclipse.jgit.api.errors.EmptyCommitException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.PersonIdent;

/** The verb <i>commit</i>: everything that differs from the last one, and nothing ignored. */
final class Committer {
  private final GuardedRepository repository;
  private final String message;
  private final SyncProgress progress;

  Committer(GuardedRepository repository, String message, SyncProgress progress) {
    this.repository = repository;
    this.message = message;
    this.progress = progress;
  }

  Committed commit() {
    try {
      progress.step(Phase.COMMIT, 0, 0);
      Optional<Committed.Refused> refused = preflight();
      if (refused.isPresent()) {
        return refused.get();
      }
      List<ChangedFile> changes = new StatusReader(repository).changes(Head.of(repository));
      if (changes.isEmpty()) {
        return new Committed.NothingToCommit();
      }
      List<String> paths = changes.stream().map(ChangedFile::path).toList();
      Optional<String> filtered = Filters.missingFor(repository, paths);
      if (filtered.isPresent()) {
        return new Committed.Refused(CannotSyncReason.FILTERED, filtered.get());
      }
      progress.step(Phase.COMMIT, 0, paths.size());
      if (progress.cancelled()) {
        return new Committed.Cancelled();
      }
      Committed done = commit(paths);
      progress.step(Phase.COMMIT, paths.size(), paths.size());
      return done;
    } catch (EmptyCommitException e) {
      return new Committed.NothingToCommit();
    } catch (ConcurrentRefUpdateException e) {
      return new Committed.Refused(CannotSyncReason.LOCKED, "");
    } catch (IOException | GitAPIException | JGitInternalException e) {
      return refused(e);
    }
  }

  private Optional<Committed.Refused> preflight() throws IOException {
    Optional<String> damage = Damage.of(repository);
    if (damage.isPresent()) {
      return refuse(CannotSyncReason.DAMAGED, damage.get());
    }
    if (Head.of(repository).ref() == null) {
      return refuse(CannotSyncReason.DETACHED, "");
    }
    var unfinished = StatusReader.unfinished(repository.getRepositoryState());
    if (unfinished != Status.Unfinished.NOTHING && unfinished != Status.Unfinished.BISECT) {
      return refuse(CannotSyncReason.UNFINISHED, unfinished.name());
    }
    if (new File(repository.getDirectory(), "index.lock").exists()) {
      return refuse(CannotSyncReason.LOCKED, "index.lock");
    }
    return Optional.empty();
  }

  private Committed commit(List<String> paths) throws GitAPIException {
    // Closing the Git would close the repository, which is not ours.
    Git git = Git.wrap(repository);
    git.add().addFilepatterns(paths).setAll(true).call();
    PersonIdent author = Author.of(repository);
    var commit =
        git.commit()
            .setMessage(message)
            .setAuthor(author)
            .setCommitter(author)
            .setAllowEmpty(false)
            .setNoVerify(true)
            // Signing needs a program, or a passphrase nobody is asked for.
            .setSign(false)
            .call();
    return new Committed.Done(commit.name());
  }

  private static Optional<Committed.Refused> refuse(CannotSyncReason reason, String detail) {
    return Optional.of(new Committed.Refused(reason, detail));
  }

  private static Committed refused(Exception e) {
    if (Causes.have(e, LockFailedException.class)) {
      return new Committed.Refused(CannotSyncReason.LOCKED, "index.lock");
    }
    return new Committed.Refused(CannotSyncReason.IO, Causes.words(e));
  }
}

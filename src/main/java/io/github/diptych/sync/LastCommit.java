package io.github.diptych.sync;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.ConcurrentRefUpdateException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The last commit, and the verb <i>amend</i>: it is given another message, or what was written
 * since, as long as no remote has it. The commit that it was is kept for thirty days.
 */
public final class LastCommit {
  private final GuardedRepository repository;

  LastCommit(GuardedRepository repository) {
    this.repository = repository;
  }

  /** The commit, if there is one and no remote is known to have it. */
  public Optional<Revision> unpushed() throws IOException {
    ObjectId tip = Head.of(repository).tip();
    if (tip == null || isPushed(tip)) {
      return Optional.empty();
    }
    try (var walk = new RevWalk(repository)) {
      return Optional.of(HistoryWalk.revision(walk.parseCommit(tip)));
    }
  }

  /**
   * Makes it anew.
   *
   * @param message all of it
   * @param withChanges whether all that differs from the commit goes into it
   */
  public Committed amend(String message, boolean withChanges) {
    try (var record = LockRecord.begin(repository)) {
      record.beat();
      Optional<Committed.Refused> refused = Committer.preflight(repository, SyncProgress.NONE);
      if (refused.isPresent()) {
        return refused.get();
      }
      ObjectId tip = Head.of(repository).tip();
      if (tip == null) {
        return new Committed.NothingToCommit();
      }
      return isPushed(tip)
          ? new Committed.Refused(CannotSyncReason.ALREADY_PUSHED, "")
          : amend(tip, message, withChanges);
    } catch (ConcurrentRefUpdateException e) {
      return new Committed.Refused(CannotSyncReason.LOCKED, "");
    } catch (IOException | GitAPIException | JGitInternalException e) {
      return Committer.refused(e);
    }
  }

  private boolean isPushed(ObjectId tip) throws IOException {
    List<ObjectId> seen =
        repository.getRefDatabase().getRefsByPrefix("refs/remotes/").stream()
            .map(Ref::getObjectId)
            .filter(id -> id != null)
            .toList();
    return !seen.isEmpty() && Commits.notIn(repository, tip, seen) == 0;
  }

  private Committed amend(ObjectId tip, String message, boolean withChanges)
      throws IOException, GitAPIException {
    List<String> paths =
        withChanges
            ? new StatusReader(repository)
                .changes(Head.of(repository)).stream().map(ChangedFile::path).toList()
            : List.of();
    Optional<String> filter =
        paths.isEmpty() ? Optional.empty() : Filters.missingFor(repository, paths);
    if (filter.isPresent()) {
      return new Committed.Refused(CannotSyncReason.FILTERED, filter.get());
    }
    try (var walk = new RevWalk(repository)) {
      RevCommit last = walk.parseCommit(tip);
      if (paths.isEmpty() && message.equals(last.getFullMessage())) {
        return new Committed.NothingToCommit();
      }
      new KeptCommits(repository, "amended", Clock.systemUTC()).keep(tip);
      return paths.isEmpty() ? renamed(last, message) : withFiles(paths, message);
    }
  }

  /** Closing the Git would close the repository, which is not ours. */
  private Committed withFiles(List<String> paths, String message) throws GitAPIException {
    Git git = Git.wrap(repository);
    git.add().addFilepatterns(paths).setAll(true).call();
    PersonIdent author = Author.of(repository);
    var commit =
        git.commit()
            .setAmend(true)
            .setMessage(message)
            .setCommitter(author)
            .setNoVerify(true)
            .setSign(false)
            .call();
    return new Committed.Done(commit.name());
  }

  /** Whatever is staged stays so. */
  private Committed renamed(RevCommit last, String message) throws IOException {
    var commit = new CommitBuilder();
    commit.setTreeId(last.getTree());
    commit.setParentIds(last.getParents());
    commit.setAuthor(last.getAuthorIdent());
    commit.setCommitter(Author.of(repository));
    commit.setMessage(message);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = repository.updateRef("HEAD");
      update.setExpectedOldObjectId(last.getId());
      update.setNewObjectId(id);
      update.setRefLogMessage("commit (amend): " + last.getShortMessage(), false);
      RefUpdate.Result result = update.forceUpdate();
      return result == RefUpdate.Result.FORCED
          ? new Committed.Done(id.name())
          : new Committed.Refused(CannotSyncReason.LOCKED, result.name());
    }
  }
}

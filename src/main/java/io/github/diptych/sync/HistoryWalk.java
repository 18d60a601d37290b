package io.github.diptych.sync;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a history from the newest commit on, as far as it is asked to, so that the first
 * page of a long one takes no longer than that of a short one. For one thread at a time.
 */
public final class HistoryWalk implements AutoCloseable {
  private final RevWalk commits;
  private final @Nullable FileTrail trail;

  private HistoryWalk(RevWalk commits, @Nullable FileTrail trail) {
    this.commits = commits;
    this.trail = trail;
  }

  /** All commits of the branch. */
  static HistoryWalk ofVault(GuardedRepository repository) throws IOException {
    var commits = new RevWalk(repository);
    ObjectId tip = Head.of(repository).tip();
    if (tip != null) {
      commits.markStart(commits.parseCommit(tip));
    }
    return new HistoryWalk(commits, null);
  }

  /** Those that changed a file, or something in it. */
  static HistoryWalk ofFile(GuardedRepository repository, String path, Followed what)
      throws IOException {
    var commits = new RevWalk(repository);
    ObjectId tip = Head.of(repository).tip();
    if (tip == null) {
      return new HistoryWalk(commits, null);
    }
    RevCommit start = commits.parseCommit(tip);
    commits.markStart(start);
    return new HistoryWalk(commits, new FileTrail(repository, commits, start, path, what));
  }

  /**
   * The next commits.
   *
   * @param most how many
   * @param cancelled asked at each commit; then what was found so far is given
   */
  public HistoryPage next(int most, BooleanSupplier cancelled) throws IOException {
    var versions = new ArrayList<Version>();
    while (versions.size() < most && !cancelled.getAsBoolean()) {
      RevCommit commit = commits.next();
      if (commit == null) {
        return new HistoryPage(versions, false);
      }
      if (trail == null) {
        versions.add(Version.ofVault(revision(commit)));
      } else {
        trail.changedIn(commit).ifPresent(versions::add);
      }
      // Its children need it no more, and it is not kept in memory.
      commit.disposeBody();
    }
    return new HistoryPage(versions, true);
  }

  static Revision revision(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Revision(
        commit.name(),
        Arrays.stream(commit.getParents()).map(RevCommit::name).toList(),
        author.getName(),
        ZonedDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId()),
        commit.getFullMessage());
  }

  @Override
  public void close() {
    commits.close();
  }
}

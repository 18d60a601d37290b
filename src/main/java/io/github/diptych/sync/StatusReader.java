package io.github.diptych.sync;

import io.github.diptych.sync.Status.Unfinished;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RepositoryState;

/** The verb <i>status</i>. */
final class StatusReader {
  private final GuardedRepository repository;

  StatusReader(GuardedRepository repository) {
    this.repository = repository;
  }

  Status read() throws IOException {
    Head head = Head.of(repository);
    ObjectId tip = head.tip();
    var changes = changes(head);
    boolean hasRemote = Remote.any(repository.getConfig(), head.branch());
    Optional<Remote> remote = hasRemote ? remote(head) : Optional.empty();
    String upstream = remote.map(Remote::tracking).orElse("");
    ObjectId seen = upstream.isEmpty() ? null : Commits.at(repository, upstream);
    int ahead = 0;
    int behind = 0;
    if (seen != null && tip != null) {
      ahead = Commits.notIn(repository, tip, List.of(seen));
      behind = Commits.notIn(repository, seen, List.of(tip));
    } else if (seen != null) {
      behind = Commits.notIn(repository, seen, List.of());
    } else if (remote.isPresent() && tip != null) {
      ahead = Commits.notIn(repository, tip, Commits.seenOf(repository, remote.get().name()));
    }
    return new Status(
        changes,
        head.branch(),
        head.ref() == null && tip != null ? tip.name() : null,
        hasRemote,
        seen == null ? null : upstream.replaceFirst("^refs/remotes/", ""),
        ahead,
        behind,
        tip == null,
        unfinished(repository));
  }

  /** What a commit of everything would hold, by path. */
  List<ChangedFile> changes(Head head) throws IOException {
    return new ChangedFiles(repository, head.tip()).find();
  }

  private Optional<Remote> remote(Head head) {
    try {
      return Remote.of(repository.getConfig(), head.branch());
    } catch (URISyntaxException e) {
      // The address is told to be unusable when it is used; until then nothing is known of it.
      return Optional.empty();
    }
  }

  /**
   * What another program has left half done. A stash, a squash or a cherry-pick without a commit
   * leave no sign of it but files in conflict, with markers in them.
   */
  static Unfinished unfinished(GuardedRepository repository) throws IOException {
    Unfinished begun = unfinished(repository.getRepositoryState());
    return begun == Unfinished.NOTHING && repository.readDirCache().hasUnmergedPaths()
        ? Unfinished.CONFLICT
        : begun;
  }

  private static Unfinished unfinished(RepositoryState state) {
    return switch (state) {
      case BARE, SAFE -> Unfinished.NOTHING;
      case MERGING, MERGING_RESOLVED -> Unfinished.MERGE;
      case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> Unfinished.CHERRY_PICK;
      case REVERTING, REVERTING_RESOLVED -> Unfinished.REVERT;
      case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE -> Unfinished.REBASE;
      case APPLY -> Unfinished.APPLY;
      case BISECTING -> Unfinished.BISECT;
    };
  }
}

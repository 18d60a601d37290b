package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Diverged;
import io.github.diptych.sync.SyncOutcome.Merged;
import io.github.diptych.sync.SyncOutcome.Rejected;
import io.github.diptych.sync.SyncOutcome.UpToDate;
import io.github.diptych.sync.SyncOutcome.Why;
import java.io.IOException;

/**
 * The cycle: commit, fetch, fast-forward, push. Never by force; a divergence is told and changes
 * nothing but the commit made before it was seen.
 */
public final class Sync {
  /**
   * Runs the cycle once. The files are to be saved before. It blocks, for as long as the remote
   * answers within 30 s each time, and does not throw for what the vault or the remote is like.
   *
   * @param message the commit's message
   */
  public SyncOutcome run(
      VaultRepository repository, String message, Credentials credentials, SyncProgress progress) {
    return switch (repository.commit(message, progress)) {
      case Committed.Refused(CannotSyncReason reason, String detail) ->
          new CannotSync(reason, detail);
      case Committed.Cancelled _ -> new SyncOutcome.Cancelled();
      case Committed.Done _ -> exchange(repository, credentials, progress);
      case Committed.NothingToCommit _ -> exchange(repository, credentials, progress);
    };
  }

  private static SyncOutcome exchange(
      VaultRepository repository, Credentials credentials, SyncProgress progress) {
    if (progress.cancelled()) {
      return new SyncOutcome.Cancelled();
    }
    if (repository.fetch(credentials, progress) instanceof Fetched.Failed(var failure)) {
      return failure;
    }
    if (progress.cancelled()) {
      return new SyncOutcome.Cancelled();
    }
    return switch (repository.fastForward(progress)) {
      case FastForwarded.Done(int commits) -> new Merged(commits);
      case FastForwarded.NothingNew _ -> push(repository, credentials, progress);
      case FastForwarded.Diverged(int ahead, int behind) -> new Diverged(ahead, behind);
      case FastForwarded.InTheWay inTheWay ->
          new CannotSync(CannotSyncReason.FILES_IN_THE_WAY, String.join("\n", inTheWay.paths()));
      case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
          new CannotSync(reason, detail);
    };
  }

  private static SyncOutcome push(
      VaultRepository repository, Credentials credentials, SyncProgress progress) {
    return switch (repository.push(credentials, progress)) {
      case Pushed.Done(int commits) -> new SyncOutcome.Pushed(commits);
      case Pushed.NothingToPush _ -> new UpToDate();
      case Pushed.Failed(var failure) -> failure;
      case Pushed.Rejected(Why why, String words) ->
          overtaken(repository, credentials, progress, new Rejected(why, words));
    };
  }

  /**
   * Servers have many words for "someone pushed between your fetch and your push"; the branches
   * themselves tell it from a refusal of what we sent.
   */
  private static SyncOutcome overtaken(
      VaultRepository repository,
      Credentials credentials,
      SyncProgress progress,
      Rejected rejected) {
    if (repository.fetch(credentials, progress) instanceof Fetched.Failed) {
      return rejected;
    }
    try {
      Status now = repository.status();
      return now.ahead() > 0 && now.behind() > 0
          ? new Diverged(now.ahead(), now.behind())
          : rejected;
    } catch (IOException e) {
      return new CannotSync(CannotSyncReason.IO, Causes.words(e));
    }
  }
}

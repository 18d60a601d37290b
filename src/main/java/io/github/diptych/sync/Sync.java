package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Diverged;
import io.github.diptych.sync.SyncOutcome.Merged;
import io.github.diptych.sync.SyncOutcome.Rejected;
import io.github.diptych.sync.SyncOutcome.UpToDate;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The cycle: commit, fetch, fast-forward, push, each where it belongs, so that a slow line never
 * holds up a save. Never by force; a divergence is told and changes nothing but the commit made
 * before it was seen.
 */
public final class Sync {
  private final Executor workTree;
  private final Executor network;

  /**
   * @param workTree runs what touches the work tree, one thing at a time
   * @param network runs what talks to the remote
   */
  public Sync(Executor workTree, Executor network) {
    this.workTree = workTree;
    this.network = network;
  }

  /** Makes a commit's message from what changed; asked only if something did. */
  @FunctionalInterface
  public interface Message {
    String of(List<ChangedFile> changes) throws IOException;
  }

  /**
   * Runs the cycle once. The files are to be saved before. The remote has 30 s for each answer;
   * what the vault or the remote is like never makes the future fail.
   */
  public CompletableFuture<SyncOutcome> run(
      VaultRepository repository, Message message, Credentials credentials, SyncProgress progress) {
    return new Run(repository, message, credentials, progress).commit();
  }

  private final class Run {
    private final VaultRepository repository;
    private final Message message;
    private final Credentials credentials;
    private final SyncProgress progress;

    Run(
        VaultRepository repository,
        Message message,
        Credentials credentials,
        SyncProgress progress) {
      this.repository = repository;
      this.message = message;
      this.credentials = credentials;
      this.progress = progress;
    }

    CompletableFuture<SyncOutcome> commit() {
      return CompletableFuture.supplyAsync(this::committed, workTree)
          .thenCompose(
              committed ->
                  switch (committed) {
                    case Committed.Refused(CannotSyncReason reason, String detail) ->
                        ended(new CannotSync(reason, detail));
                    case Committed.Cancelled _ -> ended(new SyncOutcome.Cancelled());
                    case Committed.Done _ -> fetch();
                    case Committed.NothingToCommit _ -> fetch();
                  });
    }

    private Committed committed() {
      try {
        var changes = repository.status().changes();
        return changes.isEmpty()
            ? new Committed.NothingToCommit()
            : repository.commit(message.of(changes), progress);
      } catch (IOException e) {
        return new Committed.Refused(CannotSyncReason.IO, Causes.words(e));
      }
    }

    private CompletableFuture<SyncOutcome> fetch() {
      return progress.cancelled()
          ? ended(new SyncOutcome.Cancelled())
          : CompletableFuture.supplyAsync(() -> repository.fetch(credentials, progress), network)
              .thenCompose(
                  fetched ->
                      switch (fetched) {
                        case Fetched.Failed(var failure) -> ended(failure);
                        case Fetched.Done _ -> fastForward();
                      });
    }

    private CompletableFuture<SyncOutcome> fastForward() {
      return progress.cancelled()
          ? ended(new SyncOutcome.Cancelled())
          : CompletableFuture.supplyAsync(() -> repository.fastForward(progress), workTree)
              .thenCompose(
                  forwarded ->
                      switch (forwarded) {
                        case FastForwarded.Done(int commits) -> ended(new Merged(commits));
                        case FastForwarded.NothingNew _ -> push();
                        case FastForwarded.Diverged(int ahead, int behind) ->
                            ended(new Diverged(ahead, behind));
                        case FastForwarded.InTheWay(var paths) ->
                            ended(
                                new CannotSync(
                                    CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths)));
                        case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
                            ended(new CannotSync(reason, detail));
                      });
    }

    private CompletableFuture<SyncOutcome> push() {
      return CompletableFuture.supplyAsync(
          () ->
              switch (repository.push(credentials, progress)) {
                case Pushed.Done(int commits) -> new SyncOutcome.Pushed(commits);
                case Pushed.NothingToPush _ -> new UpToDate();
                case Pushed.Failed(var failure) -> failure;
                case Pushed.Rejected(SyncOutcome.Why why, String words) ->
                    overtaken(new Rejected(why, words));
              },
          network);
    }

    /**
     * Servers have many words for "someone pushed between your fetch and your push"; the branches
     * themselves tell it from a refusal of what we sent.
     */
    private SyncOutcome overtaken(Rejected rejected) {
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

    private CompletableFuture<SyncOutcome> ended(SyncOutcome outcome) {
      return CompletableFuture.completedFuture(outcome);
    }
  }
}

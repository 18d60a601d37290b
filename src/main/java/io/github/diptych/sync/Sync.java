package io.github.diptych.sync;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Conflicted;
import io.github.diptych.sync.SyncOutcome.Diverged;
import io.github.diptych.sync.SyncOutcome.Joined;
import io.github.diptych.sync.SyncOutcome.Merged;
import io.github.diptych.sync.SyncOutcome.Rejected;
import io.github.diptych.sync.SyncOutcome.UpToDate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The cycle: commit, fetch, merge, push, each where it belongs, so that a slow line never holds up
 * a save. Never by force: where the remote moved on meanwhile, it merges anew. Where both sides
 * changed the same place nothing is merged until the writer has decided, and the commit stays here.
 */
public final class Sync {
  private final Executor workTree;
  private final Executor network;
  private final FileMerge files;
  private final Stillness stillness;

  /**
   * @param workTree runs what touches the work tree, one thing at a time
   * @param network runs what talks to the remote
   * @param files merges what both sides changed; asked by {@code workTree}
   * @param stillness around each move of branch and files
   */
  public Sync(Executor workTree, Executor network, FileMerge files, Stillness stillness) {
    this.workTree = workTree;
    this.network = network;
    this.files = files;
    this.stillness = stillness;
  }

  /**
   * Runs the cycle once. The files are to be saved before. The remote has the line's patience for
   * each answer; what the vault or the remote is like never makes the future fail.
   */
  public CompletableFuture<SyncOutcome> run(
      VaultRepository repository,
      MessageOf message,
      Credentials credentials,
      SyncProgress progress) {
    return run(repository, message, Gate.PREFLIGHT, credentials, progress);
  }

  /** The same, held up by a gate before anything is committed. */
  public CompletableFuture<SyncOutcome> run(
      VaultRepository repository,
      MessageOf message,
      Gate gate,
      Credentials credentials,
      SyncProgress progress) {
    return new Run(repository, message, gate, credentials, progress).commit();
  }

  private final class Run {
    private final VaultRepository repository;
    private final Gate gate;
    private final Credentials credentials;
    private final SyncProgress progress;
    private final CancellableLane remote;
    private final SinceCommit since;
    private final GatedCommit commit;

    // The lanes hand these on from one step to the next.
    private final List<String> apart = new ArrayList<>();
    private volatile boolean joined;
    private final AtomicInteger fetched = new AtomicInteger();
    private final Rounds rounds = new Rounds();

    Run(
        VaultRepository repository,
        MessageOf message,
        Gate gate,
        Credentials credentials,
        SyncProgress progress) {
      this.repository = repository;
      this.gate = gate;
      this.credentials = credentials;
      this.progress = progress;
      this.remote = new CancellableLane(network, progress);
      this.since = new SinceCommit(repository);
      this.commit = new GatedCommit(repository, message, gate, progress);
    }

    CompletableFuture<SyncOutcome> commit() {
      return CompletableFuture.supplyAsync(commit::run, workTree).thenCompose(this::go);
    }

    private CompletableFuture<SyncOutcome> go(Committed committed) {
      if (!commit.held().isEmpty()) {
        return ended(new SyncOutcome.Held(commit.held()));
      }
      return switch (committed) {
        case Committed.Refused(CannotSyncReason reason, String detail) ->
            ended(new CannotSync(reason, detail));
        case Committed.Cancelled _ -> ended(new SyncOutcome.Cancelled());
        case Committed.Done _ -> fetch();
        case Committed.NothingToCommit _ -> fetch();
      };
    }

    private CompletableFuture<SyncOutcome> fetch() {
      return progress.cancelled()
          ? ended(new SyncOutcome.Cancelled())
          : fetched()
              .thenCompose(
                  fetched ->
                      switch (fetched) {
                        case Fetched.Failed(var failure) -> ended(failure);
                        case Fetched.Done _ -> moveOrPush();
                      });
    }

    /** Only where something came the notes have to be still. */
    private CompletableFuture<SyncOutcome> moveOrPush() {
      return CompletableFuture.supplyAsync(since::hasNews, workTree)
          .thenCompose(news -> news ? fastForward() : push());
    }

    private CompletableFuture<Fetched> fetched() {
      return remote.supply(
          () -> repository.fetch(credentials, progress),
          new Fetched.Failed(new SyncOutcome.Cancelled()));
    }

    private CompletableFuture<SyncOutcome> fastForward() {
      return progress.cancelled()
          ? ended(new SyncOutcome.Cancelled())
          : still(() -> repository.fastForward(progress))
              .thenCompose(
                  moved ->
                      moved.isEmpty()
                          ? again()
                          : switch (moved.get()) {
                            case FastForwarded.Done(int commits) -> followed(commits);
                            case FastForwarded.NothingNew _ -> push();
                            case FastForwarded.Diverged _ -> merge();
                            case FastForwarded.InTheWay(var paths) -> inTheWay(paths);
                            case FastForwarded.Cancelled _ -> ended(new SyncOutcome.Cancelled());
                            case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
                                ended(new CannotSync(reason, detail));
                          });
    }

    /**
     * Moves branch and files while nobody writes; empty if something was saved since the commit, in
     * later rounds only if it cannot be committed.
     */
    private <T> CompletableFuture<Optional<T>> still(Supplier<T> move) {
      var result = new AtomicReference<Optional<T>>(Optional.empty());
      return stillness
          .during(
              () ->
                  CompletableFuture.runAsync(
                      () ->
                          result.set(
                              rounds.areOver() || isReady()
                                  ? Optional.of(move.get())
                                  : Optional.empty()),
                      workTree))
          .thenApply(done -> result.get());
    }

    /** Keys wait meanwhile: only where it was in vain before, they wait for a commit as well. */
    private boolean isReady() {
      return rounds.areEarly() ? since.isNothing() : isCommitted();
    }

    private boolean isCommitted() {
      return switch (commit.run()) {
        case Committed.Done _, Committed.NothingToCommit _ -> commit.held().isEmpty();
        case Committed.Refused _, Committed.Cancelled _ -> false;
      };
    }

    /** What was written meanwhile is committed first. */
    private CompletableFuture<SyncOutcome> again() {
      var _ = rounds.next();
      return commit();
    }

    private CompletableFuture<SyncOutcome> followed(int commits) {
      fetched.addAndGet(commits);
      return ended(joined ? new Joined(fetched.get(), 0, apart) : new Merged(fetched.get()));
    }

    private CompletableFuture<SyncOutcome> merge() {
      return still(() -> repository.merge(files, progress))
          .thenCompose(
              moved ->
                  moved.isEmpty()
                      ? again()
                      : switch (moved.get()) {
                        case Merging.Done(int commits, var kept) -> {
                          joined = true;
                          fetched.addAndGet(commits);
                          apart.addAll(kept);
                          yield push();
                        }
                        case Merging.NotNeeded _ -> push();
                        case Merging.Open(var paths) -> ended(new Conflicted(paths));
                        case Merging.InTheWay(var paths) -> inTheWay(paths);
                        case Merging.Cancelled _ -> ended(new SyncOutcome.Cancelled());
                        case Merging.Refused(CannotSyncReason reason, String detail) ->
                            ended(new CannotSync(reason, detail));
                      });
    }

    /** What was saved since the commit is no obstacle: it is committed, too. */
    private CompletableFuture<SyncOutcome> inTheWay(List<String> paths) {
      return CompletableFuture.supplyAsync(() -> since.isAmong(paths) && rounds.next(), workTree)
          .thenCompose(
              again ->
                  again
                      ? commit()
                      : ended(
                          new CannotSync(
                              CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths))));
    }

    private CompletableFuture<SyncOutcome> push() {
      return remote
          .supply(
              () -> repository.push(gate, credentials, progress),
              new Pushed.Failed(new SyncOutcome.Cancelled()))
          .thenCompose(
              pushed ->
                  switch (pushed) {
                    case Pushed.Done(int commits) ->
                        ended(
                            joined
                                ? new Joined(fetched.get(), commits, apart)
                                : new SyncOutcome.Pushed(commits));
                    case Pushed.NothingToPush _ ->
                        ended(joined ? new Joined(fetched.get(), 0, apart) : new UpToDate());
                    case Pushed.Failed(var failure) -> ended(failure);
                    case Pushed.Held(var concerns) -> ended(new SyncOutcome.Held(concerns));
                    case Pushed.Rejected(SyncOutcome.Why why, String words) ->
                        overtaken(new Rejected(why, words));
                  });
    }

    /**
     * Servers have many words for "someone pushed between your fetch and your push"; the branches
     * themselves tell it from a refusal of what we sent.
     */
    private CompletableFuture<SyncOutcome> overtaken(Rejected rejected) {
      return rounds
          .pause()
          .thenCompose(given -> fetched())
          .thenCompose(
              seen ->
                  seen instanceof Fetched.Failed(var failure)
                      ? ended(failure instanceof SyncOutcome.Cancelled ? failure : rejected)
                      : CompletableFuture.supplyAsync(() -> standing(rejected), workTree)
                          .thenCompose(
                              outcome ->
                                  outcome instanceof Diverged && rounds.next()
                                      ? merge()
                                      : ended(outcome)));
    }

    private SyncOutcome standing(Rejected rejected) {
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

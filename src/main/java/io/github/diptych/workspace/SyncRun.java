package io.github.diptych.workspace;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Fetched;
import io.github.diptych.sync.Pushed;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One sync of one repository, step by step; ends at the first step that cannot be done. */
final class SyncRun {
  private final VaultRepository repository;
  private final Lanes lanes;
  private final Credentials credentials;
  private final SyncProgress progress;

  SyncRun(VaultRepository repository, Lanes lanes, Credentials credentials, SyncProgress progress) {
    this.repository = repository;
    this.lanes = lanes;
    this.credentials = credentials;
    this.progress = progress;
  }

  /** Makes the commit's message from what changed. */
  @FunctionalInterface
  interface Message {
    String of(List<ChangedFile> changes) throws IOException;
  }

  /**
   * @param message made from what changed, on the work-tree lane
   */
  CompletableFuture<SyncOutcome> run(Message message) {
    return lanes.workTree().submit(() -> commit(message)).thenCompose(this::committed);
  }

  private Committed commit(Message message) throws IOException {
    var changes = repository.status().changes();
    return changes.isEmpty()
        ? new Committed.NothingToCommit()
        : repository.commit(message.of(changes), progress);
  }

  private CompletableFuture<SyncOutcome> committed(Committed committed) {
    return switch (committed) {
      case Committed.Done done -> fetch();
      case Committed.NothingToCommit nothing -> fetch();
      case Committed.Cancelled cancelled -> ended(new SyncOutcome.Cancelled());
      case Committed.Refused(CannotSyncReason reason, String detail) ->
          ended(new SyncOutcome.CannotSync(reason, detail));
    };
  }

  private CompletableFuture<SyncOutcome> fetch() {
    return lanes
        .network()
        .submit(() -> repository.fetch(credentials, progress))
        .thenCompose(
            fetched ->
                switch (fetched) {
                  case Fetched.Done done -> fastForward();
                  case Fetched.Failed(SyncOutcome.Failure failure) -> ended(failure);
                });
  }

  private CompletableFuture<SyncOutcome> fastForward() {
    return lanes
        .workTree()
        .submit(() -> repository.fastForward(progress))
        .thenCompose(
            forwarded ->
                switch (forwarded) {
                  case FastForwarded.Done(int commits) -> push(commits);
                  case FastForwarded.NothingNew nothing -> push(0);
                  case FastForwarded.Diverged(int ahead, int behind) ->
                      ended(new SyncOutcome.Diverged(ahead, behind));
                  case FastForwarded.InTheWay(List<String> paths) ->
                      ended(
                          new SyncOutcome.CannotSync(
                              CannotSyncReason.FILES_IN_THE_WAY, String.join(", ", paths)));
                  case FastForwarded.Refused(CannotSyncReason reason, String detail) ->
                      ended(new SyncOutcome.CannotSync(reason, detail));
                });
  }

  private CompletableFuture<SyncOutcome> push(int merged) {
    return lanes
        .network()
        .submit(() -> repository.push(credentials, progress))
        .thenApply(pushed -> outcome(pushed, merged));
  }

  private static SyncOutcome outcome(Pushed pushed, int merged) {
    return switch (pushed) {
      case Pushed.Done(int commits) -> new SyncOutcome.Pushed(commits);
      case Pushed.NothingToPush nothing ->
          merged > 0 ? new SyncOutcome.Merged(merged) : new SyncOutcome.UpToDate();
      case Pushed.Rejected(SyncOutcome.Why why, String remoteMessage) ->
          new SyncOutcome.Rejected(why, remoteMessage);
      case Pushed.Failed(SyncOutcome.Failure failure) -> failure;
    };
  }

  private static CompletableFuture<SyncOutcome> ended(SyncOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }
}

package io.github.diptych.sync;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The commit of a sync, once a gate has looked at what is to be committed and lets it pass. */
final class GatedCommit {
  private final VaultRepository repository;
  private final MessageOf message;
  private final Gate gate;
  private final SyncProgress progress;

  // One thread after the other runs it and asks.
  private volatile List<Concern> held = List.of();

  GatedCommit(VaultRepository repository, MessageOf message, Gate gate, SyncProgress progress) {
    this.repository = repository;
    this.message = message;
    this.gate = gate;
    this.progress = progress;
  }

  /** Commits what differs, unless it is held up; may be run again. */
  Committed run() {
    held = List.of();
    try {
      List<ChangedFile> changes = repository.status().changes();
      List<Concern> found = looked(changes);
      if (progress.cancelled()) {
        return new Committed.Cancelled();
      }
      held = found;
      return changes.isEmpty() || !found.isEmpty()
          ? new Committed.NothingToCommit()
          : repository.commit(changes, message.of(changes), progress);
    } catch (IOException | CancellationException e) {
      return progress.cancelled()
          ? new Committed.Cancelled()
          : new Committed.Refused(CannotSyncReason.IO, Causes.words(e));
    }
  }

  /** What held up the commit that was run last; empty if nothing did. */
  List<Concern> held() {
    return held;
  }

  /** Files and notes are read, whatever they are like. */
  private List<Concern> looked(List<ChangedFile> changes) throws IOException {
    try (var _ = new Interruption(progress)) {
      return gate.holding(repository, changes, progress);
    }
  }
}

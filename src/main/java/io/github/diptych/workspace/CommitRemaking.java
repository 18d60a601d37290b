package io.github.diptych.workspace;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Refusal;
import io.github.diptych.sync.Remade;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Makes commits anew that no remote has yet, because of what is in them: a file that is too large,
 * or a key that was taken out of the text since. Futures complete on the home thread.
 */
public final class CommitRemaking {
  private final Vault vault;
  private final VaultSettings settings;
  private final Lanes lanes;
  private final Clock clock;

  public CommitRemaking(Vault vault, VaultSettings settings, Lanes lanes, Clock clock) {
    this.vault = vault;
    this.settings = settings;
    this.lanes = lanes;
    this.clock = clock;
  }

  /** What is in them and more than GitHub takes. */
  public CompletableFuture<List<Concern>> tooLarge() {
    return onRepository(repository -> repository.remaking().tooLarge(), List.of());
  }

  /**
   * Takes every larger file out of the commits; on this machine it stays as it is.
   *
   * @param bytes the most that a file may have
   */
  public CompletableFuture<Remade> takeApart(long bytes) {
    return onRepository(repository -> repository.remaking().takeApart(bytes), none());
  }

  /**
   * Commits what is not committed and makes one commit of all.
   *
   * @param gone what must not be in the text any more
   */
  public CompletableFuture<Remade> join(List<Refusal.Place> gone) {
    return onRepository(repository -> joined(repository, gone), none());
  }

  /** Goes back to the commits of before the last time. */
  public CompletableFuture<Remade> undo() {
    return onRepository(repository -> repository.remaking().undo(), none());
  }

  private Remade joined(VaultRepository repository, List<Refusal.Place> gone) throws IOException {
    var changes = repository.status().changes();
    if (!new CommitGate(vault, each -> false, new FirstPush(Optional.empty()))
        .holding(repository, changes, SyncProgress.NONE)
        .isEmpty()) {
      return new Remade.Refused(CannotSyncReason.HELD, "");
    }
    if (!changes.isEmpty()) {
      var messages = new CommitMessage(repository, new NoteFiles(vault), settings.format());
      String message = messages.of(changes, LocalDate.now(clock));
      if (repository.commit(message, SyncProgress.NONE)
          instanceof Committed.Refused(CannotSyncReason reason, String detail)) {
        return new Remade.Refused(reason, detail);
      }
    }
    return repository.remaking().join(gone);
  }

  private static Remade none() {
    return new Remade.NotNeeded();
  }

  @FunctionalInterface
  private interface Step<T> {
    T on(VaultRepository repository) throws IOException;
  }

  private <T> CompletableFuture<T> onRepository(Step<T> step, T otherwise) {
    return lanes.atHome(lanes.workTree().submit(() -> stepped(step, otherwise)));
  }

  private <T> T stepped(Step<T> step, T otherwise) throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        return step.on(repository);
      }
    }
    return otherwise;
  }
}

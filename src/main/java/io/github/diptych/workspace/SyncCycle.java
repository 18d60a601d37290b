package io.github.diptych.workspace;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Status;
import io.github.diptych.sync.Sync;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Commit, fetch, merge, push: each on the lane where it belongs. Saving what is open comes before,
 * and is the workspace's. Futures complete on the home thread.
 */
public final class SyncCycle {
  private final Vault vault;
  private final VaultSettings settings;
  private final Lanes lanes;
  private final Clock clock;

  public SyncCycle(Vault vault, VaultSettings settings, Lanes lanes, Clock clock) {
    this.vault = vault;
    this.settings = settings;
    this.lanes = lanes;
    this.clock = clock;
  }

  /**
   * Where a vault stands to its remote.
   *
   * @param host of the remote, as {@link Credentials.Token} wants it; empty if it needs none
   */
  public record Standing(Status status, Optional<String> host) {}

  /** Empty for a folder that cannot be synced at all. */
  public CompletableFuture<Optional<Standing>> standing() {
    return lanes.atHome(lanes.workTree().submit(this::lookAtRepository));
  }

  private Optional<Standing> lookAtRepository() throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        return Optional.of(new Standing(repository.status(), repository.remoteHost()));
      }
    }
    return Optional.empty();
  }

  /**
   * @param message of the commit; null to make one from what changed
   */
  public CompletableFuture<SyncAttempt> run(
      @Nullable String message, Credentials credentials, SyncProgress progress) {
    return lanes.atHome(
        lanes
            .workTree()
            .submit(() -> VaultRepository.open(vault.root()))
            .thenCompose(
                opened ->
                    switch (opened) {
                      case Opened.Ready(VaultRepository repository) ->
                          run(repository, message, credentials, progress);
                      case Opened.NotARepository none -> ended(new SyncAttempt.NotARepository());
                      case Opened.Unsupported(Opened.Reason reason, String detail) ->
                          ended(new SyncAttempt.Unsupported(reason, detail));
                    }));
  }

  private CompletableFuture<SyncAttempt> run(
      VaultRepository repository,
      @Nullable String message,
      Credentials credentials,
      SyncProgress progress) {
    var messages = new CommitMessage(repository, new NoteFiles(vault), settings.format());
    return new Sync(lanes.workTree(), lanes.network())
        .run(
            repository,
            changes -> message == null ? messages.of(changes, LocalDate.now(clock)) : message,
            credentials,
            progress)
        .<SyncAttempt>thenApply(SyncAttempt.Ended::new)
        .whenComplete((attempt, fault) -> repository.close());
  }

  private static CompletableFuture<SyncAttempt> ended(SyncAttempt attempt) {
    return CompletableFuture.completedFuture(attempt);
  }
}

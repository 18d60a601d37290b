package io.github.diptych.workspace;

import io.github.diptych.github.Site;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Answer;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Concern;
import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Merging;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Status;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.Sync;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.workspace.merging.Decisions;
import io.github.diptych.workspace.merging.LeftWords;
import io.github.diptych.workspace.merging.NoteMerge;
import io.github.diptych.workspace.merging.Shelf;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Commit, fetch, merge, push: each on the lane where it belongs. Saving what is open comes before,
 * and is the workspace's. Futures complete on the home thread.
 */
public final class SyncCycle {
  private static final Logger LOG = Logger.getLogger(SyncCycle.class.getName());

  private final Vault vault;
  private final VaultSettings settings;
  private final Lanes lanes;
  private final Clock clock;
  private final Supplier<Optional<Site>> gitHub;
  private final LeftWords leftWords;

  public SyncCycle(Vault vault, VaultSettings settings, Lanes lanes, Clock clock) {
    this(vault, settings, lanes, clock, Optional::empty);
  }

  /**
   * @param gitHub the writer's own, beside {@code github.com}; asked when a sync begins
   */
  public SyncCycle(
      Vault vault,
      VaultSettings settings,
      Lanes lanes,
      Clock clock,
      Supplier<Optional<Site>> gitHub) {
    this(vault, settings, lanes, clock, gitHub, Shelf.NONE);
  }

  /**
   * @param shelf takes what was written for conflicts that are no more
   */
  public SyncCycle(
      Vault vault,
      VaultSettings settings,
      Lanes lanes,
      Clock clock,
      Supplier<Optional<Site>> gitHub,
      Shelf shelf) {
    this.vault = vault;
    this.settings = settings;
    this.lanes = lanes;
    this.clock = clock;
    this.gitHub = gitHub;
    this.leftWords = new LeftWords(lanes, shelf);
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
    return run(message, each -> false, Stillness.GIVEN, credentials, progress);
  }

  /**
   * The same, with what speaks against the commit and is accepted.
   *
   * @param message of the commit; null to make one from what changed
   */
  public CompletableFuture<SyncAttempt> run(
      @Nullable String message,
      Predicate<Concern> accepted,
      Stillness stillness,
      Credentials credentials,
      SyncProgress progress) {
    var gate = new CommitGate(vault, accepted, new FirstPush(gitHub.get()));
    return lanes.atHome(
        lanes
            .workTree()
            .submit(() -> VaultRepository.open(vault.root()))
            .thenCompose(
                opened ->
                    switch (opened) {
                      case Opened.Ready(VaultRepository repository) ->
                          run(repository, message, gate, stillness, credentials, progress);
                      case Opened.NotARepository none -> ended(new SyncAttempt.NotARepository());
                      case Opened.Unsupported(Opened.Reason reason, String detail) ->
                          ended(new SyncAttempt.Unsupported(reason, detail));
                    }));
  }

  private CompletableFuture<SyncAttempt> run(
      VaultRepository repository,
      @Nullable String message,
      CommitGate gate,
      Stillness stillness,
      Credentials credentials,
      SyncProgress progress) {
    var messages = messages(repository);
    return new Sync(lanes.workTree(), lanes.network(), merge(repository), stillness)
        .run(
            repository,
            changes ->
                message == null ? messages.of(changes, LocalDate.now(clock), progress) : message,
            gate,
            credentials,
            progress)
        .<SyncAttempt>thenApply(SyncAttempt.Ended::new)
        .thenCompose(attempt -> cleared(repository).thenApply(done -> attempt))
        .whenComplete((attempt, fault) -> repository.close());
  }

  /** What cannot be cleared stays, and keeps no sync from ending. */
  private CompletableFuture<?> cleared(VaultRepository repository) {
    return leftWords
        .clear(repository)
        .handle(
            (done, fault) -> {
              if (fault instanceof CompletionException && fault.getCause() instanceof IOException) {
                LOG.log(Level.WARNING, "what was written for conflicts stays: {0}", fault);
              } else if (fault != null) {
                lanes.mind(CompletableFuture.failedFuture(fault));
              }
              return fault == null;
            });
  }

  private NoteMerge merge(VaultRepository repository) {
    return new NoteMerge(settings.format(), Decisions.of(repository));
  }

  /**
   * Commits what is not committed, then takes back what the last sync brought; empty for a folder
   * that cannot be synced at all.
   */
  public CompletableFuture<Optional<Merging>> undo(SyncProgress progress) {
    return lanes.atHome(lanes.workTree().submit(() -> undone(progress)));
  }

  /** When a sync last brought something that is still here, in this machine's time. */
  public CompletableFuture<Optional<LocalDateTime>> lastBrought() {
    return lanes.atHome(lanes.workTree().submit(this::brought));
  }

  private Optional<LocalDateTime> brought() throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        return repository.lastBrought().map(at -> LocalDateTime.ofInstant(at, clock.getZone()));
      }
    }
    return Optional.empty();
  }

  private Optional<Merging> undone(SyncProgress progress) throws IOException {
    if (!(VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository))) {
      return Optional.empty();
    }
    try (repository) {
      var changes = repository.status().changes();
      if (!repository.concerns(changes, progress).isEmpty()) {
        return Optional.of(new Merging.Refused(CannotSyncReason.HELD, ""));
      }
      if (!changes.isEmpty()
          && repository.commit(messages(repository).of(changes, LocalDate.now(clock)), progress)
              instanceof Committed.Refused(CannotSyncReason reason, String detail)) {
        return Optional.of(new Merging.Refused(reason, detail));
      }
      return Optional.of(repository.undoSync(merge(repository), progress));
    } catch (IOException fault) {
      if (progress.cancelled()) {
        return Optional.of(new Merging.Cancelled());
      }
      throw fault;
    }
  }

  /**
   * Does what the writer wants done about files that speak against a commit.
   *
   * @param paths from the vault's root, with {@code /}
   * @return false if it could not be done, such as a picture that cannot be made smaller
   */
  public CompletableFuture<Boolean> answer(Answer answer, List<String> paths) {
    return lanes.atHome(lanes.workTree().submit(() -> answered(answer, paths)));
  }

  private boolean answered(Answer answer, List<String> paths) throws IOException {
    if (VaultRepository.open(vault.root()) instanceof Opened.Ready(VaultRepository repository)) {
      try (repository) {
        switch (answer) {
          case LEAVE_OUT -> repository.leavingOut().leaveOut(paths);
          case LFS -> repository.leavingOut().track(paths);
          case IGNORE -> repository.leavingOut().ignore(paths);
          // Whoever asked remembers what is accepted.
          case SHRINK -> {
            return new PictureShrinking(vault).shrink(repository, paths);
          }
          case ACCEPT, TAKE_APART -> {}
        }
        return true;
      }
    }
    return false;
  }

  private CommitMessage messages(VaultRepository repository) {
    return new CommitMessage(repository, new NoteFiles(vault), settings.format());
  }

  private static CompletableFuture<SyncAttempt> ended(SyncAttempt attempt) {
    return CompletableFuture.completedFuture(attempt);
  }
}

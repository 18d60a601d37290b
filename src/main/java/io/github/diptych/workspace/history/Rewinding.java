package io.github.diptych.workspace.history;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.sync.Branch;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Discard;
import io.github.diptych.sync.Discarded;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.Switched;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Vault;
import io.github.diptych.workspace.CommitMessage;
import io.github.diptych.workspace.merging.Decisions;
import io.github.diptych.workspace.merging.NoteMerge;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has the vault as it was, puts changes away and brings them back, makes the last commit anew and
 * turns to other branches. What moves files is done on the work-tree lane while nobody writes, so
 * that the open notes follow. Futures complete on the home thread.
 */
public final class Rewinding {
  private final Vault vault;
  private final VaultSettings settings;
  private final Lanes lanes;
  private final Clock clock;
  private final Stillness stillness;

  public Rewinding(
      Vault vault, VaultSettings settings, Lanes lanes, Clock clock, Stillness stillness) {
    this.vault = vault;
    this.settings = settings;
    this.lanes = lanes;
    this.clock = clock;
    this.stillness = stillness;
  }

  /** What is not committed is committed first; then the vault's old state, as a commit more. */
  public CompletableFuture<HistoryRead<FastForwarded>> restore(Revision revision) {
    return still(
        repository -> {
          Optional<FastForwarded> refused = settle(repository);
          return refused.isPresent()
              ? refused.get()
              : repository.past().history().restore(revision, SyncProgress.NONE);
        });
  }

  private Optional<FastForwarded> settle(VaultRepository repository) throws IOException {
    List<ChangedFile> changes = repository.status().changes();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    if (!repository.concerns(changes, SyncProgress.NONE).isEmpty()) {
      return Optional.of(new FastForwarded.Refused(CannotSyncReason.HELD, ""));
    }
    String message =
        new CommitMessage(repository, new NoteFiles(vault), settings.format())
            .of(changes, LocalDate.now(clock));
    return repository.commit(message, SyncProgress.NONE)
            instanceof Committed.Refused(CannotSyncReason reason, String detail)
        ? Optional.of(new FastForwarded.Refused(reason, detail))
        : Optional.empty();
  }

  /**
   * Discards what was written in these files since the last commit; it is kept for thirty days.
   *
   * @param paths from the vault's root, with {@code /}
   */
  public CompletableFuture<HistoryRead<Discarded>> discard(Collection<String> paths) {
    return still(repository -> repository.past().discards().discard(paths));
  }

  /**
   * Has a file's bytes as they were in a commit; what is not committed of it is discarded, and so
   * kept.
   *
   * @param commit 40 hexadecimal digits
   * @param path from the vault's root, with {@code /}
   */
  public CompletableFuture<HistoryRead<Discarded>> restoreFile(String commit, String path) {
    return still(repository -> repository.past().discards().restore(commit, path));
  }

  /** What differs from the last commit. */
  public CompletableFuture<HistoryRead<List<ChangedFile>>> changes() {
    return read(repository -> repository.status().changes());
  }

  /** What was discarded and is kept, the newest first. */
  public CompletableFuture<HistoryRead<List<Discard>>> discarded() {
    return read(repository -> repository.past().discards().list());
  }

  /** Brings back what was discarded; what was written since stays, and is merged with it. */
  public CompletableFuture<HistoryRead<Discarded>> bringBack(Discard discard) {
    return still(
        repository ->
            repository
                .past()
                .discards()
                .bringBack(
                    discard.name(),
                    new NoteMerge(
                        settings.format(),
                        new Decisions(repository.ownFolder().resolve("brought-back")))));
  }

  /** The last commit, if it can still be amended. */
  public CompletableFuture<HistoryRead<Optional<Revision>>> unpushed() {
    return read(repository -> repository.past().lastCommit().unpushed());
  }

  /**
   * Makes the last commit anew.
   *
   * @param withChanges whether what was written since goes into it
   */
  public CompletableFuture<HistoryRead<Committed>> amend(String message, boolean withChanges) {
    return still(repository -> amended(repository, message, withChanges));
  }

  private static Committed amended(VaultRepository repository, String message, boolean withChanges)
      throws IOException {
    boolean held =
        withChanges
            && !repository.concerns(repository.status().changes(), SyncProgress.NONE).isEmpty();
    return held
        ? new Committed.Refused(CannotSyncReason.HELD, "")
        : repository.past().lastCommit().amend(message, withChanges);
  }

  public CompletableFuture<HistoryRead<List<Branch>>> branches() {
    return read(repository -> repository.past().branches().list());
  }

  /** Turns to another branch, unless something is not committed. */
  public CompletableFuture<HistoryRead<Switched>> switchTo(String branch) {
    return still(repository -> repository.past().branches().to(branch));
  }

  private <T> CompletableFuture<HistoryRead<T>> read(OpenedVault.Work<T> work) {
    return lanes.atHome(lanes.workTree().submit(() -> OpenedVault.read(vault.root(), work)));
  }

  /** While nobody writes; then the open notes take what has become of their files. */
  private <T> CompletableFuture<HistoryRead<T>> still(OpenedVault.Work<T> work) {
    var result = new AtomicReference<@Nullable HistoryRead<T>>();
    return lanes.atHome(
        stillness
            .during(
                () ->
                    CompletableFuture.runAsync(
                        () -> result.set(OpenedVault.read(vault.root(), work)), lanes.workTree()))
            .thenApply(
                done -> {
                  HistoryRead<T> read = result.get();
                  if (read == null) {
                    throw new IllegalStateException("nothing was done");
                  }
                  return read;
                }));
  }
}

package io.github.diptych.workspace.history;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.FileChange;
import io.github.diptych.sync.Followed;
import io.github.diptych.sync.History;
import io.github.diptych.sync.Revision;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.sync.Version;
import io.github.diptych.task.Lanes;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What was committed before, and what each commit changed. Futures complete on the home thread; the
 * repository is read on the history lane, which holds up no save.
 */
public final class VaultHistory {
  private final Vault vault;
  private final DiaryFormat format;
  private final Lanes lanes;

  public VaultHistory(Vault vault, DiaryFormat format, Lanes lanes) {
    this.vault = vault;
    this.format = format;
    this.lanes = lanes;
  }

  /** The commits of something; to be closed. */
  public HistoryPages pages(Scope scope) {
    return new HistoryPages(
        vault.root(),
        lanes,
        repository ->
            switch (scope) {
              case Scope.OfVault all -> repository.past().history().walk();
              case Scope.OfNote(VaultPath path) ->
                  repository.past().history().walk(path.value(), Followed.WHOLE);
              case Scope.OfEntry(VaultPath path, EntryWords entry) ->
                  repository
                      .past()
                      .history()
                      .walk(path.value(), committed(repository, path, entry));
            });
  }

  /** The entry as the last commit has it, if it was written in since. */
  private Followed committed(VaultRepository repository, VaultPath path, EntryWords entry)
      throws IOException {
    byte[] before = repository.committed(path.value()).orElse(null);
    byte[] now = bytes(path.value()).orElse(null);
    var written = new FollowedEntry(format, entry);
    Followed.Step step = before == null || now == null ? null : written.back(before, now);
    return step == null || step.before() == null ? written : step.before();
  }

  /**
   * What a commit changed.
   *
   * @param cancelled asked before each file
   */
  public CompletableFuture<HistoryRead<List<FileDiff>>> changes(
      Revision revision, BooleanSupplier cancelled) {
    return changes(revision, file -> true, cancelled);
  }

  private CompletableFuture<HistoryRead<List<FileDiff>>> changes(
      Revision revision, Predicate<FileChange> wanted, BooleanSupplier cancelled) {
    return lanes.atHome(lanes.history().submit(() -> read(revision, wanted, cancelled)));
  }

  private HistoryRead<List<FileDiff>> read(
      Revision revision, Predicate<FileChange> wanted, BooleanSupplier cancelled) {
    return OpenedVault.read(
        vault.root(),
        repository -> {
          History history = repository.past().history();
          String parent = revision.parents().isEmpty() ? null : revision.parents().getFirst();
          return new FileDiffs(
                  format,
                  path -> parent == null ? Optional.empty() : history.content(parent, path),
                  path -> history.content(revision.id(), path))
              .of(history.changes(revision.id()).stream().filter(wanted).toList(), cancelled);
        });
  }

  /**
   * What a commit changed of what its history is of: all files, one, or one entry.
   *
   * @param cancelled asked before each file
   */
  public CompletableFuture<HistoryRead<List<FileDiff>>> changes(
      Version version, BooleanSupplier cancelled) {
    return changes(version.revision(), file -> isOf(version, file), cancelled)
        .thenApply(
            read -> version.what() instanceof FollowedEntry entry ? only(entry, read) : read);
  }

  private static boolean isOf(Version version, FileChange file) {
    return version.path().isEmpty() || version.path().equals(file.path());
  }

  private static HistoryRead<List<FileDiff>> only(
      FollowedEntry entry, HistoryRead<List<FileDiff>> read) {
    return read instanceof HistoryRead.Done<List<FileDiff>>(List<FileDiff> diffs)
        ? new HistoryRead.Done<>(diffs.stream().map(entry.entry()::only).toList())
        : read;
  }

  /** What is not committed yet. */
  public CompletableFuture<HistoryRead<List<FileDiff>>> uncommitted() {
    return lanes.atHome(
        lanes
            .workTree()
            .submit(
                () ->
                    OpenedVault.read(
                        vault.root(),
                        repository ->
                            new FileDiffs(format, repository::committed, this::bytes)
                                .of(files(repository.status().changes()), () -> false))));
  }

  private static List<FileChange> files(List<ChangedFile> changes) {
    return changes.stream()
        .map(
            change ->
                switch (change.kind()) {
                  case ADDED -> new FileChange(null, change.path());
                  case DELETED -> new FileChange(change.path(), null);
                  case MODIFIED, CONFLICTED -> new FileChange(change.path(), change.path());
                })
        .toList();
  }

  /** The commit of a name that a person wrote; empty if there is none. */
  public CompletableFuture<HistoryRead<Optional<Revision>>> find(String name) {
    return lanes.atHome(
        lanes
            .history()
            .submit(
                () ->
                    OpenedVault.read(
                        vault.root(), repository -> repository.past().history().find(name))));
  }

  /**
   * The text that a note had in a commit; empty if it was not there, or no text.
   *
   * @param commit 40 hexadecimal digits
   */
  public CompletableFuture<HistoryRead<Optional<String>>> text(String commit, String path) {
    return lanes.atHome(
        lanes
            .history()
            .submit(
                () ->
                    OpenedVault.read(
                        vault.root(),
                        repository ->
                            repository
                                .past()
                                .history()
                                .content(commit, path)
                                .flatMap(NoteBytes::text))));
  }

  private Optional<byte[]> bytes(String path) throws IOException {
    Path file = vault.root().resolve(path);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }
}

package io.github.diptych.workspace.roll;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.DiaryNotes;
import io.github.diptych.workspace.VaultOpening;
import io.github.diptych.workspace.roll.RollPlan.Written;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rolls a README that is a diary into the notes that {@code diary.files} names, and leaves a front
 * page with links to them: one commit where the vault is a repository. Reads the whole vault: for
 * the work-tree lane.
 */
public final class Roll {
  private static final VaultPath PAGE = DiaryNotes.README;

  private final VaultOpening.Ready vault;

  public Roll(VaultOpening.Ready vault) {
    this.vault = vault;
  }

  /**
   * What would be written, or why nothing can be; nothing is.
   *
   * @throws IOException if the vault's own folder or its repository cannot be read
   */
  public RollOutcome plan() throws IOException {
    return with(this::planned, refused -> refused);
  }

  /**
   * Rolls the diary, or leaves every file as it is.
   *
   * @throws IOException if the vault's own folder or its repository cannot be read; every file is
   *     as it was then
   */
  public RollOutcome run() throws IOException {
    return with(
        repository -> {
          var planned = planned(repository);
          return planned instanceof RollOutcome.Planned(RollPlan plan)
              ? written(plan, repository)
              : planned;
        },
        refused -> refused);
  }

  /**
   * Takes back a roll that was run, as long as nothing of it has changed since; empty if every file
   * is as it was before.
   *
   * @throws IOException if the vault's repository cannot be read
   */
  public Optional<RollOutcome.Failed> takeBack(RollPlan plan) throws IOException {
    return with(repository -> takenBack(plan, repository), Optional::of);
  }

  private Optional<RollOutcome.Failed> takenBack(
      RollPlan plan, @Nullable VaultRepository repository) throws IOException {
    List<ChangedFile> changes = repository == null ? List.of() : repository.status().changes();
    if (!changes.isEmpty()) {
      return Optional.of(new RollOutcome.Uncommitted(changes.size(), changes.getFirst().path()));
    }
    var writing = new RollWriting(new NoteFiles(vault.vault()));
    var changed = writing.resume(plan.notes());
    if (changed.isPresent()) {
      return changed.map(RollOutcome.ChangedSince::new);
    }
    List<VaultPath> left = writing.putBack();
    if (!left.isEmpty()) {
      return Optional.of(new RollOutcome.HalfDone(left));
    }
    // Where no commit can be made, the files are as they were, and the next sync takes them.
    return repository != null
            && repository.commit(PAGE.value() + ": whole again", SyncProgress.NONE)
                instanceof Committed.Refused(CannotSyncReason reason, String detail)
        ? Optional.of(new RollOutcome.CannotCommit(reason, detail))
        : Optional.empty();
  }

  private interface Step<T> {
    T with(@Nullable VaultRepository repository) throws IOException;
  }

  private <T> T with(Step<T> step, Function<RollOutcome.Unsupported, T> unsupported)
      throws IOException {
    return switch (VaultRepository.open(vault.vault().root())) {
      case Opened.NotARepository none -> step.with(null);
      case Opened.Unsupported(Opened.Reason reason, String detail) ->
          unsupported.apply(new RollOutcome.Unsupported(reason, detail));
      case Opened.Ready(VaultRepository repository) -> {
        try (repository) {
          yield step.with(repository);
        }
      }
    };
  }

  private RollOutcome planned(@Nullable VaultRepository repository) throws IOException {
    if (repository == null) {
      return new Planning(vault, PAGE, note -> true).plan();
    }
    // What Git ignores is in no commit, and so could not be taken back with it.
    var planned =
        new Planning(vault, PAGE, note -> repository.committed(note.value()).isPresent()).plan();
    return planned instanceof RollOutcome.Planned(RollPlan plan)
        ? obstacle(plan, repository).map(RollOutcome.class::cast).orElse(planned)
        : planned;
  }

  private static Optional<RollOutcome.Refused> obstacle(RollPlan plan, VaultRepository repository)
      throws IOException {
    List<ChangedFile> changes = repository.status().changes();
    if (!changes.isEmpty()) {
      return Optional.of(new RollOutcome.Uncommitted(changes.size(), changes.getFirst().path()));
    }
    if (repository.committed(PAGE.value()).isEmpty()) {
      return Optional.of(new RollOutcome.Ignored(PAGE));
    }
    return repository
        .obstacle(plan.notes().stream().map(note -> note.path().value()).toList())
        .map(refused -> new RollOutcome.CannotCommit(refused.reason(), refused.detail()));
  }

  private RollOutcome written(RollPlan plan, @Nullable VaultRepository repository)
      throws IOException {
    var writing = new RollWriting(new NoteFiles(vault.vault()));
    try {
      RollOutcome outcome =
          writing
              .write(plan.notes())
              .map(RollOutcome.class::cast)
              .orElseGet(() -> new RollOutcome.Rolled(plan, false));
      if (outcome instanceof RollOutcome.Rolled && repository != null) {
        outcome = committed(plan, repository);
      }
      if (outcome instanceof RollOutcome.Rolled) {
        return outcome;
      }
      List<VaultPath> left = writing.putBack();
      return left.isEmpty() ? outcome : new RollOutcome.HalfDone(left);
    } catch (IOException | RuntimeException fault) {
      writing.putBack();
      throw fault;
    }
  }

  private static RollOutcome committed(RollPlan plan, VaultRepository repository)
      throws IOException {
    var written = plan.notes().stream().map(note -> note.path().value()).toList();
    var changed = repository.status().changes().stream().map(ChangedFile::path).toList();
    for (Written note : plan.notes()) {
      if (!changed.contains(note.path().value())) {
        return new RollOutcome.Ignored(note.path());
      }
    }
    Optional<String> foreign = changed.stream().filter(path -> !written.contains(path)).findFirst();
    if (foreign.isPresent()) {
      return new RollOutcome.Uncommitted(changed.size() - written.size(), foreign.get());
    }
    return switch (repository.commit(message(plan), SyncProgress.NONE)) {
      case Committed.Done done -> new RollOutcome.Rolled(plan, true);
      case Committed.Refused(CannotSyncReason reason, String detail) -> {
        repository.unstage(written);
        yield new RollOutcome.CannotCommit(reason, detail);
      }
      case Committed committed -> throw new IOException("no commit was made: " + committed);
    };
  }

  /** Such as {@code README.md: 35 days rolled into 2 notes}. */
  private static String message(RollPlan plan) {
    int days = plan.days();
    int notes = plan.months().size();
    return PAGE.value()
        + ": "
        + days
        + (days == 1 ? " day" : " days")
        + " rolled into "
        + notes
        + (notes == 1 ? " note" : " notes");
  }
}

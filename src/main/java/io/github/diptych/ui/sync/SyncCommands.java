package io.github.diptych.ui.sync;

import io.github.diptych.sync.Merging;
import io.github.diptych.sync.Stillness;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.bar.ToolbarModel;
import io.github.diptych.ui.conflict.ConflictRoom;
import io.github.diptych.ui.conflict.Conflicts;
import io.github.diptych.ui.conflict.EarlierShelf;
import io.github.diptych.ui.dialog.ConcernSheet;
import io.github.diptych.ui.dialog.OutgoingSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.SyncCycle.Standing;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.merging.Deciding;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Runs the sync cycle and shows what it does. On the UI thread. */
public final class SyncCommands {
  private static final String TOPIC = SyncNotices.TOPIC;

  private final Workspace workspace;
  private final SyncCycle cycle;
  private final SyncIndicator indicator;
  private final NoticeModel notices;
  private final SigningIn signingIn;
  private final OutgoingSheet outgoingSheet;
  private final Words words;
  private final UndoQuestion undoing;
  private final Conflicts conflicts;
  private final Concerns concerns;
  private final SyncNotices told;
  private final RepositoryNotices repository;
  private final LockQuestion lock;
  private @Nullable RunningSync running;
  private CompletableFuture<Void> current = CompletableFuture.completedFuture(null);
  private Stillness stillness = Stillness.GIVEN;

  public SyncCommands(
      Workspace workspace,
      ToolbarModel toolbar,
      StatusModel status,
      NoticeModel notices,
      SigningIn signingIn,
      Sheets sheets,
      Words words) {
    this.workspace = workspace;
    this.cycle =
        new SyncCycle(
            workspace.vault(),
            workspace.settings(),
            workspace.lanes(),
            workspace.clock(),
            signingIn::site,
            new EarlierShelf(workspace, notices, words));
    this.indicator = new SyncIndicator(toolbar, status, words);
    this.notices = notices;
    this.signingIn = signingIn;
    var deciding =
        new Deciding(
            workspace.vault(),
            workspace.settings().format(),
            workspace.journals(),
            workspace.lanes());
    this.conflicts = new Conflicts(deciding, sheets, workspace.lanes(), words, this::syncUnasked);
    this.outgoingSheet = new OutgoingSheet(sheets, words);
    this.words = words;
    this.lock = new LockQuestion(workspace, sheets, words, this::syncUnasked);
    this.repository =
        new RepositoryNotices(
            workspace, notices, sheets, words, () -> workspace.lanes().mind(refresh()));
    var remakes = new Remakes(workspace, notices, sheets, words, this);
    this.concerns =
        new Concerns(
            cycle,
            workspace.lanes(),
            words,
            new ConcernSheet(sheets, words),
            remakes,
            this::syncUnasked);
    this.told =
        new SyncNotices(
            workspace.vault().root(),
            words,
            concerns,
            remakes,
            repository,
            lock,
            conflicts::show,
            outcome -> signingIn.choice(outcome, this::syncUnasked));
    this.undoing =
        new UndoQuestion(
            cycle, sheets, workspace.lanes(), words, () -> workspace.lanes().mind(undo()));
  }

  /** Saves, commits, fetches, merges and pushes; completes when its outcome is shown. */
  public CompletableFuture<Void> sync() {
    return sync(true);
  }

  /** The same unasked: only what the writer has to know is told. */
  CompletableFuture<Void> syncQuietly() {
    return sync(false);
  }

  private CompletableFuture<Void> sync(boolean asked) {
    return begin(
        now ->
            run(now)
                .thenCompose(
                    attempt ->
                        repository
                            .look()
                            .thenApply(seen -> told.of(attempt, now.remarks(), asked))));
  }

  /** Takes back what the last sync brought; completes when its outcome is shown. */
  private CompletableFuture<Void> undo() {
    return begin(now -> cycle.undo(now).thenApply(this::undone));
  }

  /** Completes when nothing runs any more. */
  CompletableFuture<Void> whenFree() {
    return current;
  }

  /** From now on the notes are kept so while branch and files move. */
  public void keepStill(Stillness how) {
    stillness = how;
  }

  /** From now on a line of a note that speaks against a commit is shown so. */
  public void showLinesBy(ObjIntConsumer<String> how) {
    concerns.showBy(how);
  }

  /** From now on what both sides changed is decided there. */
  public void decideIn(ConflictRoom room) {
    conflicts.decideIn(room);
  }

  public UndoQuestion undoing() {
    return undoing;
  }

  /** Begins, with all saved that was typed until now, unless something runs already. */
  private CompletableFuture<Void> begin(
      Function<RunningSync, CompletableFuture<Optional<Notice>>> work) {
    if (running != null) {
      return CompletableFuture.completedFuture(null);
    }
    var now = begin();
    current =
        workspace
            .saveAll()
            .thenCompose(
                saved ->
                    workspace.isRefused(saved)
                        ? CompletableFuture.completedFuture(Optional.of(unsaved()))
                        : work.apply(now))
            .exceptionally(fault -> Optional.of(fault(fault)))
            .thenAcceptAsync(this::ended, workspace.lanes().home())
            .thenCompose(done -> refresh());
    return current;
  }

  private RunningSync begin() {
    var home = workspace.lanes().home();
    var now =
        new RunningSync(
            (phase, part, bytes) -> home.execute(() -> indicator.step(phase, part, bytes)),
            System::nanoTime);
    running = now;
    indicator.begin();
    return now;
  }

  private Optional<Notice> undone(Optional<Merging> undone) {
    return undone.map(
        outcome ->
            Notice.of(
                TOPIC,
                outcome instanceof Merging.Done ? Tone.SUCCESS : Tone.WARNING,
                Sentences.undone(outcome).in(words)));
  }

  /** What is kept is used as soon as the remote asks for it. */
  private CompletableFuture<SyncAttempt> run(RunningSync now) {
    return cycle
        .run(null, concerns::isAccepted, stillness, signingIn.credentials(), now)
        .thenCompose(
            attempt ->
                attempt instanceof SyncAttempt.Ended(SyncOutcome outcome)
                    ? signingIn
                        .answer(outcome)
                        .thenCompose(
                            answered ->
                                answered ? run(now) : CompletableFuture.completedFuture(attempt))
                    : CompletableFuture.completedFuture(attempt));
  }

  /** Stops the sync that runs; what is written stays here. */
  public void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void ended(Optional<Notice> notice) {
    running = null;
    indicator.end();
    notice.ifPresent(notices::show);
    workspace.lookAtDisk();
  }

  /** What would be synced is not what is seen. */
  private Notice unsaved() {
    return Notice.of(TOPIC, Tone.WARNING, words.say("save.safe"));
  }

  private Notice fault(Throwable fault) {
    return Notice.of(
        TOPIC, Tone.DANGER, words.say("sync.fault", signingIn.masked(String.valueOf(fault))));
  }

  /** Shows what will go, and syncs if the writer says so; a sync tells why there can be none. */
  public CompletableFuture<Void> list() {
    return workspace
        .saveAll()
        .thenCompose(saved -> cycle.standing())
        .thenAccept(
            standing ->
                standing.ifPresentOrElse(
                    now ->
                        outgoingSheet.ask(
                            now.status(), now.host().orElse("origin"), this::syncUnasked),
                    this::syncUnasked));
  }

  private void syncUnasked() {
    workspace.lanes().mind(sync());
  }

  /** Counts anew what waits for a sync; nothing where the repository cannot be read. */
  public CompletableFuture<Void> refresh() {
    return cycle
        .standing()
        .exceptionally(SyncCommands::unread)
        .thenAcceptAsync(
            standing -> indicator.show(standing.map(Standing::status)), workspace.lanes().home())
        .thenCompose(shown -> repository.look());
  }

  private static Optional<Standing> unread(Throwable fault) {
    if (fault.getCause() instanceof IOException) {
      return Optional.empty();
    }
    throw new CompletionException(fault);
  }
}

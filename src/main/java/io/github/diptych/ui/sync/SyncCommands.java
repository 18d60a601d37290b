package io.github.diptych.ui.sync;

import io.github.diptych.sync.Credentials;
import io.github.diptych.sync.Status;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.bar.ToolbarModel;
import io.github.diptych.ui.dialog.OutgoingSheet;
import io.github.diptych.ui.dialog.TokenSheet;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.SyncCycle;
import io.github.diptych.workspace.SyncCycle.Standing;
import io.github.diptych.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Runs the sync cycle and shows what it does. On the UI thread. */
public final class SyncCommands {
  private static final String TOPIC = "sync";

  private final Workspace workspace;
  private final SyncCycle cycle;
  private final ToolbarModel toolbar;
  private final StatusModel status;
  private final NoticeModel notices;
  private final TokenSheet tokenSheet;
  private final OutgoingSheet outgoingSheet;
  private final Words words;
  private Credentials credentials = Credentials.NONE;
  private @Nullable RunningSync running;

  public SyncCommands(
      Workspace workspace,
      ToolbarModel toolbar,
      StatusModel status,
      NoticeModel notices,
      TokenSheet tokenSheet,
      OutgoingSheet outgoingSheet,
      Words words) {
    this.workspace = workspace;
    this.cycle =
        new SyncCycle(
            workspace.vault(), workspace.settings(), workspace.lanes(), workspace.clock());
    this.toolbar = toolbar;
    this.status = status;
    this.notices = notices;
    this.tokenSheet = tokenSheet;
    this.outgoingSheet = outgoingSheet;
    this.words = words;
  }

  /** Saves, commits, fetches, merges and pushes; completes when its outcome is shown. */
  public CompletableFuture<Void> sync() {
    if (running != null) {
      return CompletableFuture.completedFuture(null);
    }
    var now =
        new RunningSync(
            (phase, done, total) -> workspace.lanes().home().execute(() -> step(phase)));
    running = now;
    toolbar.stepProperty().set("");
    toolbar.syncingProperty().set(true);
    return workspace
        .saveAll()
        .thenCompose(
            saved ->
                workspace.hasUnsaved()
                    ? CompletableFuture.completedFuture(unsaved())
                    : cycle.run(null, credentials, now).thenApply(this::notice))
        .exceptionally(this::fault)
        .thenAcceptAsync(this::ended, workspace.lanes().home())
        .thenCompose(done -> refresh());
  }

  private void step(SyncProgress.Phase phase) {
    if (running != null) {
      toolbar.stepProperty().set(words.say("sync.phase." + phase));
    }
  }

  /** Stops the sync that runs; what is written stays here. */
  public void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void ended(Notice notice) {
    running = null;
    toolbar.syncingProperty().set(false);
    notices.show(notice);
  }

  /** What would be synced is not what is seen. */
  private Notice unsaved() {
    return Notice.of(TOPIC, Tone.WARNING, words.say("save.safe"));
  }

  private Notice fault(Throwable fault) {
    return Notice.of(TOPIC, Tone.DANGER, words.say("sync.fault", String.valueOf(fault)));
  }

  private Notice notice(SyncAttempt attempt) {
    var sentence = Sentences.of(attempt, workspace.vault().root()).in(words);
    return new Notice(TOPIC, tone(attempt), sentence, choices(attempt));
  }

  private List<Notice.Choice> choices(SyncAttempt attempt) {
    return attempt
            instanceof
            SyncAttempt.Ended(SyncOutcome.AuthenticationFailed(boolean given, String host))
        ? List.of(new Notice.Choice(words.say("sync.enter"), () -> askForToken(host, given)))
        : List.of();
  }

  private void askForToken(String host, boolean refused) {
    tokenSheet.ask(
        host,
        refused,
        token -> {
          credentials = new Credentials.Token(host, token);
          syncUnasked();
        });
  }

  private static Tone tone(SyncAttempt attempt) {
    return switch (attempt) {
      case SyncAttempt.NotARepository none -> Tone.WARNING;
      case SyncAttempt.Unsupported unsupported -> Tone.WARNING;
      case SyncAttempt.Ended(SyncOutcome outcome) ->
          switch (outcome) {
            case SyncOutcome.UpToDate done -> Tone.SUCCESS;
            case SyncOutcome.Pushed done -> Tone.SUCCESS;
            case SyncOutcome.Merged done -> Tone.SUCCESS;
            case SyncOutcome.Cancelled cancelled -> Tone.INFO;
            case SyncOutcome.Rejected rejected -> Tone.DANGER;
            case SyncOutcome.CannotSync cannot -> Tone.DANGER;
            case SyncOutcome.Diverged diverged -> Tone.WARNING;
            case SyncOutcome.Offline offline -> Tone.WARNING;
            case SyncOutcome.AuthenticationFailed failed -> Tone.WARNING;
            case SyncOutcome.NoRemote noRemote -> Tone.WARNING;
          };
    };
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
        .thenAcceptAsync(this::show, workspace.lanes().home());
  }

  private static Optional<Standing> unread(Throwable fault) {
    if (fault.getCause() instanceof IOException) {
      return Optional.empty();
    }
    throw new CompletionException(fault);
  }

  private void show(Optional<Standing> standing) {
    var now = standing.map(Standing::status);
    toolbar.changesProperty().set(now.map(is -> is.changes().size()).orElse(0));
    toolbar.aheadProperty().set(now.map(Status::ahead).orElse(0));
    toolbar.behindProperty().set(now.map(Status::behind).orElse(0));
    status
        .branchProperty()
        .set(now.map(is -> new StatusModel.Branch(is.branch(), is.ahead(), is.behind())));
  }
}

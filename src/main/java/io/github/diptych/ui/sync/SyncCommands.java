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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    toolbar.syncingProperty().set(true);
    return workspace
        .saveAll()
        .thenCompose(saved -> cycle.run(null, credentials, now))
        .handleAsync(this::ended, workspace.lanes().home())
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

  private boolean ended(@Nullable SyncAttempt attempt, @Nullable Throwable fault) {
    running = null;
    toolbar.syncingProperty().set(false);
    if (attempt == null) {
      notices.show(Notice.of(TOPIC, Tone.DANGER, words.say("sync.fault", String.valueOf(fault))));
      return false;
    }
    var sentence = Sentences.of(attempt, workspace.vault().root()).in(words);
    notices.show(new Notice(TOPIC, tone(attempt), sentence, choices(attempt)));
    return true;
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
          workspace.lanes().mind(sync());
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

  /** Shows what will go, and syncs if the writer says so. */
  public CompletableFuture<Void> list() {
    return workspace
        .saveAll()
        .thenCompose(saved -> cycle.standing())
        .thenAccept(
            standing ->
                standing.ifPresent(
                    now ->
                        outgoingSheet.ask(
                            now.status(),
                            now.host().orElse("origin"),
                            () -> workspace.lanes().mind(sync()))));
  }

  /** Counts anew what waits for a sync. */
  public CompletableFuture<Void> refresh() {
    return cycle.standing().thenAccept(this::show);
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

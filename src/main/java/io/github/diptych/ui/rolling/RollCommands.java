package io.github.diptych.ui.rolling;

import io.github.diptych.diary.Finding;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.roll.Roll;
import io.github.diptych.workspace.roll.RollOutcome;
import io.github.diptych.workspace.roll.RollPlan;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Rolls a long README into monthly notes when the writer says so, offers it once it is near the
 * size that github.com cuts, and takes it back. On the UI thread; the work is the work-tree lane's.
 */
public final class RollCommands {
  private static final String TOPIC = "roll";

  private final Workspace workspace;
  private final NoticeModel notices;
  private final RollSheet sheet;
  private final Runnable sync;
  private final Words words;
  private final Roll roll;
  private boolean offered;

  /**
   * @param sync commits what a roll cannot do with
   */
  public RollCommands(
      Workspace workspace, NoticeModel notices, Sheets sheets, Runnable sync, Words words) {
    this.workspace = workspace;
    this.notices = notices;
    this.sheet = new RollSheet(sheets, words);
    this.sync = sync;
    this.words = words;
    this.roll = new Roll(workspace.opening());
  }

  public Action action() {
    return Action.of("diary.roll", this::plan);
  }

  /** Offers it once for a note that is found too long. */
  public void follow(NoteView note) {
    note.onPreview(this::offer);
  }

  private void offer(Preview preview) {
    boolean isLong =
        preview.findings().stream()
            .map(Finding::kind)
            .anyMatch(kind -> kind == Finding.Kind.README_LARGE || kind == Finding.Kind.README_CUT);
    if (isLong && !offered) {
      offered = true;
      tell(Tone.INFO, "roll.offer", new Notice.Choice(words.say("roll.show"), this::plan));
    }
  }

  /** Shows what would be done; nothing is, until the writer agrees. */
  private void plan() {
    whenSaved(roll::plan, this::planned);
  }

  private void planned(RollOutcome outcome) {
    switch (outcome) {
      case RollOutcome.Planned(RollPlan plan) -> sheet.ask(plan, this::run);
      case RollOutcome.NothingToRoll nothing -> tell(Tone.INFO, "cli.roll.nothing");
      case RollOutcome.Rolled rolled ->
          throw new IllegalStateException("rolled without being asked to");
      case RollOutcome.Failed failed -> failed(failed);
    }
  }

  private void run() {
    tell(Tone.INFO, "roll.running");
    whenSaved(roll::run, this::done);
  }

  private void done(RollOutcome outcome) {
    if (outcome instanceof RollOutcome.Rolled(RollPlan plan, boolean committed)) {
      String key = committed ? "cli.roll.done" : "cli.roll.written";
      String text = words.say(key, plan.days(), plan.entries(), plan.months().size());
      var back = new Notice.Choice(words.say("roll.back"), () -> takeBack(plan));
      notices.show(Notice.of(TOPIC, Tone.SUCCESS, text, back));
      workspace.lookAtDisk();
    } else {
      planned(outcome);
    }
  }

  private void takeBack(RollPlan plan) {
    whenSaved(
        () -> roll.takeBack(plan),
        failed -> {
          workspace.lookAtDisk();
          failed.ifPresentOrElse(this::failed, () -> tell(Tone.SUCCESS, "roll.taken-back"));
        });
  }

  private void failed(RollOutcome.Failed failed) {
    var choices =
        failed instanceof RollOutcome.Uncommitted
            ? new Notice.Choice[] {new Notice.Choice(words.say("action.sync.run"), sync)}
            : new Notice.Choice[0];
    notices.show(Notice.of(TOPIC, Tone.WARNING, Sentences.of(failed).in(words), choices));
  }

  private void tell(Tone tone, String key, Notice.Choice... choices) {
    notices.show(Notice.of(TOPIC, tone, words.say(key), choices));
  }

  /** What is not on the disk would not be rolled. */
  private <T> void whenSaved(Callable<T> work, Consumer<T> then) {
    var lanes = workspace.lanes();
    lanes.mind(
        workspace
            .saveAll()
            .thenCompose(
                saved -> {
                  if (workspace.hasUnsaved()) {
                    tell(Tone.WARNING, "save.safe");
                    return CompletableFuture.<Void>completedFuture(null);
                  }
                  return lanes.atHome(lanes.workTree().submit(work)).thenAccept(then);
                }));
  }
}

package io.github.diptych.ui.sync;

import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Condition;
import io.github.diptych.sync.FastForwarded;
import io.github.diptych.sync.Opened;
import io.github.diptych.sync.Restoration;
import io.github.diptych.sync.Restored;
import io.github.diptych.sync.SyncOutcome;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.RepositorySentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.SyncAttempt;
import io.github.diptych.workspace.VaultRepair;
import io.github.diptych.workspace.Workspace;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Label;

/**
 * Tells what is wrong with a vault's repository as soon as it is opened, or another program has
 * made it so, and mends it where it can be mended. On the UI thread.
 */
final class RepositoryNotices {
  private static final String TOPIC = "repository";

  private static final Set<CannotSyncReason> REASONS =
      EnumSet.of(CannotSyncReason.DETACHED, CannotSyncReason.DAMAGED, CannotSyncReason.UNFINISHED);

  private final Workspace workspace;
  private final VaultRepair repair;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;
  private final Runnable mended;
  private Condition last = new Condition.Fine();
  private int mends;

  /**
   * @param mended to look at the repository anew
   */
  RepositoryNotices(
      Workspace workspace, NoticeModel notices, Sheets sheets, Words words, Runnable mended) {
    this.workspace = workspace;
    this.repair = new VaultRepair(workspace.vault(), workspace.lanes());
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
    this.mended = mended;
  }

  /** Looks, and tells what has changed since it last did. */
  CompletableFuture<Void> look() {
    int before = mends;
    return repair
        .condition()
        .thenAcceptAsync(
            now -> {
              // What was seen before a repair is not so any more, and would hide that it is mended.
              if (before == mends) {
                show(now);
              }
            },
            workspace.lanes().home());
  }

  private void show(Condition now) {
    if (now.equals(last)) {
      return;
    }
    last = now;
    notice().ifPresentOrElse(notices::show, () -> notices.withdraw(TOPIC));
  }

  /** What there is to tell instead of a sync's outcome, where the repository is the reason. */
  Optional<Notice> about(SyncAttempt attempt) {
    boolean isReason =
        switch (attempt) {
          case SyncAttempt.Unsupported _ -> true;
          case SyncAttempt.NotARepository _ -> false;
          case SyncAttempt.Ended(SyncOutcome.CannotSync(CannotSyncReason reason, String _)) ->
              REASONS.contains(reason);
          case SyncAttempt.Ended _ -> false;
        };
    return isReason ? notice() : Optional.empty();
  }

  private Optional<Notice> notice() {
    return RepositorySentences.of(last)
        .map(sentence -> new Notice(TOPIC, Tone.WARNING, sentence.in(words), choices()));
  }

  private List<Notice.Choice> choices() {
    return switch (last) {
      case Condition.LookedAt(Opened.Reason _, String _, Optional<Restoration> restoration) ->
          restoration.map(this::restoring).stream().toList();
      case Condition.Detached(Optional<String> branch) ->
          branch.map(this::reattaching).stream().toList();
      case Condition.Fine _ -> List.of();
      case Condition.NoRepository _ -> List.of();
      case Condition.Unfinished _ -> List.of();
    };
  }

  private Notice.Choice restoring(Restoration restoration) {
    return new Notice.Choice(words.say("repository.restore"), () -> ask(restoration));
  }

  private void ask(Restoration restoration) {
    var zone = workspace.clock().getZone();
    var text = new Label(RepositorySentences.of(restoration, zone, words).in(words));
    text.setWrapText(true);
    sheets.ask(words.say("restore.title"), text, "restore.go", () -> restore(restoration));
  }

  private void restore(Restoration restoration) {
    workspace.lanes().mind(repair.restore(restoration).thenAccept(this::restored));
  }

  private void restored(Restored restored) {
    done(restored instanceof Restored.Done, RepositorySentences.of(restored));
  }

  private Notice.Choice reattaching(String branch) {
    return new Notice.Choice(
        words.say("repository.reattach", branch),
        () -> workspace.lanes().mind(repair.reattach().thenAccept(this::reattached)));
  }

  private void reattached(FastForwarded reattached) {
    boolean well =
        reattached instanceof FastForwarded.Done || reattached instanceof FastForwarded.NothingNew;
    done(well, RepositorySentences.reattached(reattached));
  }

  private void done(boolean well, Sentence sentence) {
    mends++;
    // Where it was not mended the button has to come back.
    last = new Condition.Fine();
    notices.withdraw(TOPIC);
    notices.show(Notice.of("sync", well ? Tone.SUCCESS : Tone.WARNING, sentence.in(words)));
    workspace.lookAtDisk();
    mended.run();
  }
}

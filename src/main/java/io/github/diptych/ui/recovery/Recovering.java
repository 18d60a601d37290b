package io.github.diptych.ui.recovery;

import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.recovery.Found;
import io.github.diptych.workspace.recovery.Recovery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Has what was typed when the program ended without saving in the window again, and the writer
 * decide where its file has changed since. On the UI thread.
 */
public final class Recovering {
  private static final String TOPIC = "recovery";

  private final Recovery recovery;
  private final Lanes lanes;
  private final NoteView note;
  private final Function<VaultPath, CompletableFuture<Void>> open;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;
  private final Subscription trouble;
  private final List<Found.Restored> restored = new ArrayList<>();
  private final Deque<Found.Undecided> undecided = new ArrayDeque<>();

  /**
   * @param open shows a note
   */
  public Recovering(
      Workspace workspace,
      NoteView note,
      Function<VaultPath, CompletableFuture<Void>> open,
      NoticeModel notices,
      Sheets sheets,
      Words words) {
    this.recovery = new Recovery(workspace);
    this.lanes = workspace.lanes();
    this.note = note;
    this.open = open;
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
    this.trouble = workspace.journals().onTrouble(this::tell);
  }

  private void tell(Journals.Trouble told) {
    notices.show(
        Notice.of(
            "journal",
            Tone.WARNING,
            words.say(
                switch (told.about()) {
                  case TYPED -> "recovery.trouble";
                  case CONFLICT -> "conflict.trouble";
                  case REPLACED -> "versions.trouble";
                  case LEFT -> "recovery.unread";
                },
                told.place().toString(),
                told.detail())));
  }

  /** Brings back what can be, before any note is shown. Whatever fails in it, the vault opens. */
  public CompletableFuture<?> look() {
    return recovery
        .look()
        .thenAccept(
            all -> {
              for (Found one : all) {
                switch (one) {
                  case Found.Restored again -> restored.add(again);
                  case Found.Undecided open -> undecided.add(open);
                }
              }
            })
        .handleAsync((done, fault) -> fault == null || failed(fault), lanes.home());
  }

  private boolean failed(Throwable fault) {
    lanes.mind(CompletableFuture.failedFuture(fault));
    return false;
  }

  /** Shows what is there again, what was typed last in view, and asks about the rest. */
  public CompletableFuture<Void> show() {
    var shown = CompletableFuture.<Void>completedFuture(null);
    for (Found.Restored one : restored) {
      shown = shown.thenCompose(before -> show(one.document(), one.caret()));
    }
    return shown.thenRun(
        () -> {
          if (!restored.isEmpty()) {
            String names =
                restored.stream()
                    .map(one -> one.note().value())
                    .distinct()
                    .collect(Collectors.joining(", "));
            restored.clear();
            notices.show(Notice.of(TOPIC, Tone.INFO, words.say("recovery.restored", names)));
          }
          ask();
        });
  }

  private CompletableFuture<Void> show(OpenDocument document, int caret) {
    return open.apply(document.path())
        .thenRun(
            () -> {
              if (note.shows(document)) {
                note.goTo(Math.min(caret, document.noteText().length()));
              }
            });
  }

  /** Asks about the first that is still open. */
  private void ask() {
    if (undecided.isEmpty()) {
      sheets.close();
      return;
    }
    Found.Undecided one = undecided.peek();
    var panel =
        new RecoveryPanel(
            words,
            one,
            new RecoveryPanel.Choices(
                () -> decided(one, recovery.drop(one).thenApply(done -> Optional.empty())),
                text -> decided(one, shown(one).thenCompose(shown -> recovery.take(one, text))),
                this::later));
    sheets.showWide(panel.node(), panel.first(), true);
  }

  /** In view before it changes, so that the change can be undone there. */
  private CompletableFuture<Void> shown(Found.Undecided one) {
    return one.onDisk() instanceof Found.OnDisk.Text
        ? open.apply(one.note())
        : CompletableFuture.completedFuture(null);
  }

  private void decided(Found.Undecided one, CompletableFuture<Optional<OpenDocument>> decision) {
    undecided.remove(one);
    lanes.mind(
        decision.thenAccept(
            document -> {
              ask();
              document.ifPresent(open -> lanes.mind(show(open, one.left().text().caret())));
            }));
  }

  /** Nothing is decided, and nothing is lost by it. */
  private void later() {
    sheets.close();
    notices.show(
        Notice.of(
            TOPIC,
            Tone.WARNING,
            words.say("recovery.open", undecided.element().note().value()),
            new Notice.Choice(words.say("recovery.look"), this::ask)));
  }

  /** Tells nothing any more. */
  public void close() {
    trouble.cancel();
  }
}

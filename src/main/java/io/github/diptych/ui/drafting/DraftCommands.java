package io.github.diptych.ui.drafting;

import io.github.diptych.translate.Refusal;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.drafting.ServiceForm.Field;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.drafting.DraftOutcome;
import io.github.diptych.workspace.drafting.Prospect;
import io.github.diptych.workspace.drafting.Services;
import io.github.diptych.workspace.drafting.Translating;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/**
 * Has the other language of the entry at the caret drafted: shows what goes out before the first
 * time, and asks. One draft at a time. On the UI thread.
 */
public final class DraftCommands {
  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane editor;
  private final DraftModel model;
  private final Translating translating;
  private final SetUpSheet setUpSheet;
  private final GoesOutSheet goesOutSheet;
  private final DraftNotices notices;
  private final Arrival arrival;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private boolean looking;
  private @Nullable Asked asked;

  /**
   * @param editor the note's own
   * @param open shows a note of the vault
   */
  public DraftCommands(
      Workspace workspace,
      NoteView note,
      EditorPane editor,
      DraftModel model,
      NoticeModel notices,
      Sheets sheets,
      Function<VaultPath, CompletableFuture<Void>> open,
      Words words) {
    this.workspace = workspace;
    this.note = note;
    this.editor = editor;
    this.model = model;
    this.setUpSheet = new SetUpSheet(sheets, model, words);
    this.goesOutSheet = new GoesOutSheet(sheets, words);
    this.notices = new DraftNotices(notices, sheets, words);
    this.translating =
        new Translating(
            workspace.settings().format(),
            new NoteFiles(workspace.vault()),
            workspace.lanes(),
            model.services());
    this.arrival =
        new Arrival(
            workspace.lanes(),
            note,
            editor,
            translating,
            this.notices,
            sheets::isKeyboardTaken,
            open,
            this::setUpAgain);
  }

  /** Whether there is somebody to ask. */
  public ObservableBooleanValue available() {
    return model.setUpProperty();
  }

  /** Whether a draft is waited for. */
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Opens the set-up. */
  public void setUp() {
    setUpSheet.ask(Field.SERVICE, () -> setUpDone(false));
  }

  private void setUpAgain(Refusal why) {
    boolean key = why == Refusal.WRONG_KEY || why == Refusal.NO_KEY;
    setUpSheet.ask(key ? Field.KEY : Field.SERVICE, () -> setUpDone(true));
  }

  private void setUpDone(boolean wanted) {
    switch (model.services().of(model.settingsProperty().get())) {
      case Services.Choice.Unusable none -> notices.isOff();
      case Services.Choice.Usable(var translator) when wanted ->
          notices.isSetUp(translator.host(), this::draft);
      case Services.Choice.Usable(var translator) -> notices.isSetUp(translator.host());
    }
  }

  /** Has the entry at the caret drafted; opens the set-up if there is nobody to ask. */
  public void draft() {
    if (asked != null) {
      notices.isAsked(asked.host(), this::cancel);
    } else if (!available().get()) {
      setUpSheet.ask(Field.SERVICE, () -> setUpDone(true));
    } else if (!looking) {
      note.document()
          .ifPresentOrElse(
              this::look, () -> notices.cannot(new Prospect.Nothing(Prospect.Why.NO_ENTRY)));
    }
  }

  private void look(OpenDocument document) {
    editor.composing().finish();
    looking = true;
    workspace
        .lanes()
        .mind(
            translating
                .prospect(document, note.caret(), model.settingsProperty().get())
                .whenCompleteAsync((done, fault) -> looking = false, workspace.lanes().home())
                .thenAccept(prospect -> looked(document, prospect)));
  }

  private void looked(OpenDocument document, Prospect prospect) {
    if (!note.shows(document)) {
      return;
    }
    switch (prospect) {
      case Prospect.Nothing nothing -> notices.cannot(nothing);
      case Prospect.Unavailable unavailable ->
          notices.cannot(unavailable, () -> setUpAgain(unavailable.why()));
      case Prospect.Ready ready when ready.entry().draft() != null ->
          notices.stands(() -> askAgreed(document, ready));
      case Prospect.Ready ready -> askAgreed(document, ready);
    }
  }

  private void askAgreed(OpenDocument document, Prospect.Ready ready) {
    if (asked != null) {
      notices.isAsked(asked.host(), this::cancel);
    } else if (isAgreed(ready.host())) {
      ask(document, ready);
    } else {
      goesOutSheet.ask(ready, () -> agreed(document, ready));
    }
  }

  private boolean isAgreed(String host) {
    return model.settingsProperty().get().isAgreed(host);
  }

  private void agreed(OpenDocument document, Prospect.Ready ready) {
    model.agree(ready.host());
    ask(document, ready);
  }

  private void ask(OpenDocument document, Prospect.Ready ready) {
    var now = Asked.now(document, ready, note);
    asked = now;
    running.set(true);
    notices.isAsked(ready.host(), this::cancel);
    var work =
        translating
            .translate(document, ready, model.settingsProperty().get(), now.stop())
            .thenAccept(outcome -> ended(now, outcome));
    workspace.lanes().mind(work);
    var _ = work.whenCompleteAsync((done, fault) -> failed(now, fault), workspace.lanes().home());
  }

  /** Stops waiting for a draft; nothing is changed. */
  public void cancel() {
    if (asked != null) {
      asked.stop().stop();
    }
  }

  /** Waits for no draft any more, for the window goes. */
  public void close() {
    cancel();
    end();
  }

  private void end() {
    asked = null;
    running.set(false);
  }

  private void ended(Asked then, DraftOutcome outcome) {
    if (then.equals(asked)) {
      end();
      arrival.show(then, outcome);
    }
  }

  /** What it was is told as any fault is. */
  private void failed(Asked then, @Nullable Throwable fault) {
    if (fault != null && then.equals(asked)) {
      end();
      notices.withdraw();
    }
  }
}

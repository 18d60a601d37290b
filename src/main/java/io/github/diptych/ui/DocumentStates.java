package io.github.diptych.ui;

import io.github.diptych.task.Subscription;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Saving;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the open notes stand to their files: the one in the window in the status bar, and every
 * one that needs the writer by a notice, for a note out of sight can fail to be saved, too. On the
 * UI thread.
 */
final class DocumentStates {
  private final Workspace workspace;
  private final NoteView note;
  private final StatusModel status;
  private final NoticeModel notices;
  private final Words words;
  private final Runnable onSaved;
  private final SaveAs saveAs;
  private final Map<OpenDocument, Subscription> followed = new HashMap<>();
  private @Nullable OpenDocument shown;

  /**
   * @param onSaved called when a note was written or taken from disk
   */
  DocumentStates(
      Workspace workspace,
      NoteView note,
      StatusModel status,
      NoticeModel notices,
      Words words,
      Runnable onSaved) {
    this.workspace = workspace;
    this.note = note;
    this.status = status;
    this.notices = notices;
    this.words = words;
    this.onSaved = onSaved;
    this.saveAs = SaveAs.asking(workspace, notices, words);
  }

  /** A note came into the window; from now on it is followed, in sight or not. */
  void shown(OpenDocument document) {
    if (shown != null && shown.isReadOnly()) {
      notices.withdraw(shown.path().value());
    }
    shown = document;
    status.savingProperty().set(saving(document.state()));
    if (!followed.containsKey(document)) {
      var states = document.onState(state -> changed(document, state));
      var outside = document.onOutsideEdits(edits -> merged(document));
      followed.put(
          document,
          () -> {
            states.cancel();
            outside.cancel();
          });
      tell(document, document.state());
    } else if (document.isReadOnly()) {
      tell(document, document.state());
    }
  }

  private void merged(OpenDocument document) {
    if (document.isDirty()) {
      String name = document.path().value();
      notices.show(Notice.of("merged", Tone.SUCCESS, words.say("disk.merged", name)));
    }
  }

  /** A note is not open any more. */
  void released(OpenDocument document) {
    var following = followed.remove(document);
    if (following != null) {
      following.cancel();
    }
    notices.withdraw(document.path().value());
  }

  /** Tells nothing any more. */
  void close() {
    followed.values().forEach(Subscription::cancel);
  }

  private void changed(OpenDocument document, DocumentState state) {
    if (note.document().filter(document::equals).isPresent()) {
      status.savingProperty().set(saving(state));
    }
    tell(document, state);
    if (state instanceof DocumentState.Saved) {
      onSaved.run();
    }
  }

  /** Says once more how a note stands, which may have been dismissed. */
  void tellAgain(OpenDocument document) {
    tell(document, document.state());
  }

  private void tell(OpenDocument document, DocumentState state) {
    String topic = document.path().value();
    switch (state) {
      case DocumentState.ChangedOnDisk changed ->
          notices.show(
              Notice.of(
                  topic,
                  Tone.WARNING,
                  words.say("disk.changed", topic),
                  keepMine(document),
                  new Notice.Choice(
                      words.say("disk.reload"),
                      () -> workspace.lanes().mind(document.takeTheirs()))));
      case DocumentState.Gone gone ->
          notices.show(
              Notice.of(topic, Tone.WARNING, words.say("disk.deleted", topic), keepMine(document)));
      case DocumentState.Failed(var failure) ->
          notices.show(
              Notice.of(
                  topic,
                  Tone.DANGER,
                  Sentences.unsaved(topic, failure).in(words),
                  saveAs.choice(document)));
      case DocumentState.ReadOnly(var reason) ->
          notices.show(Notice.of(topic, Tone.INFO, Sentences.unread(topic, reason, "").in(words)));
      case DocumentState.Saved saved -> notices.withdraw(topic);
      case DocumentState.Dirty dirty -> {}
      case DocumentState.Saving saving -> {}
    }
  }

  private Notice.Choice keepMine(OpenDocument document) {
    return new Notice.Choice(
        words.say("disk.keep"), () -> workspace.lanes().mind(document.keepMine()));
  }

  private Saving saving(DocumentState state) {
    return switch (state) {
      case DocumentState.Saved(var at) ->
          new Saving.Saved(
              Optional.ofNullable(at)
                  .orElseGet(() -> LocalDateTime.now(workspace.clock()))
                  .toLocalTime());
      case DocumentState.Dirty dirty -> new Saving.Unsaved();
      case DocumentState.Saving now -> new Saving.Underway();
      case DocumentState.ChangedOnDisk changed -> new Saving.Unsaved();
      case DocumentState.Gone gone -> new Saving.Unsaved();
      case DocumentState.Failed failed -> new Saving.Failed();
      case DocumentState.ReadOnly readOnly -> new Saving.ReadOnly();
    };
  }
}

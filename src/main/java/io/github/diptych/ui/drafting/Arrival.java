package io.github.diptych.ui.drafting;

import io.github.diptych.task.Lanes;
import io.github.diptych.translate.Refusal;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.DraftSentences;
import io.github.diptych.words.Sentence;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.drafting.DraftOutcome;
import io.github.diptych.workspace.drafting.DraftOutcome.Drafted;
import io.github.diptych.workspace.drafting.Translating;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of a draft when it comes: it goes into the note that it is for, and the writer is
 * told what to look at.
 *
 * @param editor the note's own
 * @param isKeyboardTaken whether the writer is at something else than the text
 * @param open shows a note of the vault
 * @param setUp opens the set-up after a refusal
 */
record Arrival(
    Lanes lanes,
    NoteView note,
    EditorPane editor,
    Translating translating,
    DraftNotices notices,
    BooleanSupplier isKeyboardTaken,
    Function<VaultPath, CompletableFuture<Void>> open,
    Consumer<Refusal> setUp) {

  void show(Asked then, DraftOutcome outcome) {
    switch (outcome) {
      case Drafted drafted when note.shows(then.document()) -> put(then, drafted);
      case Drafted drafted ->
          notices.isForAnother(
              then.document().path(), drafted.draft(), () -> putThere(then, drafted));
      case DraftOutcome.NoRoom noRoom -> notices.hasNoRoom(noRoom);
      case DraftOutcome.Stopped stopped -> notices.stopped(stopped);
      case DraftOutcome.Refused refused ->
          notices.refused(refused, () -> setUp.accept(refused.reply().why()));
    }
  }

  /**
   * One step to undo. The caret goes there if the writer has waited for it; of whoever writes or
   * looks elsewhere by now, caret and view stay.
   */
  private void put(Asked then, Drafted drafted) {
    var change = drafted.change();
    if (hasWaited(then)) {
      note.apply(change);
      note.reveal(change.caret());
    } else {
      editor.amend(change.edits());
    }
    notices.isThere(drafted, looks(then, drafted));
  }

  private boolean hasWaited(Asked then) {
    return then.document().revision() == then.revision()
        && note.caret() == then.caret()
        && !editor.composing().isActive()
        && !isKeyboardTaken.getAsBoolean();
  }

  private static List<Sentence> looks(Asked then, Drafted drafted) {
    return Stream.of(
            DraftSentences.of(drafted.check()).stream(),
            then.ready().unread().stream().map(DraftSentences::unread),
            then.ready().mistakes().stream().map(DraftSentences::of))
        .flatMap(each -> each)
        .toList();
  }

  /** What is opened is another document if the note was closed meanwhile. */
  private void putThere(Asked then, Drafted drafted) {
    VaultPath path = then.document().path();
    lanes.mind(
        open.apply(path)
            .thenAccept(
                opened ->
                    note.document()
                        .filter(now -> now.path().equals(path))
                        .ifPresentOrElse(
                            now -> placeAgain(now, then, drafted), () -> show(then, drafted))));
  }

  private void placeAgain(OpenDocument document, Asked then, Drafted drafted) {
    Asked now = Asked.now(document, then.ready(), note);
    lanes.mind(
        translating
            .place(document, then.ready().entry(), drafted)
            .thenAccept(outcome -> show(now, outcome)));
  }
}

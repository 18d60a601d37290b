package io.github.diptych.ui.entry;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Finding;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.dialog.RepairSheet;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.DiaryEditing;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.Workspace.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Runs the diary's commands on the note in the window. On the UI thread. */
public final class EntryCommands {
  private final Workspace workspace;
  private final DiaryEditing diary;
  private final NoteView note;
  private final EditorPane editor;
  private final RepairSheet repairSheet;
  private final BiConsumer<VaultPath, Loaded.Unreadable> refused;

  public EntryCommands(
      Workspace workspace,
      NoteView note,
      EditorPane editor,
      RepairSheet repairSheet,
      BiConsumer<VaultPath, Loaded.Unreadable> refused) {
    this.workspace = workspace;
    this.diary = workspace.beginnings().editing();
    this.note = note;
    this.editor = editor;
    this.repairSheet = repairSheet;
    this.refused = refused;
  }

  /** Opens today's note and makes room for an entry at its end; keys wait until it is there. */
  public CompletableFuture<Void> newEntry() {
    return editor.holdKeysFor(() -> openToday(this::show));
  }

  /**
   * The same, but the room is not saved before something is written in it.
   *
   * @param made told of the change as soon as it was made
   */
  public CompletableFuture<Void> newRoom(Consumer<Change> made) {
    return editor.holdKeysFor(
        () ->
            openToday(
                (document, change) -> {
                  document.makeRoom(() -> show(document, change));
                  made.accept(change);
                }));
  }

  private CompletableFuture<Void> openToday(BiConsumer<OpenDocument, Change> show) {
    return workspace
        .openDiary(LocalDate.now(workspace.clock()))
        .thenCompose(
            opened ->
                switch (opened) {
                  case Opened.Document(OpenDocument document) -> newEntry(document, show);
                  case Opened.Refused(VaultPath path, Loaded.Unreadable why) -> {
                    refused.accept(path, why);
                    yield CompletableFuture.completedFuture(null);
                  }
                });
  }

  private CompletableFuture<Void> newEntry(
      OpenDocument document, BiConsumer<OpenDocument, Change> show) {
    note.show(document);
    return document.isReadOnly()
        ? CompletableFuture.completedFuture(null)
        : diary.newEntry(document).thenAccept(change -> show.accept(document, change));
  }

  /** Signs the block at the caret; saved at once, since an entry is done. */
  public CompletableFuture<Void> sign() {
    return note.document()
        .filter(open -> !open.isReadOnly())
        .map(open -> editor.holdKeysFor(() -> sign(open)))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** Opens the other language's block of the entry at the caret. */
  public CompletableFuture<Void> translate() {
    return note.document()
        .filter(open -> !open.isReadOnly())
        .map(open -> editor.holdKeysFor(() -> translate(open)))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  private CompletableFuture<Void> translate(OpenDocument document) {
    return diary.translate(document, editor.caret()).thenAccept(change -> show(document, change));
  }

  private CompletableFuture<Void> sign(OpenDocument document) {
    return diary
        .sign(document, editor.caret())
        .thenAccept(
            change -> {
              show(document, change);
              workspace.lanes().mind(document.save());
            });
  }

  /** The change is for one document's text: in another's it would be anywhere. */
  private void show(OpenDocument document, Change change) {
    if (note.shows(document)) {
      note.apply(change);
      note.reveal(change.caret());
    }
  }

  /** Asks, then repairs every picture of the note that has this destination. */
  public void repair(String destination) {
    workspace
        .lanes()
        .mind(
            note.freshened().thenAccept(now -> now.ifPresent(shown -> repair(shown, destination))));
  }

  private void repair(Preview shown, String destination) {
    var findings = shown.about(destination);
    note.document()
        .filter(open -> open.revision() == shown.revision())
        .ifPresent(
            document ->
                workspace
                    .lanes()
                    .mind(
                        workspace
                            .fixes()
                            .offered(shown.note(), document.text(), findings)
                            .thenAccept(offered -> ask(document, shown, offered))));
  }

  private void ask(OpenDocument document, Preview shown, List<Finding> offered) {
    if (!offered.isEmpty() && document.revision() == shown.revision()) {
      repairSheet.ask(
          shown.note().value(), document.text(), offered, () -> repair(document, shown, offered));
    }
  }

  private void repair(OpenDocument document, Preview shown, List<Finding> findings) {
    if (note.shows(document) && document.revision() == shown.revision()) {
      List<TextEdit> edits = findings.stream().flatMap(each -> each.fix().stream()).toList();
      editor.apply(edits, editor.caret());
    }
  }
}

package io.github.diptych.ui.quick;

import io.github.diptych.diary.Change;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One entry from its first word to its second signature. What is written is in the diary at once,
 * like all that is written in it; a room in which nothing was written is taken back. On the UI
 * thread.
 */
public final class QuickEntry {
  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane source;
  private final PairView pair;
  private final EntryCommands entries;
  private final Supplier<CompletableFuture<Void>> pictures;
  private final FreshRoom room;
  private Runnable done = () -> {};
  private Consumer<OpenDocument> unsaved = document -> {};

  /**
   * @param source the note's own editor
   * @param pair its two panels, which are what is in view
   * @param pictures completes when those that were pasted are in the note
   */
  public QuickEntry(
      Workspace workspace,
      NoteView note,
      EditorPane source,
      PairView pair,
      EntryCommands entries,
      Supplier<CompletableFuture<Void>> pictures) {
    this.workspace = workspace;
    this.note = note;
    this.source = source;
    this.pair = pair;
    this.entries = entries;
    this.pictures = pictures;
    this.room = new FreshRoom(note);
    room.onLost(() -> workspace.lanes().home().execute(this::begin));
  }

  /** Called when the entry is on the disk, or there is none. */
  public void onDone(Runnable listener) {
    done = listener;
  }

  /** Called in place of that when it could not be saved; its text is in the document. */
  public void onUnsaved(Consumer<OpenDocument> listener) {
    unsaved = listener;
  }

  /** Makes room for a new entry and puts the keyboard there. */
  public void begin() {
    pair.expectNewEntry();
    workspace.lanes().mind(entries.newRoom(room::begin).thenRun(pair::newEntryMade));
  }

  /** Signs the panel that is written in; goes on to the other, or ends when both are signed. */
  public void sign() {
    var before = note.document();
    long revision = before.map(OpenDocument::revision).orElse(0L);
    pair.expectOtherLanguage();
    workspace
        .lanes()
        .mind(
            entries
                .sign()
                .thenCompose(signed -> note.freshened())
                .thenAccept(
                    now ->
                        now.filter(shown -> before.filter(note::shows).isPresent())
                            .filter(shown -> shown.revision() != revision)
                            .filter(shown -> isComplete(shown.diary()))
                            .ifPresent(shown -> end())));
  }

  private boolean isComplete(Diary diary) {
    return diary
        .entryAt(note.caret())
        .filter(entry -> !diary.waits(entry))
        .filter(QuickEntry::isSigned)
        .isPresent();
  }

  private static boolean isSigned(Entry entry) {
    var second = entry.second();
    return entry.first().signature() != null && (second == null || second.signature() != null);
  }

  /** Ends as it stands: signed or not, what was written stays in the diary. */
  public void end() {
    // In its turn: behind room that is being made, and what is to be written in it.
    workspace.lanes().mind(source.holdKeysFor(this::settled));
  }

  /** Follows the note no more. */
  public void close() {
    room.end();
  }

  private CompletableFuture<Void> settled() {
    source.composing().finish();
    return pictures.get().thenComposeAsync(in -> ended(), workspace.lanes().home());
  }

  private CompletableFuture<Void> ended() {
    source.composing().finish();
    var document = note.document();
    if (document.isEmpty()) {
      done.run();
      return CompletableFuture.completedFuture(null);
    }
    var open = document.get();
    room.takenBack().ifPresent(change -> takeBack(open, change));
    return open.save().thenAccept(saved -> ended(open));
  }

  /** Saved like any change, which writes nothing where the file is as before; but makes no file. */
  private void takeBack(OpenDocument open, Change change) {
    Runnable edit = () -> source.apply(change.edits(), change.caret());
    if (open.hasFile()) {
      edit.run();
    } else {
      open.makeRoom(edit);
    }
  }

  private void ended(OpenDocument open) {
    if (open.isDirty()) {
      unsaved.accept(open);
    } else {
      done.run();
    }
  }
}

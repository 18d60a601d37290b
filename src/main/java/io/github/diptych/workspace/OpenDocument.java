package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Subscription;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.journal.NoteJournal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A note that is open in the window: its text as the editor has it (line ends are {@code \n}), and
 * how it stands to its file. Confined to the home thread of its lanes; the disk is touched on the
 * work-tree lane only. A text that is not on disk is never replaced by one that is.
 */
public final class OpenDocument {
  private final VaultPath path;
  private final DocumentRoom room;
  private final OtherPrograms others;
  private final Listeners<DocumentState> states = new Listeners<>();
  private final Listeners<List<TextEdit>> outsideEdits = new Listeners<>();
  private final Listeners<TextEdit> edits = new Listeners<>();
  private NoteText text;
  private LineEnds lineEnds;
  private InFile inFile;
  private DocumentState state;
  private long revision;

  /** Whether what is edited now is no words of the writer's. */
  private boolean unwritten;

  private @Nullable CompletableFuture<SaveOutcome> underway;

  /**
   * @param file the text exactly as the file holds it
   * @param onDisk the hash of the file's bytes, or null for a note that has no file yet
   * @param state {@code Saved}, or {@code ReadOnly}
   */
  OpenDocument(
      VaultPath path,
      String file,
      FileForm form,
      @Nullable ContentHash onDisk,
      DocumentState state,
      DocumentRoom room) {
    this.path = path;
    this.lineEnds = LineEnds.of(file);
    this.text = NoteText.of(LineEnds.toEditor(file));
    this.inFile = new InFile(onDisk == null ? NoteText.of("") : text, form, onDisk);
    this.state = state;
    this.room = room;
    this.others = new OtherPrograms(this, room);
    room.journal().inFile(inFile.text(), onDisk);
  }

  public VaultPath path() {
    return path;
  }

  /** With {@code \n} for every line end. Of a long note it takes a while after a change. */
  public String text() {
    return text.toString();
  }

  /** The same at once: it shares with its states before and after what no change touched. */
  public NoteText noteText() {
    return text;
  }

  /** Counts the changes to the text, from 0. */
  public long revision() {
    return revision;
  }

  public DocumentState state() {
    return state;
  }

  public boolean isReadOnly() {
    return state instanceof DocumentState.ReadOnly;
  }

  /** Whether there is text that the file does not hold. */
  public boolean isDirty() {
    return state.isDirty();
  }

  public Subscription onState(Consumer<DocumentState> listener) {
    return states.add(listener);
  }

  /** Called with the edits that the text has had elsewhere than in the editor. */
  public Subscription onOutsideEdits(Consumer<List<TextEdit>> listener) {
    return outsideEdits.add(listener);
  }

  /** Whether it has been on the disk; a new month's note is there once it was saved. */
  public boolean hasFile() {
    return inFile.hash() != null;
  }

  /** Whether a window shows it, and so has to be told of what others do to it. */
  boolean isShown() {
    return !outsideEdits.isEmpty();
  }

  /** Called with each edit of {@link #edited}, also by whoever makes it. */
  public Subscription onEdited(Consumer<TextEdit> listener) {
    return edits.add(listener);
  }

  /**
   * Makes room in which nothing is written yet: the text changes, and is saved only with what the
   * writer does next, or with what is unsaved already.
   */
  public void makeRoom(Runnable edited) {
    unwritten = state instanceof DocumentState.Saved;
    try {
      edited.run();
    } finally {
      unwritten = false;
    }
  }

  /**
   * Takes over what the writer did in the editor; saved after a quiet.
   *
   * @throws IllegalStateException if it is read-only: what would be saved is not what was loaded
   */
  public void edited(TextChange change) {
    if (isReadOnly()) {
      throw new IllegalStateException(path + " is read-only");
    }
    int end = change.position() + change.removed().length();
    lineEnds = lineEnds.edited(text, change.position(), change.removed(), change.inserted());
    var edit = new TextEdit(change.position(), end, change.inserted());
    text = text.with(edit);
    revision++;
    edits.call(edit);
    if (!(state instanceof DocumentState.ChangedOnDisk) && !unwritten) {
      become(new DocumentState.Dirty());
      room.autosave().poke(() -> room.lanes().mind(save()));
    }
    if (isDirty()) {
      room.journal().typed(text, change.position() + change.inserted().length());
    }
  }

  /**
   * Saves what is not saved yet, and a file that is gone anew; completes on the home thread. While
   * the file is {@code ChangedOnDisk} nothing is written.
   */
  public CompletableFuture<SaveOutcome> save() {
    if (underway != null) {
      return underway.thenCompose(first -> save());
    }
    boolean wanted = isDirty() || state instanceof DocumentState.Gone;
    if (!wanted || state instanceof DocumentState.ChangedOnDisk) {
      return CompletableFuture.completedFuture(new SaveOutcome.Unchanged());
    }
    room.autosave().cancel();
    long saved = revision;
    NoteText editorText = text;
    LineEnds ends = lineEnds;
    InFile expected = inFile;
    become(new DocumentState.Saving());
    var running =
        room.lanes()
            .workTree()
            .submit(() -> room.write(path, ends.toFile(editorText.toString()), expected))
            .exceptionally(DocumentRoom::faulted)
            .thenApplyAsync(outcome -> finished(saved, editorText, outcome), room.lanes().home())
            .thenCompose(others::settled);
    // Lanes without threads of their own are done already.
    underway = running.isDone() ? null : running;
    return running;
  }

  private SaveOutcome finished(long saved, NoteText savedText, SaveOutcome outcome) {
    underway = null;
    switch (outcome) {
      case SaveOutcome.Saved(ContentHash hash) -> written(saved, savedText, hash);
      case SaveOutcome.Unchanged unchanged -> written(saved, savedText, inFile.hash());
      case SaveOutcome.TakenBack gone -> written(saved, savedText, null);
      case SaveOutcome.ChangedOnDisk changed -> become(new DocumentState.Dirty());
      case SaveOutcome.Failed failure -> become(new DocumentState.Failed(failure));
    }
    return outcome;
  }

  private void written(long saved, NoteText savedText, @Nullable ContentHash hash) {
    inFile = hash == null ? inFile.gone() : inFile.with(savedText, hash);
    boolean isAll = saved == revision;
    become(
        isAll
            ? new DocumentState.Saved(LocalDateTime.now(room.clock()))
            : new DocumentState.Dirty());
    // After it: of a text that is all in the file, the journal need not say so.
    room.journal().inFile(inFile.text(), hash);
    if (!isAll) {
      room.autosave().poke(() -> room.lanes().mind(save()));
    }
  }

  /** Looks whether another program changed the file; called when the folder was, or on focus. */
  public CompletableFuture<Void> lookAtDisk() {
    return others.look();
  }

  /** After {@code ChangedOnDisk}: the other program's text replaces the one here. */
  public CompletableFuture<Void> takeTheirs() {
    return others.takeTheirs();
  }

  /** After {@code ChangedOnDisk}: the text here replaces the other program's. */
  public CompletableFuture<SaveOutcome> keepMine() {
    return others.keepMine();
  }

  /** Where what is typed is kept until it is saved. */
  public NoteJournal journal() {
    return room.journal();
  }

  InFile inFile() {
    return inFile;
  }

  boolean isSaving() {
    return underway != null;
  }

  /** The file holds that now, and is to hold the text here. */
  void keep(InFile now) {
    inFile = now;
    room.journal().inFile(now.text(), now.hash());
    become(new DocumentState.Dirty());
  }

  /** The file is gone; what is not saved is saved anew. */
  void lostFile() {
    inFile = inFile.gone();
    if (state instanceof DocumentState.Saved) {
      become(new DocumentState.Gone());
    }
    room.journal().inFile(inFile.text(), null);
  }

  void take(Loaded.Note note) {
    lineEnds = LineEnds.of(note.text());
    var edits = come(LineEnds.toEditor(note.text()));
    inFile = new InFile(text, note.form(), note.hash());
    become(new DocumentState.Saved(null));
    room.journal().inFile(text, note.hash());
    outsideEdits.call(edits);
  }

  /** The file holds something new, and the text here becomes what is of both. */
  void merge(Loaded.Note note, String both) {
    inFile = InFile.of(note);
    lineEnds = inFile.lineEnds(note.text(), both);
    var edits = come(both);
    room.journal().inFile(inFile.text(), note.hash());
    become(new DocumentState.Dirty());
    room.journal().typed(text, 0);
    room.autosave().poke(() -> room.lanes().mind(save()));
    outsideEdits.call(edits);
  }

  private List<TextEdit> come(String next) {
    var edits = LineDifference.between(text.toString(), next);
    for (TextEdit edit : edits.reversed()) {
      text = text.with(edit);
    }
    revision++;
    return edits;
  }

  void become(DocumentState next) {
    state = next;
    switch (next) {
      case DocumentState.Saving now -> room.journal().saving(text);
      case DocumentState.Saved saved -> room.journal().clean();
      default -> {}
    }
    states.call(next);
  }
}

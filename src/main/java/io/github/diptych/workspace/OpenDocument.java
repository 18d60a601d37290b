package io.github.diptych.workspace;

import io.github.diptych.diary.NoteText;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.vault.ContentHash;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.LineEnds;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.VaultPath;
import java.time.Clock;
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
  private final NoteFiles files;
  private final Lanes lanes;
  private final Clock clock;
  private final Debounce autosave;
  private final Listeners<DocumentState> states = new Listeners<>();
  private final Listeners<List<TextEdit>> outsideEdits = new Listeners<>();

  private FileForm form;
  private NoteText text;
  private LineEnds lineEnds;
  private @Nullable ContentHash onDisk;
  private DocumentState state;
  private long revision;
  private @Nullable CompletableFuture<SaveOutcome> saving;

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
    this.form = form;
    this.lineEnds = LineEnds.of(file);
    this.text = NoteText.of(LineEnds.toEditor(file));
    this.onDisk = onDisk;
    this.state = state;
    this.files = room.files();
    this.lanes = room.lanes();
    this.clock = room.clock();
    this.autosave = room.autosave();
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
    return switch (state) {
      case DocumentState.Saved saved -> false;
      case DocumentState.ReadOnly readOnly -> false;
      case DocumentState.Gone gone -> false;
      case DocumentState.Dirty dirty -> true;
      case DocumentState.Saving now -> true;
      case DocumentState.ChangedOnDisk changed -> true;
      case DocumentState.Failed failed -> true;
    };
  }

  public Subscription onState(Consumer<DocumentState> listener) {
    return states.add(listener);
  }

  /** Called with the edits that bring the editor's text to what another program wrote. */
  public Subscription onOutsideEdits(Consumer<List<TextEdit>> listener) {
    return outsideEdits.add(listener);
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
    text = text.with(new TextEdit(change.position(), end, change.inserted()));
    revision++;
    if (!(state instanceof DocumentState.ChangedOnDisk)) {
      become(new DocumentState.Dirty());
      autosave.poke(this::saveUnasked);
    }
  }

  private void saveUnasked() {
    lanes.mind(save());
  }

  /**
   * Saves what is not saved yet, and a file that is gone anew; completes on the home thread. While
   * the file is {@code ChangedOnDisk} nothing is written.
   */
  public CompletableFuture<SaveOutcome> save() {
    if (saving != null) {
      return saving.thenCompose(first -> save());
    }
    boolean wanted = isDirty() || state instanceof DocumentState.Gone;
    if (!wanted || state instanceof DocumentState.ChangedOnDisk) {
      return CompletableFuture.completedFuture(new SaveOutcome.Unchanged());
    }
    autosave.cancel();
    long saved = revision;
    NoteText editorText = text;
    LineEnds ends = lineEnds;
    ContentHash expected = onDisk;
    become(new DocumentState.Saving());
    var running =
        lanes
            .workTree()
            .submit(() -> files.save(path, ends.toFile(editorText.toString()), form, expected))
            .exceptionally(OpenDocument::faulted)
            .thenApplyAsync(outcome -> finished(saved, outcome), lanes.home());
    // Lanes without threads of their own are done already.
    saving = running.isDone() ? null : running;
    return running;
  }

  /** A fault is a failure like any other to the writer, whose text must not wait for ever. */
  private static SaveOutcome faulted(Throwable fault) {
    return new SaveOutcome.Failed(Reason.IO_ERROR, fault.toString());
  }

  private SaveOutcome finished(long saved, SaveOutcome outcome) {
    saving = null;
    switch (outcome) {
      case SaveOutcome.Saved(ContentHash hash) -> written(saved, hash);
      case SaveOutcome.Unchanged unchanged -> written(saved, onDisk);
      case SaveOutcome.ChangedOnDisk changed -> become(new DocumentState.ChangedOnDisk());
      case SaveOutcome.Failed failure -> become(new DocumentState.Failed(failure));
    }
    return outcome;
  }

  private void written(long saved, @Nullable ContentHash hash) {
    onDisk = hash;
    if (saved == revision) {
      become(new DocumentState.Saved(LocalDateTime.now(clock)));
    } else {
      become(new DocumentState.Dirty());
      autosave.poke(this::saveUnasked);
    }
  }

  /** Looks whether another program changed the file; called when the folder was, or on focus. */
  public CompletableFuture<Void> lookAtDisk() {
    return lanes
        .workTree()
        .submit(() -> files.load(path))
        .thenAcceptAsync(this::compare, lanes.home());
  }

  private void compare(Loaded now) {
    if (isReadOnly() || saving != null) {
      return;
    }
    switch (now) {
      case Loaded.Note note when note.hash().equals(onDisk) -> {}
      case Loaded.Note note when isDirty() -> become(new DocumentState.ChangedOnDisk());
      case Loaded.Note note -> take(note);
      case Loaded.ReadOnly other -> become(new DocumentState.ChangedOnDisk());
      case Loaded.Unreadable gone when gone.reason() == Reason.MISSING && onDisk != null -> {
        onDisk = null;
        if (!isDirty()) {
          become(new DocumentState.Gone());
        }
      }
      case Loaded.Unreadable unreadable -> {}
    }
  }

  private void take(Loaded.Note note) {
    var edits = TextDifference.between(text.toString(), LineEnds.toEditor(note.text()));
    onDisk = note.hash();
    form = note.form();
    lineEnds = LineEnds.of(note.text());
    for (TextEdit edit : edits) {
      text = text.with(edit);
    }
    revision++;
    become(new DocumentState.Saved(null));
    outsideEdits.call(edits);
  }

  /** After {@code ChangedOnDisk}: the other program's text replaces the one here. */
  public CompletableFuture<Void> takeTheirs() {
    return lanes
        .workTree()
        .submit(() -> files.load(path))
        .thenAcceptAsync(
            now -> {
              if (now instanceof Loaded.Note note) {
                take(note);
              } else if (now instanceof Loaded.Unreadable(Reason reason, String detail)
                  && reason == Reason.MISSING) {
                onDisk = null;
                become(new DocumentState.Gone());
              }
            },
            lanes.home());
  }

  /** After {@code ChangedOnDisk}: the text here replaces the other program's. */
  public CompletableFuture<SaveOutcome> keepMine() {
    return lanes
        .workTree()
        .submit(() -> files.load(path))
        .thenComposeAsync(
            now -> {
              onDisk =
                  switch (now) {
                    case Loaded.Note note -> note.hash();
                    case Loaded.ReadOnly readOnly -> readOnly.hash();
                    case Loaded.Unreadable unreadable -> null;
                  };
              become(new DocumentState.Dirty());
              return save();
            },
            lanes.home());
  }

  private void become(DocumentState next) {
    state = next;
    states.call(next);
  }
}

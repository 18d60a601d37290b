package io.github.diptych.workspace;

import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.Reason;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.Workspace.Opened;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.merging.TextMerge;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Which notes of a vault are open, and how they come to be. On the home thread of its lanes. */
final class OpenNotes {
  private static final Duration AUTOSAVE_QUIET = Duration.ofSeconds(1);

  private final VaultOpening.Ready opening;
  private final NoteFiles files;
  private final Lanes lanes;
  private final Timer timer;
  private final Clock clock;
  private final Journals journals;
  private final Beginnings beginnings;
  private final Map<VaultPath, OpenDocument> documents = new LinkedHashMap<>();

  OpenNotes(
      VaultOpening.Ready opening,
      NoteFiles files,
      Lanes lanes,
      Timer timer,
      Clock clock,
      Journals journals) {
    this.opening = opening;
    this.files = files;
    this.lanes = lanes;
    this.timer = timer;
    this.clock = clock;
    this.journals = journals;
    this.beginnings = new Beginnings(opening, lanes, clock, this::at);
  }

  Beginnings beginnings() {
    return beginnings;
  }

  /** In the order in which they were opened. */
  Collection<OpenDocument> all() {
    return Collections.unmodifiableCollection(documents.values());
  }

  Map<VaultPath, OpenDocument> byPath() {
    return documents;
  }

  Optional<OpenDocument> at(VaultPath path) {
    return Optional.ofNullable(documents.get(path));
  }

  CompletableFuture<Opened> open(VaultPath path) {
    var known = documents.get(path);
    if (known != null) {
      return CompletableFuture.completedFuture(new Opened.Document(known));
    }
    return load(path).thenApplyAsync(loaded -> opened(path, loaded), lanes.home());
  }

  /** The same, but a note that is not there is one that has no file yet. */
  CompletableFuture<Opened> openOrBegin(VaultPath path) {
    return open(path)
        .thenApply(
            opened ->
                opened instanceof Opened.Refused(VaultPath at, Loaded.Unreadable why)
                        && why.reason() == Reason.MISSING
                    ? add(blank(at))
                    : opened);
  }

  private OpenDocument blank(VaultPath path) {
    var saved = new DocumentState.Saved(null);
    return new OpenDocument(path, "", FileForm.standard(), null, saved, room(path));
  }

  private CompletableFuture<Loaded> load(VaultPath path) {
    return lanes.workTree().submit(() -> files.load(path));
  }

  CompletableFuture<Opened> openDiary(LocalDate day) {
    return lanes
        .workTree()
        .submit(() -> opening.diary().placeFor(day))
        .thenApplyAsync(
            place ->
                switch (place) {
                  case DiaryNotes.Place.There(DiaryNote note) -> opened(note.path(), note.loaded());
                  case DiaryNotes.Place.New fresh -> begun(fresh);
                  case DiaryNotes.Place.Unreadable(VaultPath path, Loaded loaded) ->
                      opened(path, loaded);
                },
            lanes.home());
  }

  private Opened opened(VaultPath path, Loaded loaded) {
    var known = documents.get(path);
    if (known != null) {
      return new Opened.Document(known);
    }
    return switch (loaded) {
      case Loaded.Note note ->
          add(
              new OpenDocument(
                  path,
                  note.text(),
                  note.form(),
                  note.hash(),
                  new DocumentState.Saved(null),
                  room(path)));
      case Loaded.ReadOnly note ->
          add(
              new OpenDocument(
                  path,
                  note.text(),
                  FileForm.standard(),
                  note.hash(),
                  new DocumentState.ReadOnly(note.reason()),
                  room(path)));
      case Loaded.Unreadable why -> new Opened.Refused(path, why);
    };
  }

  private Opened begun(DiaryNotes.Place.New fresh) {
    var known = documents.get(fresh.path());
    return known != null
        ? new Opened.Document(known)
        : add(beginnings.begin(fresh, room(fresh.path())));
  }

  private Opened add(OpenDocument document) {
    documents.put(document.path(), document);
    return new Opened.Document(document);
  }

  void close(OpenDocument document) {
    if (document.isDirty()) {
      throw new IllegalStateException(document.path() + " is not saved");
    }
    if (!document.isShown()) {
      documents.remove(document.path(), document);
      document.journal().close(false);
    }
  }

  /** What is not saved is left to the next start. */
  void closeAll() {
    documents.values().forEach(open -> open.journal().close(open.isDirty()));
  }

  private DocumentRoom room(VaultPath path) {
    return new DocumentRoom(
        files,
        files::save,
        lanes,
        clock,
        new Debounce(AUTOSAVE_QUIET, timer, lanes.home()),
        journals.of(opening.vault(), path),
        new TextMerge(opening.settings().format()));
  }
}

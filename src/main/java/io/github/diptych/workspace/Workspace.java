package io.github.diptych.workspace;

import io.github.diptych.diary.Diary;
import io.github.diptych.settings.VaultSettings;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.FileForm;
import io.github.diptych.vault.FolderWatch;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultChange;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.picture.PictureFetch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open vault and its open notes. Its methods are called on the home thread of its lanes, where
 * its futures complete, too; the disk is touched on the work-tree lane only.
 */
public final class Workspace implements AutoCloseable {
  private static final Duration AUTOSAVE_QUIET = Duration.ofSeconds(1);
  private static final Duration PREVIEW_QUIET = Duration.ofMillis(60);
  private static final Duration WATCH_QUIET = Duration.ofMillis(200);

  /** Characters of the data addresses that are kept. */
  private static final long KEPT_PICTURES = 48L * 1024 * 1024;

  private final VaultOpening.Ready opening;
  private final NoteFiles files;
  private final Images images;
  private final Lanes lanes;
  private final Timer timer;
  private final Clock clock;
  private final Previews previews;
  private final Fixes fixes;
  private final PartHtml parts;
  private final NotePictures pictures;
  private final Map<VaultPath, OpenDocument> documents = new LinkedHashMap<>();
  private final Listeners<Vault> treeChanges = new Listeners<>();
  private final Debounce watchQuiet;
  private @Nullable FolderWatch watch;

  public Workspace(
      VaultOpening.Ready opening, Lanes lanes, Timer timer, Clock clock, PictureFetch fetch) {
    this.opening = opening;
    this.lanes = lanes;
    this.timer = timer;
    this.clock = clock;
    this.files = new NoteFiles(opening.vault());
    this.images = new Images(opening.vault());
    this.watchQuiet = new Debounce(WATCH_QUIET, timer, lanes.home());
    this.fixes = new Fixes(lanes, new FixCheck(opening.check()));
    this.previews =
        new Previews(
            lanes,
            new Debounce(PREVIEW_QUIET, timer, lanes.home()),
            opening.settings().format(),
            opening.check(),
            new NotePage(
                new VideoTitles(opening.vault(), new LinkTargets(opening.vault())),
                System::nanoTime));
    var cache = new PictureCache(KEPT_PICTURES);
    var pictureFiles = new VaultPictureFiles(opening.vault(), cache);
    this.parts = new PartHtml(pictureFiles);
    this.pictures = new NotePictures(lanes, pictureFiles, fetch, cache);
  }

  public Vault vault() {
    return opening.vault();
  }

  public VaultSettings settings() {
    return opening.settings();
  }

  public Lanes lanes() {
    return lanes;
  }

  public Clock clock() {
    return clock;
  }

  public Previews previews() {
    return previews;
  }

  public Fixes fixes() {
    return fixes;
  }

  public NotePictures pictures() {
    return pictures;
  }

  /** Notices what other programs do to the vault from now on. */
  public CompletableFuture<Void> watch() {
    return lanes
        .workTree()
        .submit(() -> FolderWatch.start(vault(), lanes.threads("watch"), this::seen))
        .thenAcceptAsync(watching -> watch = watching, lanes.home());
  }

  private void seen(VaultChange change) {
    watchQuiet.poke(
        () -> {
          documents.values().forEach(open -> lanes.mind(open.lookAtDisk()));
          previews.lookAgain();
          treeChanges.call(vault());
          pictures.changed();
        });
  }

  /** Called when files of the vault came, went or changed. */
  public Subscription onTreeChange(Consumer<Vault> listener) {
    return treeChanges.add(listener);
  }

  public CompletableFuture<Listing> list() {
    return lanes.atHome(lanes.workTree().submit(vault()::list));
  }

  public CompletableFuture<DayMarks> days() {
    return lanes.atHome(lanes.workTree().submit(() -> DayMarks.of(opening.diary().all().notes())));
  }

  /** What became of opening a note. */
  public sealed interface Opened {
    record Document(OpenDocument document) implements Opened {}

    record Refused(VaultPath path, Loaded.Unreadable why) implements Opened {}
  }

  /** The note with that path, if it is open. */
  public Optional<OpenDocument> document(VaultPath path) {
    return Optional.ofNullable(documents.get(path));
  }

  /** Opens a note, or gives the one that is open. */
  public CompletableFuture<Opened> open(VaultPath path) {
    var known = documents.get(path);
    if (known != null) {
      return CompletableFuture.completedFuture(new Opened.Document(known));
    }
    return lanes
        .workTree()
        .submit(() -> files.load(path))
        .thenApplyAsync(loaded -> opened(path, loaded), lanes.home());
  }

  /** Opens the note that an entry of that day is written in; a new month's is made when saved. */
  public CompletableFuture<Opened> openDiary(LocalDate day) {
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
                  room()));
      case Loaded.ReadOnly note ->
          add(
              new OpenDocument(
                  path,
                  note.text(),
                  FileForm.standard(),
                  note.hash(),
                  new DocumentState.ReadOnly(note.reason()),
                  room()));
      case Loaded.Unreadable why -> new Opened.Refused(path, why);
    };
  }

  private Opened begun(DiaryNotes.Place.New fresh) {
    var known = documents.get(fresh.path());
    var state = new DocumentState.Saved(null);
    return known != null
        ? new Opened.Document(known)
        : add(
            new OpenDocument(
                fresh.path(), fresh.title(), FileForm.standard(), null, state, room()));
  }

  private Opened add(OpenDocument document) {
    documents.put(document.path(), document);
    return new Opened.Document(document);
  }

  /**
   * Lets a note go that is shown nowhere any more; opened again, it is read anew.
   *
   * @throws IllegalStateException if it has text that its file does not hold
   */
  public void close(OpenDocument document) {
    if (document.isDirty()) {
      throw new IllegalStateException(document.path() + " is not saved");
    }
    documents.remove(document.path(), document);
  }

  private DocumentRoom room() {
    return new DocumentRoom(files, lanes, clock, new Debounce(AUTOSAVE_QUIET, timer, lanes.home()));
  }

  /** What the text says as a diary, by this vault's grammar. */
  public Diary read(String text) {
    return Diary.parse(text, settings().format());
  }

  /** Copies a picture into the vault, to the folder of that day. */
  public CompletableFuture<Images.Outcome> attach(byte[] picture, String name, LocalDate day) {
    var folder = VaultPath.of(settings().imageFolder(day));
    return lanes.atHome(lanes.workTree().submit(() -> images.attach(picture, name, folder)));
  }

  /** Where a link in a note leads. */
  public CompletableFuture<LinkDestination> destination(VaultPath note, String link) {
    return lanes.atHome(
        lanes.workTree().submit(() -> new LinkDestinations(vault()).of(note, link)));
  }

  /** The headings of notes that others link to. */
  public NoteHeadings headings() {
    return new NoteHeadings(this, files, documents);
  }

  /** What github.com would show for a part of a note, with its pictures as data. */
  public CompletableFuture<String> html(VaultPath note, String markdown) {
    return lanes.atHome(lanes.pictures().submit(() -> parts.of(note, markdown)));
  }

  /** Saves every note that has unsaved text. */
  public CompletableFuture<List<SaveOutcome>> saveAll() {
    var saves =
        documents.values().stream().filter(OpenDocument::isDirty).map(OpenDocument::save).toList();
    return CompletableFuture.allOf(saves.toArray(CompletableFuture[]::new))
        .thenApply(done -> saves.stream().map(CompletableFuture::join).toList());
  }

  /** Whether some note has text that its file does not hold. */
  public boolean hasUnsaved() {
    return documents.values().stream().anyMatch(OpenDocument::isDirty);
  }

  /** Looks whether other programs changed the open notes; done when the window gets the focus. */
  public void lookAtDisk() {
    documents.values().forEach(open -> lanes.mind(open.lookAtDisk()));
  }

  /** Stops watching; the lanes are their maker's to close. */
  @Override
  public void close() throws IOException {
    previews.close();
    watchQuiet.cancel();
    if (watch != null) {
      watch.close();
    }
  }
}

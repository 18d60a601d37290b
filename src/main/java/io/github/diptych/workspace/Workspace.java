package io.github.diptych.workspace;

import io.github.diptych.settings.VaultSettings;
import io.github.diptych.task.Debounce;
import io.github.diptych.task.Lanes;
import io.github.diptych.task.Subscription;
import io.github.diptych.task.Timer;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.LinkTargets;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.NoteFiles;
import io.github.diptych.vault.SaveOutcome;
import io.github.diptych.vault.Vault;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.journal.Journals;
import io.github.diptych.workspace.picture.PictureFetch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * An open vault and its open notes. Its methods are called on the home thread of its lanes, where
 * its futures complete, too; the disk is touched on the work-tree lane only.
 */
public final class Workspace implements AutoCloseable {
  private static final Duration PREVIEW_QUIET = Duration.ofMillis(60);

  /** Characters of the data addresses that are kept. */
  private static final long KEPT_PICTURES = 48L * 1024 * 1024;

  private final VaultOpening.Ready opening;
  private final NoteFiles files;
  private final Images images;
  private final Lanes lanes;
  private final Clock clock;
  private final Previews previews;
  private final Fixes fixes;
  private final PartHtml parts;
  private final NotePictures pictures;
  private final Journals journals;
  private final OpenNotes notes;
  private final Listeners<Vault> treeChanges = new Listeners<>();
  private final VaultWatch watch;

  public Workspace(
      VaultOpening.Ready opening,
      Lanes lanes,
      Timer timer,
      Clock clock,
      PictureFetch fetch,
      Journals journals) {
    this.opening = opening;
    this.lanes = lanes;
    this.clock = clock;
    this.files = new NoteFiles(opening.vault());
    this.images = new Images(opening.vault());
    this.journals = journals;
    this.notes = new OpenNotes(opening, files, lanes, timer, clock, journals);
    this.watch =
        new VaultWatch(
            opening.vault(),
            lanes,
            timer,
            this::filesChanged,
            () -> treeChanges.call(opening.vault()));
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

  public VaultOpening.Ready opening() {
    return opening;
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

  /** How entries, days and months begin. */
  public Beginnings beginnings() {
    return notes.beginnings();
  }

  /** Where what is typed is kept until it is saved. */
  public Journals journals() {
    return journals;
  }

  /** Notices what other programs do to the vault from now on. */
  public CompletableFuture<Void> watch() {
    return watch.start();
  }

  private void filesChanged() {
    lanes.mind(takeFromDisk());
    previews.lookAgain();
    treeChanges.call(vault());
    pictures.changed();
  }

  /** Called when files of the vault came, went or changed, or its repository did. */
  public Subscription onTreeChange(Consumer<Vault> listener) {
    return treeChanges.add(listener);
  }

  public CompletableFuture<Listing> list() {
    return lanes.atHome(lanes.workTree().submit(vault()::list));
  }

  /** What became of opening a note. */
  public sealed interface Opened {
    record Document(OpenDocument document) implements Opened {}

    record Refused(VaultPath path, Loaded.Unreadable why) implements Opened {}
  }

  public Optional<OpenDocument> document(VaultPath path) {
    return notes.at(path);
  }

  /** Opens a note, or gives the one that is open. */
  public CompletableFuture<Opened> open(VaultPath path) {
    return notes.open(path);
  }

  /** The same, but a note that is not there is one that has no file yet. */
  public CompletableFuture<Opened> openOrBegin(VaultPath path) {
    return notes.openOrBegin(path);
  }

  /** Opens the note that an entry of that day is written in; a new month's is made when saved. */
  public CompletableFuture<Opened> openDiary(LocalDate day) {
    return notes.openDiary(day);
  }

  /**
   * Lets a note go that is shown nowhere any more; opened again, it is read anew. One that another
   * window shows stays.
   *
   * @throws IllegalStateException if it has text that its file does not hold
   */
  public void close(OpenDocument document) {
    notes.close(document);
  }

  /** Copies a picture into the vault, to the folder of that day. */
  public CompletableFuture<Images.Outcome> attach(byte[] picture, String name, LocalDate day) {
    var folder = VaultPath.of(settings().imageFolder(day));
    return lanes.atHome(lanes.workTree().submit(() -> images.attach(picture, name, folder)));
  }

  public CompletableFuture<LinkDestination> destination(VaultPath note, String link) {
    return lanes.atHome(
        lanes.workTree().submit(() -> new LinkDestinations(vault()).of(note, link)));
  }

  public NoteHeadings headings() {
    return new NoteHeadings(this, files, notes.byPath());
  }

  /** What github.com would show for a part of a note, with its pictures as data. */
  public CompletableFuture<String> html(VaultPath note, String markdown) {
    return lanes.atHome(lanes.pictures().submit(() -> parts.of(note, markdown)));
  }

  public CompletableFuture<List<SaveOutcome>> saveAll() {
    var saves = notes.all().stream().filter(OpenDocument::isDirty).map(OpenDocument::save).toList();
    return all(saves).thenApply(done -> saves.stream().map(CompletableFuture::join).toList());
  }

  /**
   * Whether there is text that did not get into its file for more reason than that it was typed
   * since.
   *
   * @param saves what came of {@link #saveAll}
   */
  public boolean isRefused(List<SaveOutcome> saves) {
    return saves.stream().anyMatch(SaveOutcome::isRefusal)
        || notes.all().stream()
            .anyMatch(each -> each.state() instanceof DocumentState.ChangedOnDisk);
  }

  public boolean hasUnsaved() {
    return notes.all().stream().anyMatch(OpenDocument::isDirty);
  }

  /** Looks whether other programs changed what is shown; done when the window gets the focus. */
  public void lookAtDisk() {
    previews.lookAtGlossary();
    lanes.mind(takeFromDisk());
  }

  /** Has the open notes take what is in their files. */
  public CompletableFuture<Void> takeFromDisk() {
    return all(notes.all().stream().map(OpenDocument::lookAtDisk).toList());
  }

  private static CompletableFuture<Void> all(List<? extends CompletableFuture<?>> work) {
    return CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
  }

  /** Stops watching; the lanes are their maker's to close. */
  @Override
  public void close() throws IOException {
    previews.close();
    watch.close();
    notes.closeAll();
  }
}

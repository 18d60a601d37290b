package io.github.diptych.ui;

import io.github.diptych.diary.Entry;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Saving;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.sidebar.CalendarModel;
import io.github.diptych.ui.sidebar.DayMark;
import io.github.diptych.ui.sidebar.FilesView;
import io.github.diptych.ui.sidebar.OutlineView;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.LinkTarget;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DayMarks;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.Workspace.Opened;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An open vault in the window: what the workspace says goes to the sidebar, the status bar and the
 * notices; what is picked there goes to the note. On the UI thread.
 */
final class VaultSession {
  private final Workspace workspace;
  private final NoteView note;
  private final CalendarModel calendar;
  private final FilesView files;
  private final OutlineView outline;
  private final StatusModel status;
  private final NoticeModel notices;
  private final SyncCommands sync;
  private final Words words;
  private DayMarks days = new DayMarks(Map.of());

  VaultSession(
      Workspace workspace, NoteView note, WindowParts parts, SyncCommands sync, Words words) {
    this.workspace = workspace;
    this.note = note;
    this.calendar = parts.calendar();
    this.files = parts.files();
    this.outline = parts.outline();
    this.status = parts.status();
    this.notices = parts.notices();
    this.sync = sync;
    this.words = words;
    calendar.onDay(this::show);
    files.onOpen(path -> mind(open(VaultPath.of(path))));
    outline.onHeading(heading -> note.goTo(heading.span().start()));
    note.onShown(this::shown);
    note.onPreview(this::previewed);
    note.onCaret(this::caretMoved);
  }

  /** Lists the vault and opens the diary where it was written last. */
  CompletableFuture<Void> start() {
    var _ = workspace.onTreeChange(vault -> mind(refresh()));
    return refresh().thenCompose(done -> openLast()).thenCompose(done -> workspace.watch());
  }

  private CompletableFuture<Void> refresh() {
    return CompletableFuture.allOf(
        workspace.list().thenAccept(this::show),
        workspace.days().thenAccept(this::show),
        sync.refresh());
  }

  private void show(Listing listing) {
    files.show(
        Stream.concat(listing.notes().stream(), listing.others().stream())
            .map(VaultPath::value)
            .toList());
    note.document().ifPresent(open -> files.select(open.path().value()));
  }

  private void show(DayMarks marks) {
    days = marks;
    calendar.show(
        marks.days().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    day -> new DayMark(day.getValue().entries(), day.getValue().untranslated()))));
  }

  private CompletableFuture<Void> openLast() {
    return new TreeMap<>(days.days())
        .descendingMap().values().stream()
            .findFirst()
            .map(last -> open(last.note()).thenRun(() -> note.goTo(endOf(last))))
            .orElseGet(
                () ->
                    workspace.openDiary(LocalDate.now(workspace.clock())).thenAccept(this::opened));
  }

  /** Where writing goes on: the end of the note, unless more days stand behind it. */
  private int endOf(DayMarks.Mark last) {
    return note.document().map(open -> open.text().length()).orElse(last.start());
  }

  CompletableFuture<Void> open(VaultPath path) {
    return path.isNote()
        ? workspace.open(path).thenAccept(this::opened)
        : CompletableFuture.completedFuture(null);
  }

  private void opened(Opened opened) {
    switch (opened) {
      case Opened.Document(OpenDocument document) -> note.show(document);
      case Opened.Refused(VaultPath path, Loaded.Unreadable why) -> refused(path, why);
    }
  }

  void refused(VaultPath path, Loaded.Unreadable why) {
    notices.show(Notice.of(path.value(), Tone.WARNING, Sentences.unread(path, why).in(words)));
  }

  void pictureRefused(String name, Images.Outcome outcome) {
    notices.show(Notice.of("picture", Tone.WARNING, Sentences.refused(name, outcome).in(words)));
  }

  /** Opens what a link in a note of the vault leads to. */
  void follow(VaultPath from, String link) {
    mind(
        workspace
            .target(from, link)
            .thenCompose(
                target ->
                    target instanceof LinkTarget.Found(VaultPath path)
                        ? open(path)
                        : CompletableFuture.completedFuture(null)));
  }

  private void show(LocalDate day) {
    var mark = days.days().get(day);
    if (mark != null) {
      mind(open(mark.note()).thenRun(() -> note.goTo(mark.start())));
    }
  }

  private void shown(OpenDocument document) {
    files.select(document.path().value());
    show(document, document.state());
    var _ =
        document.onState(
            state -> {
              if (note.document().filter(document::equals).isPresent()) {
                show(document, state);
              }
              if (state instanceof DocumentState.Saved) {
                saved();
              }
            });
  }

  private void saved() {
    mind(workspace.days().thenAccept(this::show));
    mind(sync.refresh());
  }

  private void show(OpenDocument document, DocumentState state) {
    status.savingProperty().set(saving(state));
    String topic = document.path().value();
    switch (state) {
      case DocumentState.ChangedOnDisk changed ->
          notices.show(
              Notice.of(
                  topic,
                  Tone.WARNING,
                  words.say("disk.changed", topic),
                  new Notice.Choice(words.say("disk.keep"), () -> mind(document.keepMine())),
                  new Notice.Choice(words.say("disk.reload"), () -> mind(document.takeTheirs()))));
      case DocumentState.Gone gone ->
          notices.show(Notice.of(topic, Tone.WARNING, words.say("disk.deleted", topic)));
      case DocumentState.Failed(var failure) ->
          notices.show(Notice.of(topic, Tone.DANGER, Sentences.unsaved(topic, failure).in(words)));
      case DocumentState.ReadOnly(var reason) ->
          notices.show(Notice.of(topic, Tone.INFO, Sentences.unread(topic, reason, "").in(words)));
      case DocumentState.Saved saved -> notices.withdraw(topic);
      case DocumentState.Dirty dirty -> {}
      case DocumentState.Saving saving -> {}
    }
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

  private void previewed(Preview preview) {
    outline.show(preview.outline());
    status
        .countsProperty()
        .set(Optional.of(new StatusModel.Counts(preview.count().han(), preview.count().words())));
    var entries = preview.diary().entries();
    status.entriesProperty().set(entriesOf(preview, entries));
  }

  private static Optional<StatusModel.Entries> entriesOf(
      Preview preview, java.util.List<Entry> entries) {
    int untranslated = (int) entries.stream().filter(entry -> entry.second() == null).count();
    return preview.diary().isDiary()
        ? Optional.of(new StatusModel.Entries(entries.size(), untranslated))
        : Optional.empty();
  }

  private void mind(CompletableFuture<?> work) {
    workspace.lanes().mind(work);
  }

  private void caretMoved(int caret) {
    outline.highlight(caret);
    status.positionProperty().set(note.position());
  }
}

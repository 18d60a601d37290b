package io.github.diptych.ui;

import io.github.diptych.diary.Day;
import io.github.diptych.diary.Entry;
import io.github.diptych.settings.Session;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.note.NotePlace;
import io.github.diptych.ui.note.NoteTabs;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pulse.AfterFrame;
import io.github.diptych.ui.sidebar.CalendarModel;
import io.github.diptych.ui.sidebar.DayMark;
import io.github.diptych.ui.sidebar.FilesView;
import io.github.diptych.ui.sidebar.OutlineView;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.vault.Images;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DayMarks;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.Workspace.Opened;
import java.time.LocalDate;
import java.util.List;
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
  private final DocumentStates states;
  private final NoteTabs tabs;
  private final AfterFrame caretFrame;
  private DayMarks days = new DayMarks(Map.of());
  private Optional<LocalDate> dayAtCaret = Optional.empty();
  private boolean refreshing;
  private boolean stale;
  private boolean closed;

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
    this.states = new DocumentStates(workspace, note, status, notices, words, this::refresh);
    this.tabs = new NoteTabs(workspace, note, this::open);
    this.caretFrame = new AfterFrame(parts.editor().node(), this::followCaret);
    calendar.onDay(this::show);
    files.onOpen(path -> mind(open(VaultPath.of(path))));
    outline.onHeading(note::goTo);
    note.onShown(this::shown);
    note.onReleased(states::released);
    note.onPreview(this::previewed);
    note.onCaret(caret -> caretFrame.request());
    note.onEdit(outline::edited);
  }

  NoteTabs tabs() {
    return tabs;
  }

  /**
   * Opens what was open the last time, else the diary where it was written last; then lists the
   * vault: writing comes first.
   */
  CompletableFuture<Void> start(Session last) {
    var _ = workspace.onTreeChange(vault -> refresh());
    var before = new RestoredTabs(last);
    tabs.restore(before.paths(), before.places());
    return openShown(before)
        .thenCompose(done -> note.document().isPresent() ? done() : openLast())
        .thenRun(this::refresh)
        .thenRun(this::watch);
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }

  private void watch() {
    mind(
        workspace
            .watch()
            .handleAsync(
                (watching, fault) -> fault == null || unwatched(fault), workspace.lanes().home()));
  }

  private boolean unwatched(Throwable fault) {
    notices.show(Notice.of("watch", Tone.INFO, words.say("disk.unwatched", Faults.text(fault))));
    return false;
  }

  /** Looks at the whole vault anew; asked again meanwhile, it does so once more at the end. */
  private void refresh() {
    stale = refreshing;
    if (!refreshing && !closed) {
      refreshing = true;
      calendar.todayProperty().set(LocalDate.now(workspace.clock()));
      mind(
          CompletableFuture.allOf(
                  workspace.days().thenAccept(this::show),
                  workspace.list().thenAccept(this::show),
                  sync.refresh())
              .whenCompleteAsync((done, fault) -> refreshed(), workspace.lanes().home()));
    }
  }

  /** Looks at the vault no more. */
  void close() {
    closed = true;
  }

  private void refreshed() {
    refreshing = false;
    if (stale) {
      refresh();
    }
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

  /** The writer goes on where it was left, whatever else there is in the vault. */
  private CompletableFuture<Void> openShown(RestoredTabs before) {
    return before
        .shown()
        .map(path -> tabs.show(path).thenRun(note::focus))
        .orElseGet(VaultSession::done);
  }

  private CompletableFuture<Void> openLast() {
    return workspace.days().thenAccept(this::show).thenCompose(done -> openLastDay());
  }

  private CompletableFuture<Void> openLastDay() {
    return new TreeMap<>(days.days())
        .descendingMap().values().stream()
            .findFirst()
            .map(last -> open(last.note()).thenRun(this::goOn))
            .orElseGet(
                () ->
                    workspace
                        .openDiary(LocalDate.now(workspace.clock()))
                        .thenAccept(opened -> opened(opened, NotePlace.START)));
  }

  /** Writing goes on at the end of the note. */
  private void goOn() {
    note.document().ifPresent(open -> note.goTo(open.text().length()));
  }

  CompletableFuture<Void> open(VaultPath path) {
    return open(path, NotePlace.START);
  }

  /**
   * @param place where it is shown if it is not open
   */
  CompletableFuture<Void> open(VaultPath path, NotePlace place) {
    return path.isNote()
        ? workspace.open(path).thenAccept(opened -> opened(opened, place))
        : done();
  }

  private void opened(Opened opened, NotePlace place) {
    switch (opened) {
      case Opened.Document(OpenDocument document) -> note.show(document, place);
      case Opened.Refused(VaultPath path, Loaded.Unreadable why) -> refused(path, why);
    }
  }

  void refused(VaultPath path, Loaded.Unreadable why) {
    notices.show(Notice.of(path.value(), Tone.WARNING, Sentences.unread(path, why).in(words)));
  }

  void pictureRefused(String name, Images.Outcome outcome) {
    notices.show(Notice.of("picture", Tone.WARNING, Sentences.refused(name, outcome).in(words)));
  }

  private void show(LocalDate day) {
    var mark = days.days().get(day);
    if (mark != null) {
      mind(open(mark.note()).thenRun(() -> note.goTo(mark.start())));
    }
  }

  private void shown(OpenDocument document) {
    files.select(document.path().value());
    states.shown(document);
  }

  private void previewed(Preview preview) {
    outline.show(preview.outline());
    status.entriesProperty().set(entriesOf(preview));
    markDay(note.caret());
  }

  private static Optional<StatusModel.Entries> entriesOf(Preview preview) {
    List<Entry> entries = preview.diary().entries();
    int untranslated = (int) entries.stream().filter(entry -> entry.second() == null).count();
    return preview.diary().isDiary()
        ? Optional.of(new StatusModel.Entries(entries.size(), untranslated))
        : Optional.empty();
  }

  private void mind(CompletableFuture<?> work) {
    workspace.lanes().mind(work);
  }

  private void followCaret() {
    int caret = note.caret();
    outline.highlight(caret);
    status.positionProperty().set(note.position());
    markDay(caret);
  }

  /** Turns the calendar to the caret's day when that is another one than before. */
  private void markDay(int caret) {
    var day = note.preview().flatMap(shown -> shown.diary().dayAt(caret)).map(Day::date);
    if (day.isPresent() && !day.equals(dayAtCaret)) {
      dayAtCaret = day;
      calendar.select(day.get());
    }
  }
}

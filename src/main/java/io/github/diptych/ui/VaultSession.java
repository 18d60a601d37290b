package io.github.diptych.ui;

import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastDay;
import io.github.diptych.diary.lookback.Spot;
import io.github.diptych.settings.Session;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.StatusModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.lookback.PastModel;
import io.github.diptych.ui.note.NotePlace;
import io.github.diptych.ui.note.NoteTabs;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pulse.AfterFrame;
import io.github.diptych.ui.sidebar.CalendarModel;
import io.github.diptych.ui.sidebar.DayMark;
import io.github.diptych.ui.sidebar.FilesView;
import io.github.diptych.ui.sidebar.OutlineView;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.vault.Listing;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.Workspace.Opened;
import io.github.diptych.workspace.lookback.Lookback;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
  private final Lookback lookback;
  private final CalendarModel calendar;
  private final PastModel past;
  private final FilesView files;
  private final OutlineView outline;
  private final StatusModel status;
  private final NoticeModel notices;
  private final SyncCommands sync;
  private final Words words;
  private final DocumentStates states;
  private final NoteTabs tabs;
  private final AfterFrame caretFrame;
  private Optional<LocalDate> dayAtCaret = Optional.empty();
  private boolean refreshing;
  private boolean stale;
  private boolean closed;

  VaultSession(
      Workspace workspace,
      Lookback lookback,
      NoteView note,
      WindowParts parts,
      SyncCommands sync,
      Words words) {
    this.workspace = workspace;
    this.lookback = lookback;
    this.note = note;
    this.calendar = parts.calendar();
    this.past = parts.past();
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
    past.pastProperty().subscribe(this::mark);
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
                  lookback.past().thenAccept(past.pastProperty()::set),
                  workspace.list().thenCompose(this::show),
                  sync.refresh())
              .whenCompleteAsync((done, fault) -> refreshed(), workspace.lanes().home()));
    }
  }

  /** Looks at the vault no more; what was learnt of the diary is kept for the next time. */
  void close() {
    closed = true;
    mind(lookback.keep());
  }

  private void refreshed() {
    refreshing = false;
    if (stale) {
      refresh();
    }
  }

  private CompletableFuture<Void> show(Listing listing) {
    Lanes lanes = workspace.lanes();
    return lanes
        .atHome(lanes.names().submit(() -> tree(listing)))
        .thenAccept(
            all -> {
              files.show(all);
              note.document().ifPresent(open -> files.select(open.path().value()));
            });
  }

  private static FilesView.Tree tree(Listing listing) {
    return FilesView.Tree.of(
        Stream.concat(listing.notes().stream(), listing.others().stream())
            .map(VaultPath::value)
            .toList());
  }

  private void mark(Past known) {
    calendar.show(
        known.days().stream()
            .collect(
                Collectors.toMap(
                    PastDay::day, day -> new DayMark(day.entries().size(), day.untranslated()))));
  }

  /** The writer goes on where it was left, whatever else there is in the vault. */
  private CompletableFuture<Void> openShown(RestoredTabs before) {
    return before
        .shown()
        .map(path -> tabs.show(path).thenRun(note::focus))
        .orElseGet(VaultSession::done);
  }

  private CompletableFuture<Void> openLast() {
    return lookback
        .soon()
        .thenAccept(known -> known.ifPresent(past.pastProperty()::set))
        .thenCompose(
            done ->
                past.pastProperty().get().entries().isEmpty()
                    ? workspace
                        .openDiary(LocalDate.now(workspace.clock()))
                        .thenAccept(opened -> opened(opened, NotePlace.START))
                    : openLastDay());
  }

  private CompletableFuture<Void> openLastDay() {
    Spot last = past.pastProperty().get().days().getLast().entries().getFirst().spot();
    return open(VaultPath.of(last.note())).thenRun(this::goOn);
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

  private void show(LocalDate day) {
    past.pastProperty().get().day(day).ifPresent(is -> goTo(is.entries().getFirst().spot()));
  }

  /** Shows a place of the diary. */
  void goTo(Spot spot) {
    mind(open(VaultPath.of(spot.note())).thenRun(() -> goThere(spot)));
  }

  /** The text may have changed since the place was found, or another note may be in view. */
  private void goThere(Spot spot) {
    note.document()
        .filter(open -> open.path().value().equals(spot.note()))
        .ifPresent(open -> note.goTo(Math.min(spot.start(), open.noteText().length())));
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
    Diary diary = preview.diary();
    List<Entry> entries = diary.entries();
    int untranslated = (int) entries.stream().filter(diary::isUntranslated).count();
    return diary.isDiary()
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

package io.github.diptych.ui;

import io.github.diptych.settings.Session;
import io.github.diptych.ui.action.Actions;
import io.github.diptych.ui.action.MenuBars;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.NoticeBar;
import io.github.diptych.ui.bar.StatusBar;
import io.github.diptych.ui.bar.Toolbar;
import io.github.diptych.ui.completion.Completion;
import io.github.diptych.ui.counting.Counting;
import io.github.diptych.ui.dialog.RepairSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.drafting.DraftActions;
import io.github.diptych.ui.drafting.DraftCommands;
import io.github.diptych.ui.editor.SignCheck;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.entry.TemplateCommands;
import io.github.diptych.ui.finding.FindingActions;
import io.github.diptych.ui.finding.FindingCommands;
import io.github.diptych.ui.looking.Looking;
import io.github.diptych.ui.note.NoteTabs;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.note.TabActions;
import io.github.diptych.ui.note.TabStrip;
import io.github.diptych.ui.pair.DraftOffer;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.ui.picture.PictureChooser;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.ui.reading.ReadingView;
import io.github.diptych.ui.recovery.Recovering;
import io.github.diptych.ui.search.SearchView;
import io.github.diptych.ui.sidebar.CalendarView;
import io.github.diptych.ui.sidebar.Sidebar;
import io.github.diptych.ui.sync.Access;
import io.github.diptych.ui.sync.SyncActions;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.writing.Pasting;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.Workspace;
import io.github.diptych.workspace.lookback.Lookback;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** One vault's window: its parts joined to one another and to the workspace. On the UI thread. */
public final class VaultWindow {
  private final Workspace workspace;
  private final WindowParts parts;
  private final Words words;
  private final NoteView note;
  private final PictureIntake pictures;
  private final VaultSession session;
  private final Actions actions;
  private final Scene scene;
  private final EntryCommands entries;
  private final FindingCommands findings;
  private final SyncCommands sync;
  private final DraftCommands drafting;
  private final PairView pair;
  private final ReadingView reading;
  private final SearchView searching;
  private final QuickWindows quick;
  private final Recovering recovering;
  private final Subscription dress;
  private final io.github.diptych.task.Subscription shownPictures;

  VaultWindow(
      Workspace workspace,
      Lookback lookback,
      Access access,
      WindowParts parts,
      Themes themes,
      Words words,
      Outside outside) {
    this.workspace = workspace;
    this.parts = parts;
    this.words = words;
    note =
        new NoteView(parts.editor(), parts.preview(), workspace.previews(), themes.darkProperty());
    parts.editor().setName(words.say("editor.name"));
    parts.preview().setName(words.say("preview.name"));
    var sidebar =
        new Sidebar(
            words, new CalendarView(words, parts.calendar()), parts.files(), parts.outline());
    var statusBar = new StatusBar(words, parts.status());
    var notices = new NoticeBar(words, parts.notices());
    var sheets = new Sheets(parts.sheets(), words);
    var diary = new DiaryParts(workspace, lookback, parts, sheets, words);
    var signingIn = diary.signingIn(access, outside);
    sync = diary.syncing(signingIn);
    session = new VaultSession(workspace, lookback, note, parts, sync, words);
    sync.showLinesBy(new NoteLines(session, note, workspace.lanes()));
    entries =
        new EntryCommands(
            workspace, note, parts.editor(), new RepairSheet(sheets, words), session::refused);
    var counting = new Counting(workspace, note, parts.editor(), parts.status(), words);
    findings = new FindingCommands(workspace, note, parts.editor(), parts.status(), words);
    pictures = diary.pictures(note, session);
    new Pasting(note, parts.editor(), workspace.lanes()).follow();
    reading = diary.reading(note, new LinksOut(workspace, session, parts, entries, outside));
    drafting = diary.drafting(note, session);
    pair =
        new PairPanels(workspace, note, parts, words)
            .view(
                entries, findings, pictures, new DraftOffer(drafting.available(), drafting::draft));
    var _ = PairPanels.look(pair, parts.look());
    var stillness = diary.still(pair);
    sync.keepStill(stillness);
    sync.decideIn(diary.room(note, pair, session));
    recovering = diary.recovering(note, session);
    var looking =
        new Looking(
            note,
            parts.editor(),
            pair.editors(),
            parts.preview(),
            parts.look(),
            parts.reading().zoomProperty(),
            parts.toolbar().layoutProperty());
    searching =
        new SearchView(
            workspace,
            note,
            parts.editor(),
            sheets,
            new Surroundings(session, parts, reading, () -> actions().all()),
            words);
    parts
        .toolbar()
        .layoutProperty()
        .subscribe(
            now -> searching.standOver(now == Layout.PAIR ? pair.node() : parts.editor().node()));
    quick = new QuickWindows(workspace, parts, themes, words, session::open, this::scene);
    var templates = new TemplateCommands(workspace, parts.notices(), words, session::open);
    var choose = new PictureChooser(() -> scene().getWindow(), pictures, words);
    var round = new PartRound(parts.sheets()::isDisplay);
    var commands =
        new WindowCommands(
            parts,
            new EntryActions(
                entries,
                pair,
                choose::choose,
                new DraftActions(drafting),
                quick,
                templates,
                workspace.lanes()),
            new FindingActions(findings, statusBar.node(), workspace.lanes()),
            new SyncActions(sync, parts.toolbar(), workspace.lanes(), diary.programs()),
            reading.actions(),
            searching.actions(),
            new Completion(workspace, note, parts.editor(), words).action(),
            looking.actions(),
            diary.lookingBack(session).actions(),
            diary.history(note, sync, stillness),
            diary.ofNote(note, sync),
            diary.remotes(access, signingIn, sync, outside),
            counting,
            statusBar.node(),
            round,
            new TabActions(session.tabs(), workspace.lanes()),
            this::save,
            outside);
    actions = commands.actions();
    var menuBar = new MenuBars(words).menuBar(actions);
    var toolbar = new Toolbar(words, parts.toolbar(), commands.tools());
    var tabs = new TabStrip(session.tabs(), workspace.lanes(), words);
    round.add(parts.editor().node(), parts.editor()::focus);
    round.add(pair);
    round.add(reading.node(), parts.preview()::focus);
    List.of(sidebar.node(), toolbar.node(), notices.node(), tabs.node()).forEach(round::add);
    var frame =
        new VaultFrame(
            List.of(menuBar, toolbar.node(), notices.node(), tabs.node()),
            sidebar.node(),
            searching.node(),
            reading.node(),
            statusBar.node(),
            parts.sheets());
    scene = new Scene(frame.root(), 1440, 900);
    dress = themes.dress(scene, parts.look().textSizeProperty());
    frame.follow(
        parts.toolbar().layoutProperty(), parts.withSidebar(), parts.look().textSizeProperty());
    sidebar.follow(parts.look().textSizeProperty());
    looking.follow(scene);
    new PartialPreviews(note, workspace.previews(), parts.notices(), words).follow();
    shownPictures = new PreviewPictures(workspace.pictures(), parts, words).follow();
    parts.toolbar().vaultProperty().set(workspace.vault().name());
    parts.toolbar().vaultFolderProperty().set(workspace.vault().root().toString());
  }

  public Scene scene() {
    return scene;
  }

  public Workspace workspace() {
    return workspace;
  }

  public WindowParts parts() {
    return parts;
  }

  /** Everything that the writer can do here. */
  public Actions actions() {
    return actions;
  }

  public NoteView note() {
    return note;
  }

  public NoteTabs tabs() {
    return session.tabs();
  }

  public SearchView searching() {
    return searching;
  }

  public PairView pair() {
    return pair;
  }

  public SyncCommands sync() {
    return sync;
  }

  /** Small windows for one entry. */
  public QuickWindows quick() {
    return quick;
  }

  public FindingCommands findings() {
    return findings;
  }

  public PictureIntake pictures() {
    return pictures;
  }

  /**
   * Opens what was open the last time, or else the diary where it was written last; completes when
   * it is shown. Signs of a note that no font has are told.
   */
  CompletableFuture<Void> start(Session last, SignCheck signs) {
    MissingFonts.of(parts, workspace.lanes(), signs, words).follow(note);
    return recovering
        .look()
        .thenCompose(found -> session.start(last))
        .thenCompose(started -> recovering.show());
  }

  /** Opens a note of the vault. */
  public CompletableFuture<Void> open(VaultPath path) {
    return session.open(path);
  }

  /** What is being composed is taken as it stands. */
  void finishComposing() {
    parts.editor().composing().finish();
    quick.finishComposing();
  }

  /** Lets go of the vault and the keyboard, for a caret blinks on; of the unsaved was asked. */
  void close() throws IOException {
    scene.getRoot().requestFocus();
    drafting.close();
    recovering.close();
    quick.close();
    session.close();
    note.close();
    dress.unsubscribe();
    shownPictures.cancel();
    workspace.close();
  }

  private void save() {
    note.document()
        .ifPresent(
            open ->
                workspace
                    .lanes()
                    .mind(
                        open.state() instanceof DocumentState.Gone
                            ? open.keepMine()
                            : open.save()));
  }

  /** Does what a click on a link in the preview does. */
  public void follow(String link) {
    reading.follow(link);
  }
}

package io.github.diptych.ui;

import io.github.diptych.settings.Session;
import io.github.diptych.ui.action.Actions;
import io.github.diptych.ui.action.MenuBars;
import io.github.diptych.ui.bar.NoticeBar;
import io.github.diptych.ui.bar.StatusBar;
import io.github.diptych.ui.bar.Toolbar;
import io.github.diptych.ui.completion.Completion;
import io.github.diptych.ui.counting.Counting;
import io.github.diptych.ui.dialog.LinkSheet;
import io.github.diptych.ui.dialog.OutgoingSheet;
import io.github.diptych.ui.dialog.RepairSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.dialog.TokenSheet;
import io.github.diptych.ui.editor.SignDrawing;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.finding.FindingCommands;
import io.github.diptych.ui.looking.Looking;
import io.github.diptych.ui.note.NoteTabs;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.note.TabActions;
import io.github.diptych.ui.note.TabStrip;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.ui.preview.SystemPrinter;
import io.github.diptych.ui.reading.ReadingView;
import io.github.diptych.ui.search.SearchView;
import io.github.diptych.ui.sidebar.CalendarView;
import io.github.diptych.ui.sidebar.Sidebar;
import io.github.diptych.ui.sync.SyncCommands;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.writing.Pasting;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
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
  private final ReadingView reading;
  private final SearchView searching;
  private final Subscription dress;
  private final io.github.diptych.task.Subscription shownPictures;

  VaultWindow(Workspace workspace, WindowParts parts, Themes themes, Words words, Outside outside) {
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
    var sync =
        new SyncCommands(
            workspace,
            parts.toolbar(),
            parts.status(),
            parts.notices(),
            new TokenSheet(sheets, words),
            new OutgoingSheet(sheets, words),
            words);
    session = new VaultSession(workspace, note, parts, sync, words);
    entries =
        new EntryCommands(
            workspace, note, parts.editor(), new RepairSheet(sheets, words), session::refused);
    var counting = new Counting(workspace, note, parts.editor(), parts.status(), words);
    findings = new FindingCommands(workspace, note, parts.editor(), parts.status(), words);
    pictures = new PictureIntake(workspace, note, parts.editor(), session::pictureRefused);
    new Pasting(note, parts.editor(), workspace.lanes()).follow();
    reading =
        new ReadingView(
            workspace,
            note,
            parts.editor(),
            parts.preview(),
            parts.reading(),
            parts.toolbar().layoutProperty(),
            parts.status(),
            parts.notices(),
            new LinkSheet(sheets, words),
            new SystemPrinter(),
            new LinksOut(workspace, session, parts, entries, outside),
            words);
    var looking =
        new Looking(
            note,
            parts.editor(),
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
    var round = new PartRound(parts.sheets()::isDisplay);
    var commands =
        new WindowCommands(
            parts,
            entries,
            findings,
            sync,
            reading.actions(),
            searching.actions(),
            new Completion(workspace, note, parts.editor(), words).action(),
            looking.actions(),
            () -> counting.show(statusBar.node()),
            round,
            new TabActions(session.tabs(), workspace.lanes()),
            this::chooseImages,
            this::save,
            outside,
            workspace.lanes());
    actions = commands.actions();
    var menuBar = new MenuBars(words).menuBar(actions);
    var toolbar = new Toolbar(words, parts.toolbar(), commands.tools());
    var tabs = new TabStrip(session.tabs(), workspace.lanes(), words);
    round.add(searching.node(), parts.editor()::focus);
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

  /** What is beyond one vault: done by the desktop. */
  public interface Outside {
    void newVault();

    void openVault();

    void quit();

    /** Opens an address with the program that the system has for it. */
    void browse(String address);
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

  public FindingCommands findings() {
    return findings;
  }

  public PictureIntake pictures() {
    return pictures;
  }

  /**
   * Opens what was open the last time, or else the diary where it was written last; completes when
   * it is shown.
   */
  public CompletableFuture<Void> start(Session last) {
    new MissingFonts(
            workspace.lanes(),
            parts.notices(),
            new SignDrawing(parts.fonts())::isMissing,
            words,
            System.getProperty("os.name", ""))
        .follow(note);
    return session.start(last);
  }

  /** Opens a note of the vault. */
  public CompletableFuture<Void> open(VaultPath path) {
    return session.open(path);
  }

  /** Lets go of the vault; what is unsaved was asked for before. */
  void close() throws IOException {
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

  private void chooseImages() {
    var chooser = new FileChooser();
    chooser.setTitle(words.say("picture.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                words.say("picture.filter"),
                "*.png",
                "*.jpg",
                "*.jpeg",
                "*.gif",
                "*.webp",
                "*.svg"));
    List<File> chosen = chooser.showOpenMultipleDialog(scene.getWindow());
    if (chosen != null) {
      pictures.takeFiles(chosen);
    }
  }

  /** Does what a click on a link in the preview does. */
  public void follow(String link) {
    reading.follow(link);
  }
}

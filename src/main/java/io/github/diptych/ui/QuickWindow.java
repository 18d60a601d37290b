package io.github.diptych.ui;

import io.github.diptych.diary.TemplateFault;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.action.Actions;
import io.github.diptych.ui.action.MenuEntry.Submenu;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeBar;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.RepairSheet;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.entry.EntryCommands;
import io.github.diptych.ui.finding.FindingCommands;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pair.DraftOffer;
import io.github.diptych.ui.pair.PairView;
import io.github.diptych.ui.picture.PictureIntake;
import io.github.diptych.ui.quick.QuickEntry;
import io.github.diptych.ui.quick.QuickView;
import io.github.diptych.ui.theme.Themes;
import io.github.diptych.ui.writing.Pasting;
import io.github.diptych.ui.writing.WritingActions;
import io.github.diptych.vault.Loaded;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.DocumentState;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.TemplateFiles;
import io.github.diptych.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/**
 * The small window for one entry: two panels over the same open documents as the vault's own
 * window, with an editor of its own behind them (decision 26). Made for one entry. On the UI
 * thread.
 */
public final class QuickWindow {
  private static final double WIDTH = 880;
  private static final double HEIGHT = 560;

  private final Workspace workspace;
  private final WindowParts parts;
  private final Words words;
  private final NoteView note;
  private final DocumentStates states;
  private final PairView pair;
  private final QuickEntry entry;
  private final Stage stage;
  private final Elsewhere elsewhere;
  private final Subscription following;
  private boolean closed;

  /** What becomes of a note that this window cannot do more for. */
  interface Elsewhere {
    /** The key of the words for {@link #leave}. */
    String label();

    /** The writer closes the window although the note is not saved; its text is in the document. */
    void leave(OpenDocument document);

    /** The window is gone. */
    void closed();
  }

  QuickWindow(
      Workspace workspace,
      WindowParts parts,
      Themes themes,
      Words words,
      Stage stage,
      Elsewhere elsewhere) {
    this.workspace = workspace;
    this.parts = parts;
    this.words = words;
    this.stage = stage;
    this.elsewhere = elsewhere;
    note =
        new NoteView(parts.editor(), parts.preview(), workspace.previews(), themes.darkProperty());
    states = new DocumentStates(workspace, note, parts.status(), parts.notices(), words, () -> {});
    note.onShown(states::shown);
    var sheets = new Sheets(parts.sheets(), words);
    var entries =
        new EntryCommands(
            workspace, note, parts.editor(), new RepairSheet(sheets, words), this::refused);
    var findings = new FindingCommands(workspace, note, parts.editor(), parts.status(), words);
    var pictures =
        new PictureIntake(
            workspace,
            note,
            parts.editor(),
            new LostPictures(parts.notices(), Optional.empty(), workspace.lanes(), words));
    new Pasting(note, parts.editor(), workspace.lanes()).follow();
    pair =
        new PairPanels(workspace, note, parts, words)
            .view(entries, findings, pictures, DraftOffer.none());
    entry = new QuickEntry(workspace, note, parts.editor(), pair, entries, pictures::settled);
    entry.onDone(this::close);
    entry.onUnsaved(this::unsaved);
    var notices = new NoticeBar(words, parts.notices());
    var round = new PartRound(parts.sheets()::isDisplay);
    var view =
        new QuickView(notices.node(), pair.node(), parts.sheets(), entry, actions(round), words);
    round.add(pair);
    List.of(view.bar(), notices.node()).forEach(round::add);
    var templates = workspace.beginnings().onFault(this::tell);
    var look = parts.look();
    following =
        Subscription.combine(
            themes.dress(view.scene(), look.textSizeProperty()),
            look.zoomProperty().subscribe(this::resize),
            look.textSizeProperty().subscribe(this::resize),
            PairPanels.look(pair, look),
            templates::cancel);
    resize();
    stage.setScene(view.scene());
    stage.setWidth(onScreen(WIDTH, Screen.getPrimary().getVisualBounds().getWidth()));
    stage.setHeight(onScreen(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight()));
    stage.setTitle(words.say("quick.title", workspace.vault().name()));
  }

  /** What is done to the text by keys, as in the vault's own window. */
  private List<Action> actions(PartRound round) {
    var writing = new WritingActions(parts.editor().writing());
    var all = new ArrayList<Action>();
    all.addAll(
        Actions.of(
                new Submenu("menu.edit", writing.undoing()),
                new Submenu("menu.edit", writing.pasting()),
                writing.lines(),
                writing.format())
            .all());
    Collections.addAll(
        all,
        Action.of("pair.other", pair::other).withShortcut("F4"),
        Action.of("pair.carry", pair::carry).withShortcut("Shift+F4").enabledWhen(pair.carriable()),
        Action.of("view.part-next", round::next).withShortcut("F6"),
        Action.of("view.part-previous", round::previous).withShortcut("Shift+F6"));
    return all;
  }

  /** Large text needs a larger window, as far as there is room. */
  private double onScreen(double size, double most) {
    return Math.min(size * parts.look().textSizeProperty().get(), most);
  }

  private void resize() {
    double size = parts.look().textSizeProperty().get() * parts.look().zoomProperty().get();
    parts.editor().look().setTextSize(size);
    pair.editors().forEach(panel -> panel.look().setTextSize(size));
  }

  /** Shows the window with room for an entry. */
  void open() {
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          entry.end();
        });
    stage.focusedProperty().addListener((focus, before, now) -> focused(now));
    parts.toolbar().layoutProperty().set(Layout.PAIR);
    stage.show();
    stage.toFront();
    stage.requestFocus();
    entry.begin();
  }

  /** Brings it to the front. */
  void show() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void focused(boolean now) {
    if (!now) {
      workspace.lanes().mind(workspace.saveAll());
    } else {
      workspace.lookAtDisk();
      note.lookAgain();
    }
  }

  /** What is being composed is taken as it stands. */
  void finishComposing() {
    parts.editor().composing().finish();
  }

  private void refused(VaultPath path, Loaded.Unreadable why) {
    tell(path.value(), Sentences.unread(path, why).in(words));
  }

  private void tell(TemplateFault fault) {
    tell(TemplateFiles.path(fault.file()).value(), Sentences.of(fault).in(words));
  }

  private void tell(String topic, String sentence) {
    parts.notices().show(Notice.of(topic, Tone.WARNING, sentence));
  }

  /** What the writer was asked about and has dismissed is asked again. */
  private void unsaved(OpenDocument document) {
    if (document.state() instanceof DocumentState.Failed(var failure)) {
      String topic = document.path().value();
      parts
          .notices()
          .show(
              Notice.of(
                  topic,
                  Tone.DANGER,
                  Sentences.unsaved(topic, failure).in(words) + " " + words.say("save.safe"),
                  new Notice.Choice(words.say(elsewhere.label()), () -> leave(document))));
    } else {
      states.tellAgain(document);
    }
  }

  private void leave(OpenDocument document) {
    close();
    elsewhere.leave(document);
  }

  /** Goes away; what is not saved stays in the open documents. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    var shown = note.document();
    pair.setActive(false);
    entry.close();
    following.unsubscribe();
    states.close();
    note.close();
    // A caret blinks on.
    stage.getScene().getRoot().requestFocus();
    stage.hide();
    shown.filter(open -> !open.isDirty()).ifPresent(workspace::close);
    elsewhere.closed();
  }

  public NoteView note() {
    return note;
  }

  public PairView pair() {
    return pair;
  }

  public WindowParts parts() {
    return parts;
  }

  public Stage stage() {
    return stage;
  }

  public QuickEntry entry() {
    return entry;
  }
}

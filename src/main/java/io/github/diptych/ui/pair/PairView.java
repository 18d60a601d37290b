package io.github.diptych.ui.pair;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.Block;
import io.github.diptych.diary.Drafting;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.Language;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.ui.editor.Fonts;
import io.github.diptych.ui.editor.LineWidth;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.ui.pulse.AfterLayout;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.Preview;
import io.github.diptych.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The two panels of the window's name: an entry's first language beside its second, paragraph
 * beside paragraph, both written in like the source, which they are parts of (issue 5). On the UI
 * thread.
 */
public final class PairView {
  private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

  private final Workspace workspace;
  private final NoteView note;
  private final EditorPane source;
  private final Panel first;
  private final Panel second;
  private final PairColumn firstColumn;
  private final PairColumn secondColumn;
  private final Differences differences;
  private final PairColumns columns;
  private final PairHeader header;
  private final PairLook look;
  private final PairEditing editing;
  private final PanelPictures firstPictures;
  private final PanelPictures secondPictures;
  private final AfterLayout aligning;
  private final BorderPane node = new BorderPane();

  /**
   * @param source the note's own editor
   * @param translate makes room for the other language of the entry at the caret
   * @param drafts has it drafted
   */
  public PairView(
      Workspace workspace,
      NoteView note,
      EditorPane source,
      Fonts fonts,
      Runnable translate,
      DraftOffer drafts,
      Words words) {
    this.workspace = workspace;
    this.note = note;
    this.source = source;
    first = new Panel(new EditorPane(fonts));
    second = new Panel(new EditorPane(fonts));
    editing = new PairEditing(workspace.lanes(), note, source, first, second, node);
    Runnable begin = () -> begin(translate);
    firstColumn = new PairColumn(first, words, begin);
    secondColumn = new PairColumn(second, words, begin);
    secondColumn.offer(new DraftOffer(drafts.available(), () -> begin(drafts.ask())));
    var strip = new ParityStrip(words);
    differences = new Differences(workspace.lanes(), note, source, strip);
    columns = new PairColumns(firstColumn.node(), strip.node(), secondColumn.node(), first);
    header = new PairHeader(words, this::previous, this::next);
    // A diary of one language has one panel.
    secondColumn.setShown(workspace.settings().format().isBilingual());
    firstPictures = new PanelPictures(workspace, first);
    secondPictures = new PanelPictures(workspace, second);
    look = new PairLook(first, second);
    node.getStyleClass().add("pair");
    node.setTop(header.node());
    node.setCenter(columns.node());
    aligning = new AfterLayout(node, this::align);
    editing.onShown(this::show);
    source.marks().onShow(this::mark);
    columns.onArranged(this::arranged);
    for (Panel panel : List.of(first, second)) {
      panel.editor().rooms().growWithText();
      panel.editor().look().setLineWidth(LineWidth.FULL);
      panel.editor().look().leaveSides();
      panel.editor().onCaret(caret -> follow(panel));
      panel.editor().node().focusWithinProperty().subscribe(look::follow);
      panel.editor().node().layoutBoundsProperty().subscribe(aligning::request);
    }
  }

  public Region node() {
    return node;
  }

  private void follow(Panel panel) {
    columns.follow(panel);
    look.follow();
  }

  /** Whether all but the paragraph at the caret, and the one beside it, is dimmed. */
  public void setFocusMode(boolean on) {
    look.setFocusMode(on);
  }

  /** Whether the caret's line stays in the middle. */
  public void setTypewriter(boolean on) {
    columns.setTypewriter(on);
  }

  /** Shows something else in the place of the panels, such as a conflict about the entry. */
  public void showInstead(Region other) {
    node.setTop(null);
    node.setCenter(other);
  }

  /** Shows the panels again. */
  public void showPanels() {
    node.setTop(header.node());
    node.setCenter(columns.node());
    aligning.request();
  }

  /** Both panes that are written in. */
  public List<EditorPane> editors() {
    return List.of(first.editor(), second.editor());
  }

  /** The place in the note of one in a panel. */
  public int inNote(EditorPane panel, int offset) {
    return offset
        + Stream.of(first, second)
            .filter(each -> each.editor().equals(panel))
            .flatMap(each -> each.window().stream())
            .mapToInt(BlockWindow::start)
            .sum();
  }

  /** Whether the panels are in view. */
  public void setActive(boolean now) {
    editing.setActive(now);
    if (!now) {
      differences.clear();
    }
  }

  /** Whether one language of the entry in view has a link or a picture that the other lacks. */
  public ObservableBooleanValue carriable() {
    return differences.carriableProperty();
  }

  /** Carries over the first of them that can be. */
  public void carry() {
    differences.carry();
  }

  /**
   * Where the keyboard goes from part to part: the first panel, what stands between, the second.
   *
   * @param add called with each node, and what moves the keyboard there if not its first control
   */
  public void round(BiConsumer<Node, Optional<Runnable>> add) {
    add.accept(first.editor().node(), Optional.of(first.editor()::focus));
    add.accept(columns.between(), Optional.empty());
    add.accept(second.editor().node(), Optional.of(second.editor()::focus));
  }

  /** The next blank line that the caret comes to is for a new entry. */
  public void expectNewEntry() {
    editing.expectNewEntry();
  }

  /** The next blank line is for the other language of the entry above. */
  public void expectOtherLanguage() {
    editing.expectOtherLanguage();
  }

  /** The new entry is there; if it began with words, no blank line waits for it any more. */
  public void newEntryMade() {
    editing.newEntryMade();
  }

  /** Shows the entry behind this one. */
  public void next() {
    go(1);
  }

  /** Shows the entry before this one. */
  public void previous() {
    go(-1);
  }

  /** Moves the keyboard to the other panel, if there is one. */
  public void other() {
    boolean there = first.editor().isFocused() && secondColumn.isShown();
    (there ? second : first).editor().focus();
  }

  private void go(int by) {
    // What is composed belongs to the entry that is left.
    source.composing().finish();
    workspace
        .lanes()
        .mind(
            note.freshened()
                .thenAccept(now -> now.ifPresent(shown -> go(by, shown.diary().entries()))));
  }

  private void go(int by, List<Entry> entries) {
    int from = editing.place().map(place -> place.first().start()).orElse(0);
    int index = Bisection.count(entries.size(), at -> entries.get(at).span().start() < from);
    boolean here = index < entries.size() && entries.get(index).span().start() == from;
    int wanted = by > 0 && !here ? index : index + by;
    if (wanted >= 0 && wanted < entries.size()) {
      note.goTo(entries.get(wanted).span().start());
    }
  }

  private void begin(Runnable translate) {
    editing
        .place()
        .flatMap(PairPlace::entry)
        .ifPresent(
            entry -> {
              source.caretTo(entry.span().start());
              translate.run();
            });
  }

  private void show(Optional<PairPlace> place) {
    header.show(place);
    List<Language> languages = workspace.settings().format().languages();
    Optional<Entry> entry = place.flatMap(PairPlace::entry);
    Optional<Block> other = entry.flatMap(is -> Optional.ofNullable(is.second()));
    boolean waits =
        note.fresh().filter(shown -> entry.filter(shown.diary()::waits).isPresent()).isPresent();
    boolean drafted = note.fresh().filter(shown -> isDraft(other, shown)).isPresent();
    boolean writable = note.document().filter(open -> !open.isReadOnly()).isPresent();
    firstColumn.show(languages.getFirst(), entry.map(Entry::first), false, false);
    secondColumn.show(languages.getLast(), other, drafted, waits && writable);
    differences.show(entry);
    mark();
    arranged();
  }

  private static boolean isDraft(Optional<Block> block, Preview shown) {
    return block.filter(is -> Drafting.isDraft(is, shown.diary().text())).isPresent();
  }

  private void arranged() {
    node.pseudoClassStateChanged(STACKED, columns.isStacked());
    note.document()
        .ifPresent(
            document -> {
              firstPictures.show(document);
              secondPictures.show(document);
            });
    aligning.request();
  }

  private static double textWidth(Panel panel) {
    return Math.max(100, panel.editor().node().getLayoutBounds().getWidth() - 26);
  }

  /** What was found in the note is marked in the panels, too. */
  private void mark() {
    first.mark(source.marks());
    second.mark(source.marks());
  }

  private void align() {
    if (!columns.node().equals(node.getCenter())) {
      // What is not in the window has no place on the screen.
      return;
    }
    firstPictures.fit(textWidth(first));
    secondPictures.fit(textWidth(second));
    var rooms =
        columns.isStacked() || first.window().isEmpty() || second.window().isEmpty()
            ? Paragraphs.Rooms.NONE
            : Paragraphs.aligned(first.editor().rooms(), second.editor().rooms());
    first.editor().rooms().leave(line -> rooms.first().getOrDefault(line, 0.0));
    second.editor().rooms().leave(line -> rooms.second().getOrDefault(line, 0.0));
    look.follow();
  }
}

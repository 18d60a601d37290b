package io.github.diptych.ui.editor;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.StyledSpan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.layout.StackPane;

/**
 * The pane in which a note's source is written. It knows neither files nor Markdown: text and
 * styles come in as values, what the writer does goes out through callbacks. Line ends are {@code
 * \n} only; offsets are UTF-16 units. All methods belong to the UI thread.
 */
public final class EditorPane {
  private final StackPane node = new StackPane();
  private final Areas areas = new Areas();
  private final HeldKeys heldKeys;
  private final Callouts callouts;
  private final EditorScroll scroll;
  private final EditorLook look;
  private final MatchMarks marks;
  private final Writing writing;
  private final Suggestions suggestions;
  private final Composing composing = new Composing(areas);
  private final Intake intake = new Intake(areas);
  private final LineRooms rooms = new LineRooms(areas);
  private Consumer<TextChange> changeListener = change -> {};
  private IntConsumer caretListener = caret -> {};
  private Runnable selectionListener = () -> {};
  private Consumer<List<TextChange>> stepListener = changes -> {};
  private Optional<StandIn> standIn = Optional.empty();
  private Sheet sheet;
  private boolean quiet;

  public EditorPane(Fonts fonts) {
    heldKeys = new HeldKeys(node, areas::current);
    callouts = new Callouts(areas);
    scroll = new EditorScroll(areas);
    look = new EditorLook(areas, node, scroll);
    marks = new MatchMarks(areas, node);
    writing = new Writing(areas);
    suggestions = new Suggestions(node, areas, heldKeys);
    areas.follow(this::follow);
    areas.onShown(() -> selectionListener.run());
    sheet = new Sheet(areas.current(), this::changed);
    node.getChildren().setAll(sheet.node(), suggestions.node());
    var css = Objects.requireNonNull(EditorPane.class.getResource("editor.css"), "editor.css");
    node.getStylesheets().addAll(css.toExternalForm(), fonts.stylesheet());
  }

  private void follow(Area area) {
    area.caretPositionProperty()
        .addListener(
            (caret, before, now) -> {
              if (areas.isCurrent(area)) {
                caretListener.accept(area.getCaretPosition());
              }
            });
    area.selectionProperty()
        .addListener(
            (range, before, now) -> {
              if (areas.isCurrent(area)) {
                selectionListener.run();
              }
            });
  }

  /** What a screen reader calls the pane. */
  public void setName(String name) {
    areas.follow(area -> area.setAccessibleText(name));
  }

  public Node node() {
    return node;
  }

  /** What of the text is in view. */
  public EditorScroll scroll() {
    return scroll;
  }

  /** How the text looks to whoever writes it. */
  public EditorLook look() {
    return look;
  }

  /** What was found in the text. */
  public MatchMarks marks() {
    return marks;
  }

  /** What a command does to the text at the caret. */
  public Writing writing() {
    return writing;
  }

  /** What could be written at the caret. */
  public Suggestions suggestions() {
    return suggestions;
  }

  /** What an input method is composing. */
  public Composing composing() {
    return composing;
  }

  /** The whole text; costs its length, so not for every keystroke. */
  public String text() {
    return area().getText();
  }

  public boolean isFocused() {
    return area().isFocused();
  }

  /** Moves the keyboard here, or to where the note is written instead. */
  public void focus() {
    standIn.ifPresentOrElse(StandIn::focus, area()::requestFocus);
  }

  /** From now on the note is written there; here again if empty. */
  public void setStandIn(Optional<StandIn> other) {
    standIn = other;
  }

  /**
   * A document that can be shown and hidden again, its caret and what can be undone being kept.
   *
   * @throws IllegalArgumentException if {@code text} has a {@code \r}
   */
  public Sheet sheet(String text, int caret, boolean readOnly) {
    var made = new Sheet(areas.make(), this::changed);
    quietly(() -> made.begin(text, caret));
    made.setReadOnly(readOnly);
    return made;
  }

  /** Shows a document as it was left. What is being composed is taken by the one before. */
  public void show(Sheet next) {
    boolean focused = area().isFocused();
    composing.finish();
    sheet = next;
    areas.show(next.area());
    node.getChildren().set(0, next.node());
    if (focused) {
      focus();
    }
  }

  /** Makes edits that the writer asked for: one step to undo, reported like typing. */
  public void apply(List<TextEdit> edits, int caret) {
    writing.edit(edits);
    caretTo(caret);
  }

  /**
   * Makes edits that come from elsewhere, such as a file changed on disk. Caret, selection and what
   * is on the screen stay; undo takes them back as one step. They are not reported, for they come
   * from the owner.
   */
  public void merge(Sheet into, List<TextEdit> edits) {
    quietly(() -> amend(into.area(), edits));
  }

  /** Makes edits that the writer asked for elsewhere: as {@link #apply}, but all stays in view. */
  public void amend(List<TextEdit> edits) {
    amend(area(), edits);
  }

  private static void amend(Area area, List<TextEdit> edits) {
    var shift = new Shift(edits);
    int anchor = shift.of(area.getAnchor());
    int caret = shift.of(area.getCaretPosition());
    Writing.edit(area, edits);
    area.selectRange(anchor, caret);
  }

  /** Puts {@code text} in place of the selection. */
  public void insert(String text) {
    area().write(text);
  }

  /**
   * Begins {@code change} in its turn. Keys pressed before it is done wait for it: they are meant
   * for what it makes.
   */
  public <T> CompletableFuture<T> holdKeysFor(Supplier<CompletableFuture<T>> change) {
    composing.finish();
    focus();
    return standIn.isPresent() ? standIn.get().holdKeysFor(change) : heldKeys.holdFor(change);
  }

  public EditorLines lines() {
    return new EditorLines(area());
  }

  public int caret() {
    return area().getCaretPosition();
  }

  public Span selection() {
    IndexRange range = area().getSelection();
    return new Span(range.getStart(), range.getEnd());
  }

  public String selected() {
    return area().getSelectedText();
  }

  public void select(Span span) {
    area()
        .selectRange(Math.min(span.start(), sheet.length()), Math.min(span.end(), sheet.length()));
    area().requestFollowCaret();
  }

  /** Puts the caret at {@code offset} and scrolls it into view. */
  public void caretTo(int offset) {
    area().moveTo(Math.min(offset, sheet.length()));
    area().requestFollowCaret();
  }

  /** Told of each change the writer makes, undo and redo included, in order. */
  public void onChange(Consumer<TextChange> listener) {
    changeListener = listener;
  }

  /** Told of the same, all that is one step to undo at once. */
  public void onStep(Consumer<List<TextChange>> listener) {
    stepListener = listener;
  }

  /** Told of the caret's offset whenever it moves. */
  public void onCaret(IntConsumer listener) {
    caretListener = listener;
  }

  /** Told whenever the selection is another one, empty ones included. */
  public void onSelection(Runnable listener) {
    selectionListener = listener;
  }

  /** Who takes what is pasted or dropped. */
  public Intake intake() {
    return intake;
  }

  /** What stands below its lines. */
  public LineRooms rooms() {
    return rooms;
  }

  /** What is said beside the text. */
  public Callouts callouts() {
    return callouts;
  }

  /** Styles the present text; only what looks different from before is touched. */
  public void style(List<StyledSpan> spans) {
    sheet.highlighting().style(spans);
  }

  /** The document in view. */
  public Sheet sheet() {
    return sheet;
  }

  Area area() {
    return areas.current();
  }

  private void changed(List<TextChange> step) {
    for (TextChange change : step) {
      suggestions.changed(!quiet && writing.isWriting(), change.inserted());
      if (!quiet) {
        writing.changed(change.position());
        changeListener.accept(change);
      }
    }
    if (!quiet) {
      stepListener.accept(step);
    }
  }

  private void quietly(Runnable change) {
    quiet = true;
    try {
      change.run();
    } finally {
      quiet = false;
    }
  }
}

package io.github.diptych.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.MeasuredLines;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/** RichTextFX's area with plain text on the clipboard, and an input method that stays outside. */
final class Area extends StyledTextArea<LineLook, Collection<String>> {
  private final Composition composition;
  private final List<Predicate<Clipboard>> pasteTakers = new ArrayList<>();
  private final @Nullable SpokenLine spoken;
  private Predicate<String> commitTaker = text -> false;
  private Optional<Writing> undone = Optional.empty();
  private BooleanSupplier cut = () -> false;
  private Predicate<Dragboard> dropTaker = dragboard -> false;

  Area() {
    super(LineLook.PLAIN, Area::styleParagraph, List.of(), Area::styleText, false);
    composition = new Composition(this);
    spoken = new SpokenLine(this);
    getStyleClass().add("diptych-editor");
    setWrapText(true);
    getChildren().add(composition.overlay());
    setOnInputMethodTextChanged(composition::step);
    setInputMethodRequests(composition);
    new ComposingKeys(composition).install(this);
    // Not the caret's bounds, for which the text would be laid out at each change.
    viewportDirtyEvents().subscribe(dirty -> composition.redraw());
    caretPositionProperty().addListener((caret, before, now) -> composition.redraw());
    heightProperty().addListener((height, before, now) -> resized(before.doubleValue()));
    focusedProperty().addListener((focus, before, now) -> leave(now));
    setOnDragOver(this::dragOver);
    setOnDragDropped(this::dropped);
    addEventHandler(ScrollEvent.SCROLL, this::scrolledInMargin);
  }

  private static void styleParagraph(TextFlow paragraph, LineLook look) {
    MeasuredLines.use(paragraph);
    paragraph.getStyleClass().addAll(look.classes());
    if (look.below() > 0) {
      paragraph.setPadding(new Insets(0, 0, look.below(), 0));
      look.picture().ifPresent(picture -> show(picture, paragraph));
    }
  }

  private static void show(LinePicture picture, TextFlow below) {
    var view = new ImageView(picture.image());
    view.setManaged(false);
    view.setMouseTransparent(true);
    view.setAccessibleText(picture.words());
    view.setFitWidth(picture.width());
    view.setFitHeight(picture.height());
    view.getStyleClass().add("line-picture");
    // The padding is what the text leaves free.
    view.layoutYProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> below.getHeight() - below.getPadding().getBottom() + picture.margin(),
                below.heightProperty(),
                below.paddingProperty()));
    below.getChildren().add(view);
  }

  private static void styleText(TextExt text, Collection<String> classes) {
    text.getStyleClass().addAll(classes);
  }

  Composition composition() {
    return composition;
  }

  /** Lays a drawing over the text. */
  void cover(Node drawing) {
    getChildren().add(drawing);
  }

  /** Asked to take out what is cut; it is merely deleted if the answer is no. */
  void setCut(BooleanSupplier taker) {
    cut = taker;
  }

  /** Asked after those before it; whoever takes what the clipboard holds is the last. */
  void addPasteTaker(Predicate<Clipboard> taker) {
    pasteTakers.add(taker);
  }

  /** Asked about what an input method commits, before it is written as it stands. */
  void setCommitTaker(Predicate<String> taker) {
    commitTaker = taker;
  }

  void setDropTaker(Predicate<Dragboard> taker) {
    dropTaker = taker;
  }

  /** Puts {@code text} in place of the selection, its line ends made {@code \n}. */
  void write(String text) {
    composition.commit();
    if (isEditable()) {
      replaceSelection(text.replace("\r\n", "\n").replace('\r', '\n'));
      requestFollowCaret();
    }
  }

  /** What an input method has made of the keys. */
  void committed(String text) {
    if (!isEditable() || !commitTaker.test(text)) {
      write(text);
    }
  }

  /** Where the caret stands on the screen, if it can be seen. */
  Optional<Bounds> caretOnScreen() {
    return getCaretBoundsOnScreen(getCaretSelectionBind().getUnderlyingCaret());
  }

  @Override
  protected void handleInputMethodEvent(InputMethodEvent event) {
    composition.step(event);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    // Asked by the superclass's constructor too.
    Optional<Object> answer = spoken == null ? Optional.empty() : spoken.answer(attribute);
    return answer.orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
  }

  /** What is written here is a step of another text, which is undone there. */
  void undoneBy(Writing other) {
    undone = Optional.of(other);
    setUndoManager(UndoUtils.noOpUndoManager());
  }

  @Override
  public void undo() {
    if (composition.isActive()) {
      return;
    }
    if (undone.isPresent()) {
      undone.get().undo();
    } else {
      // For the reason that edits have: see Writing.
      deselect();
      super.undo();
    }
  }

  @Override
  public void redo() {
    if (composition.isActive()) {
      return;
    }
    if (undone.isPresent()) {
      undone.get().redo();
    } else {
      deselect();
      super.redo();
    }
  }

  @Override
  public void copy() {
    if (getSelection().getLength() > 0) {
      var content = new ClipboardContent();
      content.putString(getSelectedText());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  @Override
  public void cut() {
    copy();
    if (!composition.isActive() && !cut.getAsBoolean()) {
      write("");
    }
  }

  @Override
  public void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (isEditable() && pasteTakers.stream().noneMatch(taker -> taker.test(clipboard))) {
      pastePlain();
    }
  }

  /** Pastes the words alone, as they stand. */
  void pastePlain() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasString()) {
      write(clipboard.getString());
    }
  }

  /** A caret in sight stays so when a notice or another window takes room. */
  private void resized(double before) {
    // Before its first layout the text has no width, and each character would be a line.
    if (before > 0 && caretOnScreen().isPresent()) {
      requestFollowCaret();
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      composition.leave();
    }
  }

  private void dragOver(DragEvent event) {
    Dragboard board = event.getDragboard();
    if (isEditable() && (board.hasFiles() || board.hasImage() || board.hasString())) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    moveTo(hit(event.getX(), event.getY()).getInsertionIndex());
    boolean taken = isEditable() && dropTaker.test(board);
    if (isEditable() && !taken && board.hasString()) {
      write(board.getString());
      taken = true;
    }
    event.setDropCompleted(taken);
    event.consume();
  }

  /** The margins beside the text belong to the area, which scrolls only where its text is. */
  private void scrolledInMargin(ScrollEvent event) {
    if (event.getTarget() == this) {
      scrollYBy(-event.getDeltaY());
      event.consume();
    }
  }
}

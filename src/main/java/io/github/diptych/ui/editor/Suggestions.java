package io.github.diptych.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/**
 * A list at the caret of what could be written there. The keyboard stays in the text: up and down
 * move in the list, Enter and Tab choose, Escape closes. Never while text is composed. On the UI
 * thread.
 */
public final class Suggestions {
  private static final double WIDTH = 380;
  private static final double ROW = 28;
  private static final double EDGES = 10;
  private static final double GAP = 4;
  private static final int ROWS = 8;

  private final Pane pane;
  private final Areas areas;
  private final HeldKeys heldKeys;
  private final ObservableList<Suggestion> rows = FXCollections.observableArrayList();
  private final ListView<Suggestion> list = new ListView<>(rows);
  private Consumer<Boolean> looker = written -> {};
  private IntConsumer chooser = row -> {};
  private Runnable dismissed = () -> {};
  private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
  private int place;
  private boolean written;
  private boolean looking;

  /**
   * @param pane in which the area in view lies
   */
  Suggestions(Pane pane, Areas areas, HeldKeys heldKeys) {
    this.pane = pane;
    this.areas = areas;
    this.heldKeys = heldKeys;
    list.setManaged(false);
    list.setVisible(false);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.getStyleClass().addAll("picker-list", "suggestions");
    list.setCellFactory(view -> new SuggestionCell());
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventHandler(MouseEvent.ANY, Event::consume);
    list.addEventHandler(ScrollEvent.ANY, Event::consume);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (selected, before, now) -> area().setAccessibleHelp(now == null ? null : now.spoken()));
    areas.follow(this::follow);
    areas.onShown(this::hide);
  }

  private void follow(Area area) {
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.caretPositionProperty().addListener((caret, before, now) -> lookLater());
    area.caretBoundsProperty().addListener((caret, before, now) -> place());
    area.estimatedScrollYProperty().addListener((scroll, before, now) -> scrolled());
    area.focusedProperty().addListener((focus, before, now) -> hide());
    area.composition().onStart(this::hide);
  }

  /** The list itself. */
  Node node() {
    return list;
  }

  private Area area() {
    return areas.current();
  }

  /**
   * Told when the writer, or something else, is done with a change of the text or of the caret.
   *
   * @param looker given whether the writer wrote something
   */
  public void onChange(Consumer<Boolean> looker) {
    this.looker = looker;
  }

  /** Told which row was chosen. */
  public void onChoice(IntConsumer chooser) {
    this.chooser = chooser;
  }

  /** Told that the writer wants none. */
  public void onDismissal(Runnable dismissed) {
    this.dismissed = dismissed;
  }

  /** What the list is of, for who cannot see it. */
  public void setName(String name) {
    list.setAccessibleText(name);
  }

  /** Other rows are on their way: a key that chooses waits for them. */
  public void await(CompletableFuture<Void> rows) {
    answer = rows;
  }

  /**
   * Shows rows instead of those before, unless there is none.
   *
   * @param offset at which the list stands
   * @param chosen whether the first row is selected, so that Enter takes it
   */
  public void show(int offset, List<Suggestion> suggestions, boolean chosen) {
    if (suggestions.isEmpty() || area().composition().isActive() || !area().isFocused()) {
      hide();
      return;
    }
    place = offset;
    rows.setAll(suggestions);
    list.scrollTo(0);
    list.getSelectionModel().clearSelection();
    if (chosen) {
      list.getSelectionModel().select(0);
    }
    list.setVisible(true);
    place();
  }

  public void hide() {
    if (list.isVisible()) {
      list.setVisible(false);
      list.getSelectionModel().clearSelection();
      rows.clear();
    }
  }

  public boolean isShowing() {
    return list.isVisible();
  }

  /** The rows that are shown, the best first. */
  public List<Suggestion> rows() {
    return List.copyOf(rows);
  }

  /** The row that Enter would take; negative for none. */
  public int selected() {
    return list.getSelectionModel().getSelectedIndex();
  }

  /** The text was changed. */
  void changed(boolean byWriting) {
    written |= byWriting;
    lookLater();
  }

  /** Later, for the caret follows the text, and one key can do several changes. */
  private void lookLater() {
    if (!looking) {
      looking = true;
      Platform.runLater(this::look);
    }
  }

  private void look() {
    if (looking) {
      looking = false;
      boolean byWriting = written;
      written = false;
      looker.accept(byWriting);
    }
  }

  private void pressed(KeyEvent key) {
    boolean plain =
        !key.isControlDown() && !key.isAltDown() && !key.isMetaDown() && !key.isShiftDown();
    if (key.isConsumed() || !isShowing() || !plain) {
      return;
    }
    boolean taken = true;
    switch (key.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> moveTo(Math.max(0, selected() - ROWS + 1));
      case PAGE_DOWN -> moveTo(Math.min(rows.size() - 1, selected() + ROWS - 1));
      case ENTER, TAB -> taken = choose(key);
      case ESCAPE -> {
        hide();
        dismissed.run();
      }
      default -> taken = false;
    }
    if (taken) {
      key.consume();
    }
  }

  /** Tab takes the first row if none is selected; Enter then is what it always is. */
  private boolean choose(KeyEvent key) {
    look();
    if (!isShowing()) {
      return false;
    }
    if (!answer.isDone()) {
      // Pressed again, behind the keys that are held, when what was written is answered.
      Event again = key.copyFor(area(), area());
      var _ = heldKeys.holdFor(() -> answer);
      Event.fireEvent(area(), again);
      return true;
    }
    int row = key.getCode() == KeyCode.TAB ? Math.max(0, selected()) : selected();
    if (row >= 0) {
      hide();
      chooser.accept(row);
    }
    return row >= 0;
  }

  /** From the last row to the first. */
  private void move(int by) {
    boolean first = selected() < 0 && by < 0;
    moveTo(Math.floorMod((first ? 0 : selected()) + by, rows.size()));
  }

  private void moveTo(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.max(0, row - ROWS / 2));
  }

  /** A press takes a row, and the keyboard stays in the text. */
  private void pressed(MouseEvent press) {
    Node node = press.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof ListCell<?>)) {
      node = node.getParent();
    }
    if (node instanceof ListCell<?> cell) {
      press.consume();
      if (!cell.isEmpty()) {
        int row = cell.getIndex();
        hide();
        chooser.accept(row);
      }
    }
  }

  /** Once the caret is where it will be. */
  private void scrolled() {
    if (isShowing()) {
      Platform.runLater(
          () -> {
            if (area().caretOnScreen().isEmpty()) {
              hide();
            }
            place();
          });
    }
  }

  private void place() {
    if (isShowing()) {
      area().caretOnScreen().map(pane::screenToLocal).ifPresent(this::place);
    }
  }

  /** Below what is written, or above it where there is more room. */
  private void place(Bounds caret) {
    double below = pane.getHeight() - caret.getMaxY() - 2 * GAP;
    double above = caret.getMinY() - 2 * GAP;
    double wanted = Math.min(rows.size(), ROWS) * ROW + EDGES;
    boolean down = wanted <= below || below >= above;
    double height = Math.max(ROW + EDGES, Math.min(wanted, down ? below : above));
    double width = Math.min(WIDTH, pane.getWidth() - 2 * GAP);
    list.resizeRelocate(
        Math.max(GAP, Math.min(start(caret), pane.getWidth() - width - GAP)),
        down ? caret.getMaxY() + GAP : caret.getMinY() - GAP - height,
        width,
        height);
    list.toFront();
  }

  /** Where what is written begins, if it is in the caret's line of the screen. */
  private double start(Bounds caret) {
    boolean written = place < area().getCaretPosition();
    var first =
        written ? area().getCharacterBoundsOnScreen(place, place + 1) : Optional.<Bounds>empty();
    return first
        .map(pane::screenToLocal)
        .filter(letter -> Math.abs(letter.getMinY() - caret.getMinY()) < caret.getHeight() / 2)
        .map(Bounds::getMinX)
        .orElse(caret.getMinX());
  }
}

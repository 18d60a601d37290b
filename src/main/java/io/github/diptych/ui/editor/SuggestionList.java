package io.github.diptych.ui.editor;

import io.github.diptych.ui.theme.TextSize;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/**
 * The list of suggestions as it is drawn, in the pane over the area in view. It never takes the
 * keyboard: a press of the mouse chooses. On the UI thread.
 */
final class SuggestionList {
  /** How many rows are seen at once. */
  static final int ROWS = 8;

  /** In pixels at the ordinary text size, as is what follows. */
  private static final double WIDTH = 380;

  private static final double ROW = 28;
  private static final double EDGES = 10;
  private static final double GAP = 4;

  private final Pane pane;
  private final Areas areas;
  private final IntConsumer pressed;
  private final ObservableList<Suggestion> rows = FXCollections.observableArrayList();
  private final ListView<Suggestion> list = new ListView<>(rows);
  private int place;

  /** Whether there are rows, be the caret in view or not. */
  private boolean wanted;

  /**
   * @param pane in which the area in view lies
   * @param pressed told which row the mouse chose
   */
  SuggestionList(Pane pane, Areas areas, IntConsumer pressed) {
    this.pane = pane;
    this.areas = areas;
    this.pressed = pressed;
    list.setManaged(false);
    list.setVisible(false);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.getStyleClass().add("suggestions");
    list.setCellFactory(view -> new SuggestionCell());
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventHandler(MouseEvent.ANY, Event::consume);
    list.addEventHandler(ScrollEvent.ANY, Event::consume);
    // Whoever hears the text and does not see it hears the row as the text's help.
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (selected, before, now) ->
                areas.current().setAccessibleHelp(now == null ? null : now.spoken()));
  }

  Node node() {
    return list;
  }

  void setName(String name) {
    list.setAccessibleText(name);
  }

  /** Whether there are rows to be shown once the caret is in view. */
  boolean isWanted() {
    return wanted;
  }

  boolean isShowing() {
    return list.isVisible();
  }

  List<Suggestion> rows() {
    return List.copyOf(rows);
  }

  int count() {
    return rows.size();
  }

  /** Negative for none. */
  int selected() {
    return list.getSelectionModel().getSelectedIndex();
  }

  /**
   * @param offset at which the list stands
   */
  void show(int offset, List<Suggestion> suggestions) {
    wanted = true;
    place = offset;
    list.setFixedCellSize(ROW * TextSize.at(pane));
    rows.setAll(suggestions);
    list.scrollTo(0);
    list.getSelectionModel().clearSelection();
    place();
  }

  void hide() {
    if (wanted) {
      wanted = false;
      list.setVisible(false);
      list.getSelectionModel().clearSelection();
      rows.clear();
    }
  }

  void select(int row) {
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.max(0, row - ROWS / 2));
  }

  /**
   * The caret or the text has moved. A list whose caret has gone out of view goes with it; one
   * whose caret is still to come into view waits for it, unseen.
   */
  void place() {
    if (!wanted) {
      return;
    }
    var caret = areas.current().caretOnScreen().map(pane::screenToLocal);
    caret.ifPresent(this::place);
    if (caret.isEmpty() && isShowing()) {
      hide();
    }
  }

  /** Below what is written, or above it where there is more room. */
  private void place(Bounds caret) {
    double below = pane.getHeight() - caret.getMaxY() - 2 * GAP;
    double above = caret.getMinY() - 2 * GAP;
    double row = list.getFixedCellSize();
    double all = Math.min(rows.size(), ROWS) * row + EDGES;
    boolean down = all <= below || below >= above;
    double height = Math.max(row + EDGES, Math.min(all, down ? below : above));
    double width = Math.min(WIDTH * TextSize.at(pane), pane.getWidth() - 2 * GAP);
    list.resizeRelocate(
        Math.max(GAP, Math.min(start(caret), pane.getWidth() - width - GAP)),
        down ? caret.getMaxY() + GAP : caret.getMinY() - GAP - height,
        width,
        height);
    list.toFront();
    list.setVisible(true);
  }

  /** Where what is written begins, if it is in the caret's line of the screen. */
  private double start(Bounds caret) {
    Area area = areas.current();
    Optional<Bounds> first =
        place < area.getCaretPosition()
            ? area.getCharacterBoundsOnScreen(place, place + 1)
            : Optional.empty();
    return first
        .map(pane::screenToLocal)
        .filter(letter -> Math.abs(letter.getMinY() - caret.getMinY()) < caret.getHeight() / 2)
        .map(Bounds::getMinX)
        .orElse(caret.getMinX());
  }

  private void pressed(MouseEvent press) {
    Node node = press.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof ListCell<?>)) {
      node = node.getParent();
    }
    if (node instanceof ListCell<?> cell) {
      press.consume();
      if (!cell.isEmpty()) {
        pressed.accept(cell.getIndex());
      }
    }
  }
}

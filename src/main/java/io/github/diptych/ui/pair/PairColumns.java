package io.github.diptych.ui.pair;

import io.github.diptych.ui.pulse.AfterLayout;
import io.github.diptych.ui.theme.TextSize;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The two panels and what stands between them, in one view that scrolls: side by side, or below one
 * another where there is no room for that.
 */
final class PairColumns {
  /** Below this width the panels stack; in pixels at the ordinary text size. */
  private static final double NARROW = 640;

  /** How much of the text above and below the caret stays in sight, in pixels. */
  private static final double AROUND = 24;

  private final Region first;
  private final Region between;
  private final Region second;
  private final HBox beside = new HBox();
  private final VBox below = new VBox();
  private final ScrollPane node = new ScrollPane();
  private final AfterLayout following;
  private Runnable listener = () -> {};
  private Panel followed;
  private boolean typewriter;
  private boolean pressed;

  PairColumns(Region first, Region between, Region second, Panel panel) {
    this.first = first;
    this.between = between;
    this.second = second;
    followed = panel;
    node.getStyleClass().add("pair-columns");
    node.setFitToWidth(true);
    node.setFitToHeight(true);
    // To fit is to be no lower than the view; what is higher than that scrolls.
    beside.setMinHeight(Region.USE_PREF_SIZE);
    below.setMinHeight(Region.USE_PREF_SIZE);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    following = new AfterLayout(node, this::showCaret);
    put(beside);
    node.widthProperty().subscribe(this::arrange);
    node.viewportBoundsProperty().subscribe(this::leaveEnds);
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> pressed = true);
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, mouse -> pressed = false);
  }

  Region node() {
    return node;
  }

  Region between() {
    return between;
  }

  boolean isStacked() {
    return below.equals(node.getContent());
  }

  /** Told when the panels stand otherwise. */
  void onArranged(Runnable told) {
    listener = told;
  }

  void arrange() {
    if (node.getWidth() == 0) {
      return;
    }
    boolean narrow = node.getWidth() < NARROW * TextSize.at(node);
    Pane wanted = narrow ? below : beside;
    if (!wanted.equals(node.getContent())) {
      boolean focused = followed.editor().isFocused();
      put(wanted);
      if (focused) {
        followed.editor().focus();
      }
    }
    listener.run();
  }

  private void put(Pane columns) {
    beside.getChildren().clear();
    below.getChildren().clear();
    columns.getChildren().setAll(first, between, second);
    for (Region column : new Region[] {first, second}) {
      column.setMinWidth(0);
      column.setPrefWidth(columns.equals(below) ? Region.USE_COMPUTED_SIZE : 0);
      HBox.setHgrow(column, Priority.ALWAYS);
    }
    node.setContent(columns);
  }

  /** Whether the caret's line stays in the middle; a click moves nothing under the mouse. */
  void setTypewriter(boolean on) {
    typewriter = on;
    leaveEnds();
    following.request();
  }

  /** The first and the last line get to the middle by room above and below. */
  private void leaveEnds() {
    double room = typewriter ? Math.floor(node.getViewportBounds().getHeight() / 2) : 0;
    beside.setPadding(new Insets(room, 0, room, 0));
    below.setPadding(new Insets(room, 0, room, 0));
  }

  /** How much of the panels is out of sight, in pixels. */
  private double hidden() {
    double all = node.getContent() == null ? 0 : node.getContent().getLayoutBounds().getHeight();
    return all - node.getViewportBounds().getHeight();
  }

  /** Scrolls to the caret of a panel, once it is laid out. */
  void follow(Panel panel) {
    followed = panel;
    following.request();
  }

  private void showCaret() {
    Node content = node.getContent();
    if (content == null || !followed.editor().isFocused()) {
      return;
    }
    followed.editor().scroll().caretOnScreen().ifPresent(caret -> show(caret, content));
  }

  private void show(Bounds onScreen, Node content) {
    Bounds caret = content.screenToLocal(onScreen);
    double hidden = hidden();
    if (caret == null || hidden <= 0) {
      return;
    }
    if (typewriter && !pressed) {
      double middle = caret.getCenterY() - node.getViewportBounds().getHeight() / 2;
      node.setVvalue(Math.clamp(middle / hidden, 0, 1));
      return;
    }
    double top = node.getVvalue() * hidden;
    double bottom = top + node.getViewportBounds().getHeight();
    if (caret.getMinY() - AROUND < top) {
      node.setVvalue(Math.max(0, (caret.getMinY() - AROUND) / hidden));
    } else if (caret.getMaxY() + AROUND > bottom) {
      double wanted = caret.getMaxY() + AROUND - node.getViewportBounds().getHeight();
      node.setVvalue(Math.min(1, wanted / hidden));
    }
  }
}

package io.github.diptych.ui;

import atlantafx.base.controls.ModalPane;
import io.github.diptych.ui.bar.Layout;
import io.github.diptych.ui.pulse.LayoutRoot;
import io.github.diptych.ui.theme.TextSize;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The window's parts in their places; what stands in the middle follows the layout. */
final class VaultFrame {
  /** In pixels at the ordinary text size. */
  private static final double SIDEBAR_WIDTH = 264;

  private final SplitPane middle = new SplitPane();
  private final Region sidebar;
  private final Node editor;
  private final Node preview;
  private final LayoutRoot statusBar;
  private final StackPane root = new StackPane();

  /**
   * @param top the menu bar, the toolbar and the notices, from above
   * @param sheets where questions are shown
   */
  VaultFrame(
      List<Node> top,
      Region sidebar,
      Region editor,
      Region preview,
      Region statusBar,
      ModalPane sheets) {
    this.sidebar = sidebar;
    this.editor = new LayoutRoot(editor);
    this.preview = new LayoutRoot(preview);
    this.statusBar = new LayoutRoot(statusBar);
    SplitPane.setResizableWithParent(sidebar, false);
    var frame = new BorderPane(middle);
    frame.setTop(new VBox(top.toArray(Node[]::new)));
    frame.setBottom(this.statusBar);
    root.getChildren().addAll(frame, sheets);
    middle
        .widthProperty()
        .addListener(
            (width, before, now) -> {
              if (before.doubleValue() == 0) {
                divide();
              }
            });
  }

  Parent root() {
    return root;
  }

  void follow(
      ObservableValue<Layout> layout,
      ObservableValue<Boolean> withSidebar,
      ObservableValue<Number> textSize) {
    textSize.subscribe(() -> Platform.runLater(this::resized));
    layout.subscribe(now -> arrange(now, withSidebar.getValue()));
    withSidebar.subscribe(now -> arrange(layout.getValue(), now));
  }

  private void arrange(Layout layout, boolean withSidebar) {
    var items = new ArrayList<Node>();
    if (withSidebar) {
      items.add(sidebar);
    }
    switch (layout) {
      case SOURCE, PAIR -> items.add(editor);
      case BOTH -> items.addAll(List.of(editor, preview));
      case READ -> items.add(preview);
    }
    if (!items.equals(middle.getItems())) {
      middle.getItems().setAll(items);
      divide();
    }
  }

  /** The sidebar may be as wide as the rules for the present size say. */
  private void resized() {
    root.applyCss();
    statusBar.requestLayout();
    root.layout();
    divide();
    root.layout();
  }

  /** The sidebar keeps its width; source and preview share the rest. */
  private void divide() {
    double width = middle.getWidth();
    if (width == 0) {
      return;
    }
    int items = middle.getItems().size();
    boolean withSidebar = middle.getItems().contains(sidebar);
    double side = withSidebar ? SIDEBAR_WIDTH * TextSize.at(middle) / width : 0;
    double half = side + (1 - side) / 2;
    if (items == 3) {
      middle.setDividerPositions(side, half);
    } else if (items == 2) {
      middle.setDividerPositions(withSidebar ? side : half);
    }
  }
}

package io.github.diptych.ui.sidebar;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** A row of the files: an icon that tells the kind, and the name. */
final class FileCell extends TreeCell<FileNode> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ObservableValue<Optional<String>> current;
  private final FontIcon icon = new FontIcon(Octicons.FILE_16);
  private final StackPane iconBox = new StackPane(icon);

  FileCell(ObservableValue<Optional<String>> current, Consumer<TreeItem<FileNode>> onActivate) {
    this.current = current;
    getStyleClass().add("file-cell");
    iconBox.getStyleClass().add("file-icon");
    current.subscribe(now -> markCurrent());
    // As wide as the tree, so that a long name ends in dots instead of a scroll bar.
    setPrefWidth(0);
    setOnMouseClicked(
        click -> {
          if (!isEmpty() && isFirstClick(click) && !onArrow(click)) {
            onActivate.accept(getTreeItem());
          }
        });
    // The tree's own double click would shut the folder that the first click has opened.
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::dropSecondOfDoubleClick);
  }

  private static boolean isFirstClick(MouseEvent click) {
    return click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 1;
  }

  private void dropSecondOfDoubleClick(MouseEvent press) {
    if (press.getClickCount() > 1 && !onArrow(press)) {
      press.consume();
    }
  }

  private boolean onArrow(MouseEvent event) {
    Node arrow = getDisclosureNode();
    return arrow != null && arrow.getBoundsInParent().contains(event.getX(), event.getY());
  }

  @Override
  protected void updateItem(@Nullable FileNode node, boolean empty) {
    super.updateItem(node, empty);
    if (empty || node == null) {
      setText(null);
      setGraphic(null);
    } else {
      setText(node.name());
      icon.setIconCode(icon(node.kind()));
      setGraphic(iconBox);
    }
    markCurrent();
  }

  private void markCurrent() {
    FileNode node = getItem();
    pseudoClassStateChanged(
        CURRENT, node != null && current.getValue().filter(node.path()::equals).isPresent());
  }

  private static Octicons icon(FileNode.Kind kind) {
    return switch (kind) {
      case FOLDER -> Octicons.FILE_DIRECTORY_16;
      case NOTE -> Octicons.MARKDOWN_16;
      case IMAGE -> Octicons.IMAGE_16;
      case OTHER -> Octicons.FILE_16;
    };
  }
}

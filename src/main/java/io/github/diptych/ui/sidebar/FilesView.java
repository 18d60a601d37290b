package io.github.diptych.ui.sidebar;

import io.github.diptych.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The files of the vault as a tree. A click or Enter opens a file, or opens and shuts a folder. */
public final class FilesView {
  private final TreeView<FileNode> tree = new TreeView<>();
  private final StackPane node;
  private final ReadOnlyObjectWrapper<Optional<String>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final Label none;
  private List<String> shown = List.of();
  private Consumer<String> listener = path -> {};

  public FilesView(Words words) {
    none = new Label(words.say("sidebar.files.none"));
    none.getStyleClass().add("sidebar-none");
    tree.getStyleClass().add("files-view");
    tree.setShowRoot(false);
    tree.setAccessibleText(words.say("sidebar.files"));
    tree.setCellFactory(view -> new FileCell(currentProperty(), this::activate));
    tree.setRoot(item(FileNode.root(List.of()), Set.of()));
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    node = new StackPane(tree, none);
  }

  public Node node() {
    return node;
  }

  /** Who is told the path of a file that the writer opens. */
  public void onOpen(Consumer<String> listener) {
    this.listener = listener;
  }

  /** The path of the note in the editor, from the vault's root. */
  public ReadOnlyObjectProperty<Optional<String>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /**
   * Shows these files; folders that were open stay open, and the selection stays where it is.
   *
   * @param paths from the vault's root, with {@code /} between the parts, in any order
   */
  public void show(List<String> paths) {
    if (paths.equals(shown)) {
      return;
    }
    shown = List.copyOf(paths);
    var open = new HashSet<String>();
    collectOpen(tree.getRoot(), open);
    Optional<String> selected =
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
            .map(item -> item.getValue().path());
    tree.setRoot(item(FileNode.root(paths), open));
    selected.flatMap(this::find).ifPresent(tree.getSelectionModel()::select);
    none.setVisible(paths.isEmpty());
  }

  /** Marks the note in the editor, and opens the folders above it; tells nobody. */
  public void select(String path) {
    current.set(Optional.of(path));
    find(path)
        .ifPresent(
            item -> {
              openAbove(item);
              tree.getSelectionModel().select(item);
              tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
            });
  }

  /** Opens a folder and goes to it; false if it has no files, and so is not shown. */
  public boolean reveal(String folder) {
    var found = find(folder);
    found.ifPresent(
        item -> {
          openAbove(item);
          item.setExpanded(true);
          tree.getSelectionModel().select(item);
          tree.scrollTo(Math.max(0, tree.getRow(item) - 3));
          tree.requestFocus();
        });
    return found.isPresent();
  }

  private void pressed(KeyEvent event) {
    var item = tree.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && item != null) {
      activate(item);
      event.consume();
    }
  }

  private void activate(TreeItem<FileNode> item) {
    if (item.getValue().kind() == FileNode.Kind.FOLDER) {
      item.setExpanded(!item.isExpanded());
    } else {
      listener.accept(item.getValue().path());
    }
  }

  private static TreeItem<FileNode> item(FileNode node, Set<String> open) {
    var item = new TreeItem<>(node);
    item.getChildren().setAll(node.children().stream().map(child -> item(child, open)).toList());
    item.setExpanded(node.path().isEmpty() || open.contains(node.path()));
    return item;
  }

  private static void collectOpen(TreeItem<FileNode> item, Set<String> open) {
    if (item.isExpanded()) {
      open.add(item.getValue().path());
    }
    item.getChildren().stream()
        .filter(child -> !child.isLeaf())
        .forEach(child -> collectOpen(child, open));
  }

  private static void openAbove(TreeItem<FileNode> item) {
    for (var above = item.getParent(); above != null; above = above.getParent()) {
      above.setExpanded(true);
    }
  }

  /** Goes down along the path: no search through all files. */
  private Optional<TreeItem<FileNode>> find(String path) {
    Optional<TreeItem<FileNode>> item = Optional.of(tree.getRoot());
    while (item.isPresent() && !item.get().getValue().path().equals(path)) {
      item =
          item.get().getChildren().stream()
              .filter(child -> leadsTo(child.getValue().path(), path))
              .findFirst();
    }
    return item;
  }

  private static boolean leadsTo(String above, String path) {
    return path.equals(above) || path.startsWith(above + "/");
  }
}

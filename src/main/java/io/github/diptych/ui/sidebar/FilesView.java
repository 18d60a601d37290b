package io.github.diptych.ui.sidebar;

import io.github.diptych.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
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
  private Item root = item(FileNode.root(List.of()), Set.of());
  private List<String> shown = List.of();
  private Consumer<String> listener = path -> {};

  public FilesView(Words words) {
    none = new Label(words.say("sidebar.files.none"));
    none.getStyleClass().add("sidebar-none");
    tree.getStyleClass().add("files-view");
    tree.setShowRoot(false);
    tree.setAccessibleText(words.say("sidebar.files"));
    tree.setCellFactory(view -> new FileCell(currentProperty(), this::activate));
    tree.setRoot(root);
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

  /** Files in their folders, in order. */
  public static final class Tree {
    private final List<String> paths;
    private final FileNode root;

    private Tree(List<String> paths) {
      this.paths = List.copyOf(paths);
      this.root = FileNode.root(this.paths);
    }

    /**
     * On any thread: of very many files it takes longer than a frame.
     *
     * @param paths from the vault's root, with {@code /} between the parts, in any order
     */
    public static Tree of(List<String> paths) {
      return new Tree(paths);
    }
  }

  /** Shows these files; folders that were open stay open, and the selection stays where it is. */
  public void show(Tree files) {
    if (files.paths.equals(shown)) {
      return;
    }
    shown = files.paths;
    var open = new HashSet<String>();
    root.collectOpen(open);
    Optional<String> selected =
        Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
            .map(item -> item.getValue().path());
    root = item(files.root, open);
    tree.setRoot(root);
    selected.flatMap(this::find).ifPresent(tree.getSelectionModel()::select);
    none.setVisible(shown.isEmpty());
  }

  /** How many files there are. */
  public int count() {
    return shown.size();
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

  private static Item item(FileNode node, Set<String> open) {
    var item = new Item(node, open);
    item.setExpanded(node.path().isEmpty() || open.contains(node.path()));
    return item;
  }

  /**
   * What is in a folder gets its items when somebody looks: a vault may have any number of files.
   */
  private static final class Item extends TreeItem<FileNode> {
    private final Set<String> open;
    private boolean filled;

    Item(FileNode node, Set<String> open) {
      super(node);
      this.open = open;
    }

    @Override
    public boolean isLeaf() {
      return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<FileNode>> getChildren() {
      var children = super.getChildren();
      if (!filled) {
        filled = true;
        children.setAll(getValue().children().stream().map(child -> item(child, open)).toList());
      }
      return children;
    }

    /** The folders that are open, also within those that nobody has looked into since. */
    void collectOpen(Set<String> into) {
      if (isExpanded()) {
        into.add(getValue().path());
      }
      if (filled) {
        getChildren().forEach(child -> ((Item) child).collectOpen(into));
      } else if (!isLeaf()) {
        open.stream().filter(each -> leadsTo(getValue().path(), each)).forEach(into::add);
      }
    }
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

package io.github.diptych.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class FilesViewTest {
  private static final List<String> FILES =
      List.of("README.md", "diary/2024/2024-04.md", "diary/2024/2024-05.md", "images/lake.png");

  private final FilesView view = Fx.get(() -> new FilesView(Words.of(Speech.ENGLISH)));
  private final List<String> opened = new ArrayList<>();
  private final TreeView<?> tree = show();

  @BeforeEach
  void showFiles() {
    Fx.run(
        () -> {
          view.onOpen(opened::add);
          view.show(FilesView.Tree.of(FILES));
        });
  }

  @Test
  void folders_are_shut_at_first() {
    assertThat(rows()).containsExactly("diary", "images", "README.md");
  }

  @Test
  void selecting_a_note_opens_the_folders_above_it_and_tells_nobody() {
    Fx.run(() -> view.select("diary/2024/2024-05.md"));

    assertThat(rows())
        .containsExactly(
            "diary",
            "diary/2024",
            "diary/2024/2024-04.md",
            "diary/2024/2024-05.md",
            "images",
            "README.md");
    assertThat(selected()).isEqualTo("diary/2024/2024-05.md");
    assertThat(opened).isEmpty();
  }

  @Test
  void a_new_file_leaves_open_folders_open_and_the_selection_in_place() {
    Fx.run(() -> view.select("diary/2024/2024-05.md"));

    Fx.run(() -> view.show(tree("README.md", "a/b.md", FILES.get(2), "diary/2024/06.md")));

    assertThat(rows())
        .containsExactly(
            "a", "diary", "diary/2024", "diary/2024/06.md", "diary/2024/2024-05.md", "README.md");
    assertThat(selected()).isEqualTo("diary/2024/2024-05.md");
  }

  @Test
  void enter_opens_a_note_and_a_folder() {
    Fx.run(
        () -> {
          tree.requestFocus();
          tree.getSelectionModel().select(2);
        });
    Fx.press(KeyCode.ENTER);
    Fx.run(() -> tree.getSelectionModel().select(0));
    Fx.press(KeyCode.ENTER);

    assertThat(opened).containsExactly("README.md");
    assertThat(rows()).startsWith("diary", "diary/2024");
  }

  @Test
  void a_click_opens_and_the_second_of_a_double_click_does_nothing_more() {
    click("README.md", 1);
    click("README.md", 2);

    assertThat(opened).containsExactly("README.md");
  }

  @Test
  void the_note_in_the_editor_is_marked() {
    Fx.run(() -> view.select("README.md"));

    Fx.await("a marked row", () -> tree.lookup(".file-cell:current") != null);
    assertThat(Fx.get(() -> ((FileCell) tree.lookup(".file-cell:current")).getText()))
        .isEqualTo("README.md");
  }

  @Test
  void a_path_that_is_not_there_marks_nothing() {
    Fx.run(() -> view.select("diary/2030/gone.md"));

    assertThat(rows()).containsExactly("diary", "images", "README.md");
  }

  @Test
  void ten_thousand_files_make_no_more_cells_than_fit() {
    var many = IntStream.range(0, 10_000).mapToObj("notes/%05d.md"::formatted).toList();

    Fx.run(() -> view.show(FilesView.Tree.of(many)));
    Fx.run(() -> view.select("notes/09999.md"));
    Fx.run(tree::layout);

    assertThat(selected()).isEqualTo("notes/09999.md");
    assertThat(Fx.get(() -> tree.lookupAll(".file-cell").size())).isLessThan(80);
  }

  private TreeView<?> show() {
    Fx.show(Fx.get(() -> new StackPane(view.node())));
    return Fx.get(() -> (TreeView<?>) view.node().lookup(".files-view"));
  }

  private void click(String path, int count) {
    Fx.await("the row of " + path, () -> cell(path).isPresent());
    Fx.run(
        () -> {
          var cell = cell(path).orElseThrow();
          for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(
                cell,
                new MouseEvent(
                    type,
                    100,
                    10,
                    100,
                    10,
                    MouseButton.PRIMARY,
                    count,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
          }
        });
  }

  private Optional<FileCell> cell(String path) {
    return tree.lookupAll(".file-cell").stream()
        .map(FileCell.class::cast)
        .filter(cell -> cell.getItem() != null && cell.getItem().path().equals(path))
        .findFirst();
  }

  private List<String> rows() {
    return Fx.get(
        () ->
            IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(tree::getTreeItem)
                .map(FilesViewTest::path)
                .toList());
  }

  private String selected() {
    return Fx.get(() -> path(tree.getSelectionModel().getSelectedItem()));
  }

  private static String path(Object item) {
    return ((FileNode) ((TreeItem<?>) item).getValue()).path();
  }

  private static FilesView.Tree tree(String... paths) {
    return FilesView.Tree.of(List.of(paths));
  }
}

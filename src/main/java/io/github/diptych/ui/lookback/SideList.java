package io.github.diptych.ui.lookback;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * What the entries beside it are chosen by: a name and how much there is of each.
 *
 * @param <T> such as months
 */
final class SideList<T> {
  private final ObservableList<T> items = FXCollections.observableArrayList();
  private final ListView<T> node = new ListView<>(items);
  private final Consumer<T> chosen;
  private boolean quiet;

  /**
   * @param chosen told when the writer turns to another one
   */
  SideList(String name, Function<T, String> title, Function<T, String> detail, Consumer<T> chosen) {
    this.chosen = chosen;
    node.setAccessibleText(name);
    node.getStyleClass().addAll("past-list", "past-side");
    node.setCellFactory(list -> new TitledCell<>(title, detail));
    node.getSelectionModel().selectedItemProperty().addListener((item, before, now) -> tell(now));
  }

  ListView<T> node() {
    return node;
  }

  /** Offers others than before; what was chosen stays chosen if it is still there. */
  void show(List<T> next) {
    if (items.equals(next)) {
      return;
    }
    T before = selected();
    quiet = true;
    items.setAll(next);
    node.getSelectionModel().clearSelection();
    if (before != null) {
      node.getSelectionModel().select(before);
    }
    quiet = false;
  }

  @Nullable T selected() {
    return node.getSelectionModel().getSelectedItem();
  }

  void selectFirst() {
    node.getSelectionModel().select(0);
  }

  private void tell(@Nullable T now) {
    if (now != null && !quiet) {
      chosen.accept(now);
    }
  }
}

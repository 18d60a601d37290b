package io.github.diptych.ui.history;

import io.github.diptych.sync.Version;
import io.github.diptych.ui.lookback.TitledCell;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * Commits, newest first. Asks for older ones when the last that it has comes into sight, so that a
 * long history is there as far as it is looked at.
 */
final class RevisionList {
  private final ObservableList<Version> versions = FXCollections.observableArrayList();
  private final ListView<Version> node = new ListView<>(versions);
  private final Label placeholder = new Label();
  private final Runnable older;

  /**
   * @param chosen told which commit the writer turns to
   * @param older asks for more of them
   */
  RevisionList(HistoryWords words, Consumer<Version> chosen, Runnable older) {
    this.older = older;
    placeholder.getStyleClass().add("sidebar-none");
    placeholder.setWrapText(true);
    node.setPlaceholder(placeholder);
    node.setAccessibleText(words.say("history.commits"));
    node.getStyleClass().addAll("past-list", "past-side");
    node.setCellFactory(
        list ->
            new TitledCell<>(
                version -> words.subject(version.revision()),
                version -> words.when(version.revision()),
                this::ask));
    node.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (item, before, now) -> {
              if (now != null) {
                chosen.accept(now);
              }
            });
  }

  ListView<Version> node() {
    return node;
  }

  /** Begins anew, and says meanwhile why it is empty. */
  void begin(String why) {
    node.getSelectionModel().clearSelection();
    versions.clear();
    placeholder.setText(why);
  }

  void add(List<Version> more) {
    versions.addAll(more);
    if (node.getSelectionModel().isEmpty() && !versions.isEmpty()) {
      node.getSelectionModel().select(0);
    }
  }

  boolean isEmpty() {
    return versions.isEmpty();
  }

  @Nullable Version selected() {
    return node.getSelectionModel().getSelectedItem();
  }

  private void ask(int row) {
    if (row == versions.size() - 1) {
      older.run();
    }
  }
}

package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.PastDay;
import io.github.diptych.diary.lookback.PastEntry;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Entries by their days. A click or Enter goes to one; only what is in sight is drawn. */
final class EntryList {
  private final ObservableList<PastRow> rows = FXCollections.observableArrayList();
  private final ListView<PastRow> node = new ListView<>(rows);
  private final Consumer<PastEntry> go;

  /**
   * @param name for whoever hears it
   * @param none what is said instead of an empty list
   */
  EntryList(PastWords words, String name, String none, Consumer<PastEntry> go) {
    this.go = go;
    var placeholder = new Label(none);
    placeholder.getStyleClass().add("sidebar-none");
    placeholder.setWrapText(true);
    node.setPlaceholder(placeholder);
    node.setAccessibleText(name);
    node.getStyleClass().add("past-list");
    node.setCellFactory(list -> new EntryCell(words, this::pick));
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  ListView<PastRow> node() {
    return node;
  }

  /** Shows others than before, from their beginning. */
  void begin(List<PastDay> days) {
    rows.setAll(PastRow.of(days));
    node.getSelectionModel().clearAndSelect(0);
    node.scrollTo(0);
  }

  /** Shows days in the order given; where the writer is in the list stays, as far as it can. */
  void show(List<PastDay> days) {
    List<PastRow> next = PastRow.of(days);
    if (next.equals(rows)) {
      return;
    }
    int row = node.getSelectionModel().getSelectedIndex();
    int chosen = row < 0 ? -1 : next.indexOf(rows.get(row));
    rows.setAll(next);
    int now = chosen >= 0 ? chosen : Math.clamp(row, 0, Math.max(0, next.size() - 1));
    node.getSelectionModel().clearAndSelect(now);
  }

  /** Brings the first row of a month to the top. */
  void scrollTo(YearMonth month) {
    IntStream.range(0, rows.size())
        .filter(index -> YearMonth.from(rows.get(index).day()).equals(month))
        .findFirst()
        .ifPresent(
            index -> {
              node.getSelectionModel().clearAndSelect(index);
              node.scrollTo(index);
            });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      pick();
      event.consume();
    }
  }

  private void pick() {
    PastRow row = node.getSelectionModel().getSelectedItem();
    if (row != null) {
      go.accept(row.entry());
    }
  }
}

package io.github.diptych.ui.search;

import io.github.diptych.task.Lanes;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.theme.TextSize;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Picks one thing of many by typing: a field over a list, at the top of the window. The keyboard
 * stays in the field; up, down and the page keys move in the list, Enter picks, Escape gives up. On
 * the UI thread.
 */
public final class Picker {
  private static final double WIDTH = 620;
  private static final double ROW = 32;
  private static final int ROWS = 11;
  private static final double TOP = 72;

  private final Sheets sheets;
  private final Lanes lanes;
  private final Words words;
  private final TextField field = new TextField();
  private final Label none = new Label();
  private final ObservableList<PickerRow> rows = FXCollections.observableArrayList();
  private final ListView<PickerRow> list = new ListView<>(rows);
  private final VBox panel = new VBox(8, field, list);
  private final VBox place = new VBox(panel);
  private @Nullable Choices choices;
  private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
  private long turn;

  public Picker(Sheets sheets, Lanes lanes, Words words) {
    this.sheets = sheets;
    this.lanes = lanes;
    this.words = words;
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new PickerCell(this::pick));
    list.setPlaceholder(none);
    list.getStyleClass().add("picker-list");
    none.getStyleClass().add("sidebar-none");
    field.getStyleClass().add("picker-field");
    panel.getStyleClass().addAll("question", "picker");
    // A click above the panel is one beside it.
    place.setPickOnBounds(false);
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    panel.addEventHandler(KeyEvent.KEY_PRESSED, KeyEvent::consume);
    field.textProperty().addListener((text, before, now) -> ask());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((selected, before, now) -> field.setAccessibleHelp(spoken(now)));
  }

  public boolean isOpen() {
    return panel.getScene() != null && sheets.isShowing();
  }

  /** Offers choices instead of those before. */
  void open(Choices offered) {
    choices = offered;
    rows.clear();
    field.clear();
    field.setPromptText(words.say(offered.key()));
    field.setAccessibleText(words.say(offered.key()));
    none.setText("");
    list.setAccessibleText(words.say(offered.key()));
    sheets.show(place, field);
    resize(TextSize.at(place));
    ask();
  }

  private void resize(double textSize) {
    double width = WIDTH * textSize;
    list.setFixedCellSize(ROW * textSize);
    panel.setMaxSize(width, Region.USE_PREF_SIZE);
    panel.setPrefWidth(width);
    place.setMaxSize(width, Region.USE_PREF_SIZE);
    place.setPadding(new Insets(TOP * textSize, 0, 0, 0));
  }

  /** The choices are others than before. */
  void refresh(Choices offered) {
    if (isOpen() && offered.equals(choices)) {
      ask();
    }
  }

  private void ask() {
    if (choices != null) {
      long mine = ++turn;
      answer =
          choices
              .rows(field.getText())
              .thenAccept(
                  found -> {
                    if (mine == turn) {
                      show(found);
                    }
                  });
      lanes.mind(answer);
    }
  }

  private void show(List<PickerRow> found) {
    none.setText(words.say("picker.none"));
    rows.setAll(found);
    list.setPrefHeight(list.getFixedCellSize() * Math.clamp(found.size(), 1, ROWS) + 4);
    if (!found.isEmpty()) {
      list.getSelectionModel().select(0);
      list.scrollTo(0);
    }
  }

  private void pressed(KeyEvent event) {
    boolean taken = true;
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> moveTo(Math.max(0, selected() - ROWS + 1));
      case PAGE_DOWN -> moveTo(Math.min(rows.size() - 1, selected() + ROWS - 1));
      // What was typed is answered first.
      case ENTER -> lanes.mind(answer.thenRun(this::pick));
      case ESCAPE -> sheets.close();
      default -> taken = false;
    }
    if (taken) {
      event.consume();
    }
  }

  /** From the last row to the first. */
  private void move(int by) {
    if (!rows.isEmpty()) {
      moveTo(Math.floorMod(selected() + by, rows.size()));
    }
  }

  private void moveTo(int index) {
    if (index >= 0 && index < rows.size()) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - ROWS / 2));
    }
  }

  private int selected() {
    return list.getSelectionModel().getSelectedIndex();
  }

  private void pick() {
    var row = list.getSelectionModel().getSelectedItem();
    if (isOpen() && row != null && row.enabled()) {
      sheets.close();
      row.run().run();
    }
  }

  private static @Nullable String spoken(@Nullable PickerRow row) {
    return row == null ? null : (row.title() + " " + row.detail() + " " + row.keys()).strip();
  }
}

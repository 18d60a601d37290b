package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.Tally;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A day with what was written on it, or an entry with its minute, beginning and tags. */
final class EntryCell extends ListCell<PastRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass UNTRANSLATED = PseudoClass.getPseudoClass("untranslated");

  private final PastWords words;
  private final Label time = label("past-time");
  private final Label title = label("past-title");
  private final Label detail = label("past-detail");
  private final Region dot = new Region();
  private final HBox line = new HBox();

  EntryCell(PastWords words, Runnable picked) {
    this.words = words;
    dot.getStyleClass().add("day-dot");
    time.setMinWidth(USE_PREF_SIZE);
    detail.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    line.getStyleClass().add("past-line");
    line.setAlignment(Pos.CENTER_LEFT);
    // As wide as the list, whatever stands in it.
    line.setMinWidth(0);
    line.setPrefWidth(1);
    getStyleClass().add("past-cell");
    setOnMouseClicked(
        clicked -> {
          if (!isEmpty()) {
            picked.run();
          }
        });
  }

  @Override
  protected void updateItem(@Nullable PastRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, row instanceof PastRow.Heading && !empty);
    pseudoClassStateChanged(
        UNTRANSLATED, row instanceof PastRow.Single(PastEntry entry) && entry.untranslated());
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case PastRow.Heading(var day) -> {
        show("", words.of(day.day()), words.of(Tally.of(day)));
        line.getChildren().setAll(title, detail);
      }
      case PastRow.Single(PastEntry entry) -> {
        show(words.time(entry), words.beginning(entry), words.tags(entry));
        line.getChildren().setAll(time, dot, title, detail);
      }
    }
    setGraphic(line);
  }

  private void show(String first, String second, String third) {
    time.setText(first);
    title.setText(second);
    detail.setText(third);
    setAccessibleText((first + " " + second + " " + third).strip());
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }
}

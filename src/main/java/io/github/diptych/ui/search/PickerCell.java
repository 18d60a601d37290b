package io.github.diptych.ui.search;

import io.github.diptych.ui.theme.MatchedText;
import io.github.diptych.ui.theme.TextSize;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of a picker: the name with what was asked for in it, what else is known, the keys. */
final class PickerCell extends ListCell<PickerRow> {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final double STEP = 14;

  private final HBox title = line("picker-title");
  private final HBox detail = line("picker-detail");
  private final Label keys = new Label();
  private final HBox all;

  PickerCell(Runnable picked) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    keys.getStyleClass().add("picker-keys");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    title.setMinWidth(Region.USE_PREF_SIZE);
    all = new HBox(10, title, detail, space, keys);
    all.setAlignment(Pos.CENTER_LEFT);
    all.setMinWidth(0);
    all.setPrefWidth(1);
    getStyleClass().add("picker-cell");
    setOnMouseClicked(clicked -> pick(picked));
  }

  @Override
  protected void updateItem(@Nullable PickerRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(OFF, row != null && !row.enabled());
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    title.getChildren().setAll(MatchedText.of(row.title(), row.matched()));
    detail.getChildren().setAll(MatchedText.of(row.detail(), row.detailMatched()));
    keys.setText(row.keys());
    HBox.setMargin(title, new Insets(0, 0, 0, row.indent() * STEP * TextSize.at(this)));
    setAccessibleText(row.title() + " " + row.detail() + " " + row.keys());
    setGraphic(all);
  }

  private void pick(Runnable picked) {
    if (!isEmpty()) {
      picked.run();
    }
  }

  private static HBox line(String styleClass) {
    var line = new HBox();
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    line.getStyleClass().add(styleClass);
    return line;
  }
}

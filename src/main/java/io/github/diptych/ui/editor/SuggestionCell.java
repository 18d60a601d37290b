package io.github.diptych.ui.editor;

import io.github.diptych.ui.theme.MatchedText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A suggestion: its sign, its name with what was written of it, what else is known. */
final class SuggestionCell extends ListCell<Suggestion> {
  private final Label sign = new Label();
  private final HBox name = line("picker-title");
  private final HBox detail = line("picker-detail");
  private final HBox all = new HBox(8, sign, name, detail);

  SuggestionCell() {
    sign.setMinWidth(Region.USE_PREF_SIZE);
    sign.getStyleClass().add("suggestion-sign");
    name.setMinWidth(Region.USE_PREF_SIZE);
    all.setAlignment(Pos.CENTER_LEFT);
    all.setMinWidth(0);
    all.setPrefWidth(1);
    getStyleClass().add("picker-cell");
  }

  @Override
  protected void updateItem(@Nullable Suggestion suggestion, boolean empty) {
    super.updateItem(suggestion, empty);
    if (suggestion == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    sign.setText(suggestion.sign());
    sign.setManaged(!suggestion.sign().isEmpty());
    name.getChildren().setAll(MatchedText.of(suggestion.name(), suggestion.matched()));
    detail.getChildren().setAll(new Label(suggestion.detail()));
    setAccessibleText(suggestion.spoken());
    setGraphic(all);
  }

  private static HBox line(String styleClass) {
    var line = new HBox();
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    line.getStyleClass().add(styleClass);
    return line;
  }
}

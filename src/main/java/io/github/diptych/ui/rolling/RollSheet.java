package io.github.diptych.ui.rolling;

import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.roll.RollPlan;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows what goes where before a diary is rolled. */
record RollSheet(Sheets sheets, Words words) {
  private static final int MOST_ROWS = 10;

  void ask(RollPlan plan, Runnable roll) {
    var text = new Label(words.say("roll.text", plan.days(), plan.months().size()));
    text.setWrapText(true);
    var kept = new Label(words.say("roll.kept"));
    kept.setWrapText(true);
    ListView<RollPlan.Month> list = list(plan);
    // It may come while something is typed: an Enter meant for the diary agrees to nothing.
    list.addEventFilter(KeyEvent.KEY_PRESSED, RollSheet::keepEnter);
    sheets.ask(words.say("roll.title"), new VBox(12, text, list, kept), "roll.go", roll);
    list.requestFocus();
  }

  private static void keepEnter(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
    }
  }

  private ListView<RollPlan.Month> list(RollPlan plan) {
    var list = new ListView<RollPlan.Month>();
    list.getItems().setAll(plan.months());
    list.setCellFactory(view -> new MonthCell());
    list.getStyleClass().add("change-list");
    int rows = Math.clamp(plan.months().size(), 1, MOST_ROWS);
    list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
    return list;
  }

  private final class MonthCell extends ListCell<RollPlan.Month> {
    @Override
    protected void updateItem(RollPlan.@Nullable Month month, boolean empty) {
      super.updateItem(month, empty);
      setText(
          month == null || empty
              ? null
              : words.say("cli.roll.month", month.path().value(), month.days(), month.entries()));
    }
  }
}

package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.Task;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** An intention with its box, or a sentence that may be one. */
final class OpenCell extends ListCell<OpenRow> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final PastWords words;
  private final CheckBox box = new CheckBox();
  private final Button take;
  private final Label title = new Label();
  private final Label detail = new Label();
  private final HBox line = new HBox();

  /**
   * @param act ticks the row's intention, or takes the sentence
   * @param go to where the row stands
   */
  OpenCell(PastWords words, Consumer<OpenRow> act, Consumer<OpenRow> go) {
    this.words = words;
    take = new Button(words.say("past.take"));
    take.getStyleClass().add("past-take");
    take.setMinWidth(USE_PREF_SIZE);
    title.getStyleClass().add("past-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    detail.getStyleClass().add("past-detail");
    line.getStyleClass().add("past-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
    getStyleClass().add("past-cell");
    // The list has the keyboard: Space is for the row that is chosen.
    box.setFocusTraversable(false);
    take.setFocusTraversable(false);
    box.setOnAction(pressed -> act(act));
    take.setOnAction(pressed -> act(act));
    title.setOnMouseClicked(clicked -> act(go));
    detail.setOnMouseClicked(clicked -> act(go));
  }

  private void act(Consumer<OpenRow> deed) {
    OpenRow row = getItem();
    if (row != null) {
      deed.accept(row);
    }
  }

  @Override
  protected void updateItem(@Nullable OpenRow row, boolean empty) {
    super.updateItem(row, empty);
    boolean heading = row instanceof OpenRow.Day || row instanceof OpenRow.Perhaps;
    pseudoClassStateChanged(HEADING, heading);
    pseudoClassStateChanged(DONE, false);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case OpenRow.Day(LocalDate day) ->
          show(day == null ? words.say("past.open.dayless") : words.of(day), "", title);
      case OpenRow.Perhaps perhaps -> show(words.say("past.perhaps"), "", title);
      case OpenRow.Todo(Intention intention) -> show(intention);
      case OpenRow.Maybe(Offer offer) ->
          show(offer.words(), words.of(offer.day()), title, detail, take);
    }
    setGraphic(line);
  }

  private void show(Intention intention) {
    box.setSelected(!intention.isOpen());
    pseudoClassStateChanged(DONE, !intention.isOpen());
    Task second = intention.second();
    show(intention.first().words(), second == null ? "" : second.words(), box, title, detail);
    setAccessibleText(
        words.say(
            intention.isOpen() ? "past.open.spoken" : "past.done.spoken",
            intention.first().words()));
  }

  private void show(String first, String second, Node... parts) {
    title.setText(first);
    detail.setText(second);
    setAccessibleText((first + " " + second).strip());
    line.getChildren().setAll(parts);
  }
}

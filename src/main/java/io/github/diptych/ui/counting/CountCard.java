package io.github.diptych.ui.counting;

import io.github.diptych.diary.TextCount;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.stage.Popup;

/** The whole table of counts; Escape or a click elsewhere closes it. */
final class CountCard {
  private static final double GAP = 4;

  private final Words words;
  private final Popup popup = new Popup();
  private final GridPane table = new GridPane();

  /** A column: what is counted, and how much of it there is. */
  private record Column(String name, TextCount count) {}

  CountCard(Words words) {
    this.words = words;
    table.getStyleClass().add("count-card");
    table.setFocusTraversable(true);
    table.setAccessibleRole(AccessibleRole.TEXT);
    popup.getContent().add(table);
    popup.setAutoHide(true);
    popup.setAnchorLocation(Popup.AnchorLocation.CONTENT_BOTTOM_RIGHT);
  }

  /** Opens with its lower right corner at the upper right one of a node. */
  void showAbove(Node anchor, Counted counted) {
    fill(columns(counted));
    var bounds = anchor.getLayoutBounds();
    Point2D corner = anchor.localToScreen(bounds.getMaxX(), bounds.getMinY() - GAP);
    popup.show(anchor, corner.getX(), corner.getY());
    table.requestFocus();
  }

  private List<Column> columns(Counted counted) {
    var columns = new ArrayList<Column>();
    counted.selection().ifPresent(count -> columns.add(column("count.selection", count)));
    counted.entry().ifPresent(count -> columns.add(column("count.entry", count)));
    columns.add(column("count.note", counted.note()));
    return columns;
  }

  private Column column(String key, TextCount count) {
    return new Column(words.say(key), count);
  }

  private void fill(List<Column> columns) {
    table.getChildren().clear();
    table.getColumnConstraints().setAll(new ColumnConstraints());
    for (int i = 0; i < columns.size(); i++) {
      var right = new ColumnConstraints();
      right.setHalignment(HPos.RIGHT);
      table.getColumnConstraints().add(right);
      table.add(label(columns.get(i).name(), "count-of"), i + 1, 0);
    }
    row(1, columns, "count.han", count -> number(count.han()));
    row(2, columns, "count.words", count -> number(count.words()));
    row(3, columns, "count.characters", count -> number(count.characters()));
    row(4, columns, "count.with-blanks", count -> number(count.withBlanks()));
    row(5, columns, "count.reading", count -> words.say("count.minutes", count.minutes()));
    table.setAccessibleText(spoken(columns));
  }

  private void row(int row, List<Column> columns, String key, Function<TextCount, String> value) {
    table.add(label(words.say(key), "count-what"), 0, row);
    for (int i = 0; i < columns.size(); i++) {
      table.add(label(value.apply(columns.get(i).count()), "count-value"), i + 1, row);
    }
  }

  private String number(int count) {
    return words.say("count.number", count);
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** The table in one sentence for each column, for whoever hears it. */
  private String spoken(List<Column> columns) {
    var spoken = new StringBuilder();
    for (Column column : columns) {
      TextCount count = column.count();
      spoken.append(
          words.say(
              "count.spoken",
              column.name(),
              count.han(),
              count.words(),
              count.characters(),
              count.minutes()));
      spoken.append('\n');
    }
    return spoken.toString().strip();
  }
}

package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.YearMap;
import io.github.diptych.diary.lookback.YearMap.Heat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/**
 * A year's days, a column for each week from Monday to Sunday, the darker the more was written. The
 * arrow keys move, Home and End go to the year's ends, Enter and Space pick, as a click does.
 */
final class HeatMap {
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
  private static final int WEEK = 7;
  private static final int MONTHS = 12;
  private static final int LABEL_WEEKS = 4;

  private final PastWords words;
  private final Consumer<Heat> pick;
  private final Consumer<Heat> at;
  private final GridPane node = new GridPane();
  private final List<Region> cells = new ArrayList<>();
  private YearMap year = new YearMap(LocalDate.EPOCH.getYear(), List.of());
  private int cursor;

  /**
   * @param pick told of the day that the writer picks
   * @param at told of the day that the keyboard or the mouse is at
   */
  HeatMap(PastWords words, Consumer<Heat> pick, Consumer<Heat> at) {
    this.words = words;
    this.pick = pick;
    this.at = at;
    node.getStyleClass().add("heat-map");
    node.setFocusTraversable(true);
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    node.setOnMousePressed(pressed -> node.requestFocus());
  }

  Node node() {
    return node;
  }

  /** The day that the keyboard is at. */
  LocalDate day() {
    return year.days().get(cursor).day();
  }

  /**
   * @param cursor the day that the keyboard is at
   */
  void show(YearMap year, LocalDate cursor) {
    this.year = year;
    node.getChildren().clear();
    cells.clear();
    var first = LocalDate.of(year.year(), 1, 1);
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (int month = 1; month <= MONTHS; month++) {
      var label = new Label(words.names().ofMonth(month));
      label.getStyleClass().add("heat-month");
      node.add(label, column(monday, first.withMonth(month)), 0, LABEL_WEEKS, 1);
    }
    for (int i = 0; i < year.days().size(); i++) {
      Heat heat = year.days().get(i);
      Region cell = cell(heat, i);
      cells.add(cell);
      node.add(cell, column(monday, heat.day()), heat.day().getDayOfWeek().getValue());
    }
    moveTo(cursor.getDayOfYear() - 1);
  }

  private static int column(LocalDate monday, LocalDate day) {
    return (int) (ChronoUnit.DAYS.between(monday, day) / WEEK);
  }

  private Region cell(Heat heat, int index) {
    var cell = new Region();
    cell.getStyleClass().addAll("heat", "heat-" + heat.level());
    cell.setOnMouseEntered(entered -> at.accept(heat));
    cell.setOnMouseClicked(
        clicked -> {
          moveTo(index);
          pick.accept(heat);
        });
    return cell;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> moveTo(cursor - 1);
      case DOWN -> moveTo(cursor + 1);
      case LEFT -> moveTo(cursor - WEEK);
      case RIGHT -> moveTo(cursor + WEEK);
      case HOME -> moveTo(0);
      case END -> moveTo(year.days().size() - 1);
      case ENTER, SPACE -> pick.accept(year.days().get(cursor));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void moveTo(int index) {
    if (cursor < cells.size()) {
      cells.get(cursor).pseudoClassStateChanged(CURSOR, false);
    }
    cursor = Math.clamp(index, 0, cells.size() - 1);
    cells.get(cursor).pseudoClassStateChanged(CURSOR, true);
    Heat heat = year.days().get(cursor);
    node.setAccessibleText(words.of(heat));
    at.accept(heat);
  }
}

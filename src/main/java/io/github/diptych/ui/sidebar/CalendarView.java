package io.github.diptych.ui.sidebar;

import atlantafx.base.theme.Styles;
import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * A month with a dot under each day that has entries. The arrow keys move, Page Up and Page Down
 * turn the leaves, Home goes to today, Enter and Space pick.
 */
public final class CalendarView {
  private static final int WEEK = 7;

  private final Words words;
  private final CalendarModel model;
  private final DayNames names;
  private final Label title = new Label();
  private final GridPane grid = new GridPane();
  private final List<DayCell> cells;
  private final VBox node;

  public CalendarView(Words words, CalendarModel model) {
    this.words = words;
    this.model = model;
    names = new DayNames(words);
    cells =
        IntStream.range(0, CalendarModel.DAYS)
            .mapToObj(index -> new DayCell(words, model::pick))
            .toList();
    fillGrid();
    node = new VBox(header(), grid);
    node.getStyleClass().add("calendar-view");
    model.monthProperty().subscribe(this::refresh);
    model.marksProperty().subscribe(this::refresh);
    model.todayProperty().subscribe(this::refresh);
    model.selectedProperty().subscribe(this::refresh);
    model.cursorProperty().subscribe(this::refresh);
    refresh();
  }

  public Node node() {
    return node;
  }

  private HBox header() {
    title.getStyleClass().add("calendar-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var today = new Button(words.say("calendar.today"));
    today.getStyleClass().setAll("calendar-today");
    today.setTooltip(new Tooltip(words.say("calendar.today.tip")));
    today.setFocusTraversable(false);
    today.setOnAction(pressed -> model.showToday());
    var header =
        new HBox(
            title,
            today,
            turnButton(Octicons.CHEVRON_LEFT_16, "calendar.previous", -1),
            turnButton(Octicons.CHEVRON_RIGHT_16, "calendar.next", 1));
    header.getStyleClass().add("calendar-header");
    return header;
  }

  private Button turnButton(Octicons icon, String key, int months) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "calendar-turn");
    button.setTooltip(new Tooltip(words.say(key)));
    button.setAccessibleText(words.say(key));
    button.setFocusTraversable(false);
    button.setOnAction(pressed -> model.turn(months));
    return button;
  }

  private void fillGrid() {
    grid.getStyleClass().add("calendar-grid");
    List<String> weekdays = words.list("calendar.weekdays.short");
    for (int column = 0; column < WEEK; column++) {
      var width = new ColumnConstraints();
      width.setPercentWidth(100.0 / WEEK);
      width.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(width);
      var weekday = new Label(weekdays.get(column));
      weekday.getStyleClass().add("calendar-weekday");
      grid.add(weekday, column, 0);
    }
    for (int i = 0; i < cells.size(); i++) {
      grid.add(cells.get(i).node(), i % WEEK, 1 + i / WEEK);
    }
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> model.move(-1);
      case RIGHT -> model.move(1);
      case UP -> model.move(-WEEK);
      case DOWN -> model.move(WEEK);
      case PAGE_UP -> model.turn(-1);
      case PAGE_DOWN -> model.turn(1);
      case HOME -> model.showToday();
      case ENTER, SPACE -> model.pick(model.cursorProperty().get());
      default -> {
        return;
      }
    }
    event.consume();
    cells.stream().filter(cell -> cell.shows(model.cursorProperty().get())).forEach(DayCell::focus);
  }

  private void refresh() {
    var month = model.monthProperty().get();
    title.setText(names.of(month));
    List<LocalDate> days = model.days();
    for (int i = 0; i < cells.size(); i++) {
      LocalDate day = days.get(i);
      cells
          .get(i)
          .show(
              day,
              model.mark(day),
              new DayCell.State(
                  month.equals(YearMonth.from(day)),
                  day.equals(model.todayProperty().get()),
                  model.selectedProperty().get().filter(day::equals).isPresent(),
                  day.equals(model.cursorProperty().get())));
    }
  }
}

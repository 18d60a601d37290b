package io.github.diptych.ui.lookback;

import atlantafx.base.theme.Styles;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.diary.lookback.Streak;
import io.github.diptych.diary.lookback.Tally;
import io.github.diptych.diary.lookback.YearMap;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** A year at a glance: how much was written on which day, in all, and how many days in a row. */
final class YearView {
  private final PastWords words;
  private final Consumer<PastEntry> go;
  private final Label title = label("calendar-title");
  private final Label ofYear = label("past-said");
  private final Label ofDay = label("past-said");
  private final Label ofAll = label("past-said");
  private final Label streak = label("past-said");
  private final Button next;
  private final HeatMap map;
  private final VBox node;
  private Past past;
  private LocalDate today;
  private int year;

  YearView(PastWords words, Past past, LocalDate today, Consumer<PastEntry> go) {
    this.words = words;
    this.go = go;
    this.past = past;
    this.today = today;
    this.year = today.getYear();
    map = new HeatMap(words, heat -> pick(heat.day()), heat -> ofDay.setText(words.of(heat)));
    next = turn(Octicons.CHEVRON_RIGHT_16, "past.year.next", 1);
    var header = new HBox(turn(Octicons.CHEVRON_LEFT_16, "past.year.previous", -1), title, next);
    header.getStyleClass().add("past-year-header");
    header.setAlignment(Pos.CENTER_LEFT);
    var scroll = new ScrollPane(map.node());
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("past-year-map");
    node = new VBox(header, ofYear, scroll, ofDay, streak, ofAll);
    node.getStyleClass().add("past-year");
    refresh(today);
  }

  /** What takes the keyboard. */
  Node first() {
    return map.node();
  }

  Node node() {
    return node;
  }

  /** Begins anew, at today. */
  void begin(LocalDate today) {
    this.today = today;
    year = today.getYear();
    refresh(today);
  }

  /** What is known by now. The day that the keyboard is at stays. */
  void show(Past past) {
    this.past = past;
    refresh(map.day());
  }

  private void turn(int years) {
    year += years;
    refresh(year == today.getYear() ? today : LocalDate.of(year, 1, 1));
  }

  private void refresh(LocalDate cursor) {
    YearMap shown = past.year(year);
    title.setText(words.say("past.year", year));
    ofYear.setText(words.say("past.year.counts", shown.written(), words.of(shown.tally())));
    map.show(shown, cursor);
    next.setDisable(year >= today.getYear());
    Tally all = past.total();
    ofAll.setText(words.say("past.all", all.days(), words.of(all)));
    streak.setText(of(past.streak(today)));
  }

  private String of(Streak streak) {
    LocalDate from = streak.longestFrom();
    return from == null
        ? words.say("past.streak.none")
        : words.say("past.streak", streak.now(), streak.longest(), words.of(from));
  }

  private void pick(LocalDate day) {
    past.day(day).ifPresent(written -> go.accept(written.entries().getFirst()));
  }

  private Button turn(Octicons icon, String key, int years) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "calendar-turn");
    button.setTooltip(new Tooltip(words.say(key)));
    button.setAccessibleText(words.say(key));
    button.setOnAction(pressed -> turn(years));
    return button;
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }
}

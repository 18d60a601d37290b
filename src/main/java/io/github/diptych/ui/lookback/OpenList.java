package io.github.diptych.ui.lookback;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Offer;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/**
 * What is still to be done, by the days on which it was written, and what may be. Space ticks or
 * takes, Enter or a click on the words goes there. What is ticked stays in sight until the list is
 * opened anew, so that it can be taken back.
 */
final class OpenList {
  private static final Comparator<Intention> BY_PLACE =
      Comparator.comparing(
              Intention::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(each -> each.first().box().note())
          .thenComparingInt(each -> each.first().box().line());

  private final ObservableList<OpenRow> rows = FXCollections.observableArrayList();
  private final ListView<OpenRow> node = new ListView<>(rows);
  private final Deeds deeds;
  private final List<Intention> ticked = new ArrayList<>();
  private List<Intention> open = List.of();
  private List<Offer> offers = List.of();

  /** What is done from here. */
  interface Deeds {
    /**
     * @param then told once it is done
     */
    void tick(Intention intention, boolean done, Consumer<Intention> then);

    void take(Offer offer);

    void go(Spot spot);
  }

  OpenList(PastWords words, Deeds deeds) {
    this.deeds = deeds;
    var placeholder = new Label(words.say("past.open.none"));
    placeholder.getStyleClass().add("sidebar-none");
    placeholder.setWrapText(true);
    node.setPlaceholder(placeholder);
    node.setAccessibleText(words.say("past.page.open"));
    node.setAccessibleHelp(words.say("past.open.help"));
    node.getStyleClass().add("past-list");
    node.setCellFactory(
        list -> new OpenCell(words, this::act, row -> row.spot().ifPresent(deeds::go)));
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  ListView<OpenRow> node() {
    return node;
  }

  /** Begins anew: what was ticked before is gone from the list. */
  void begin() {
    ticked.clear();
  }

  void show(Past past, LocalDate today) {
    open = past.open();
    offers = past.offers(today);
    refresh();
  }

  private void refresh() {
    var all = new ArrayList<>(open);
    ticked.stream().filter(each -> !all.contains(each)).forEach(all::add);
    all.sort(BY_PLACE);
    List<OpenRow> next = OpenRow.of(all, offers);
    if (!next.equals(rows)) {
      int chosen = node.getSelectionModel().getSelectedIndex();
      rows.setAll(next);
      node.getSelectionModel().select(Math.min(chosen, next.size() - 1));
    } else {
      node.refresh();
    }
  }

  private void pressed(KeyEvent event) {
    OpenRow row = node.getSelectionModel().getSelectedItem();
    if (row == null) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> act(row);
      case ENTER -> row.spot().ifPresent(deeds::go);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void act(OpenRow row) {
    switch (row) {
      case OpenRow.Todo(Intention intention) ->
          deeds.tick(intention, intention.isOpen(), now -> ticked(intention, now));
      case OpenRow.Maybe(Offer offer) -> deeds.take(offer);
      case OpenRow.Day heading -> {}
      case OpenRow.Perhaps heading -> {}
    }
    // The box follows the text, and not the click.
    node.refresh();
  }

  private void ticked(Intention before, Intention now) {
    ticked.remove(before);
    open = open.stream().filter(each -> !each.equals(before)).toList();
    if (now.isOpen()) {
      open = new ArrayList<>(open);
      open.add(now);
    } else {
      ticked.add(now);
    }
    refresh();
  }
}

package io.github.diptych.ui.sidebar;

import io.github.diptych.words.DayNames;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** One day of the calendar: its number, and a dot if something was written. */
final class DayCell {
  private static final PseudoClass OTHER_MONTH = PseudoClass.getPseudoClass("other-month");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass WRITTEN = PseudoClass.getPseudoClass("written");
  private static final PseudoClass UNTRANSLATED = PseudoClass.getPseudoClass("untranslated");

  private final Words words;
  private final DayNames names;
  private final Button node = new Button();
  private LocalDate day = LocalDate.EPOCH;

  /**
   * How a day stands to the rest.
   *
   * @param cursor whether the arrow keys are here, which makes it the calendar's one tab stop
   */
  record State(boolean thisMonth, boolean today, boolean chosen, boolean cursor) {}

  DayCell(Words words, Consumer<LocalDate> onPick) {
    this.words = words;
    names = new DayNames(words);
    var dot = new Region();
    dot.getStyleClass().add("day-dot");
    node.getStyleClass().setAll("day-cell");
    node.setGraphic(dot);
    node.setContentDisplay(ContentDisplay.BOTTOM);
    node.setMaxWidth(Double.MAX_VALUE);
    node.setOnAction(pressed -> onPick.accept(day));
  }

  Node node() {
    return node;
  }

  boolean shows(LocalDate other) {
    return day.equals(other);
  }

  void focus() {
    node.requestFocus();
  }

  void show(LocalDate day, DayMark mark, State state) {
    this.day = day;
    node.setText(Integer.toString(day.getDayOfMonth()));
    node.setAccessibleText(words.say("calendar.entries", names.of(day), written(mark)));
    node.setFocusTraversable(state.cursor());
    node.pseudoClassStateChanged(OTHER_MONTH, !state.thisMonth());
    node.pseudoClassStateChanged(TODAY, state.today());
    node.pseudoClassStateChanged(CHOSEN, state.chosen());
    node.pseudoClassStateChanged(WRITTEN, mark.entries() > 0);
    node.pseudoClassStateChanged(UNTRANSLATED, mark.untranslated() > 0);
  }

  private String written(DayMark mark) {
    return mark.untranslated() == 0
        ? words.say("status.entries", mark.entries())
        : words.say("status.entries.untranslated", mark.entries(), mark.untranslated());
  }
}

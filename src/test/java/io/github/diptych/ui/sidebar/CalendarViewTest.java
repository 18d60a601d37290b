package io.github.diptych.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@FxTest
class CalendarViewTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

  private final CalendarModel model = new CalendarModel(TODAY);
  private final Stage stage = show(Speech.ENGLISH);

  @Test
  void the_title_names_the_month() {
    assertThat(title(stage)).isEqualTo("May 2024");
    assertThat(title(show(Speech.CHINESE))).isEqualTo("2024年5月");
  }

  @Test
  void today_is_marked_and_so_is_the_chosen_day() {
    Fx.run(() -> model.select(LocalDate.of(2024, 5, 7)));

    assertThat(marked("today")).containsExactly("20");
    assertThat(marked("chosen")).containsExactly("7");
  }

  @Test
  void a_day_has_a_dot_for_its_entries_and_another_one_for_an_untranslated_entry() {
    Fx.run(
        () ->
            model.show(
                Map.of(
                    LocalDate.of(2024, 5, 6), new DayMark(2, 0),
                    LocalDate.of(2024, 5, 8), new DayMark(3, 1))));

    assertThat(marked("written")).containsExactly("6", "8");
    assertThat(marked("untranslated")).containsExactly("8");
  }

  @Test
  void a_screen_reader_hears_the_day_and_what_was_written() {
    Fx.run(() -> model.show(Map.of(TODAY, new DayMark(11, 1))));

    String text = Fx.get(() -> cells("today").getFirst().getAccessibleText());

    assertThat(text).isEqualTo("Monday, May 20, 2024: 11 entries, 1 untranslated");
  }

  @Test
  void the_arrow_keys_move_and_enter_picks() {
    var picked = new ArrayList<LocalDate>();
    Fx.run(
        () -> {
          model.onDay(picked::add);
          cells("today").getFirst().requestFocus();
        });

    Fx.press(KeyCode.DOWN);
    Fx.press(KeyCode.DOWN);
    Fx.press(KeyCode.LEFT);
    Fx.press(KeyCode.ENTER);

    assertThat(picked).containsExactly(LocalDate.of(2024, 6, 2));
    assertThat(title(stage)).isEqualTo("June 2024");
  }

  @Test
  void the_calendar_is_one_stop_of_the_tab_key() {
    long stops = Fx.get(() -> days().stream().filter(Button::isFocusTraversable).count());

    assertThat(stops).isOne();
  }

  private Stage show(Speech speech) {
    var view = Fx.get(() -> new CalendarView(Words.of(speech), model));
    return Fx.show(Fx.get(() -> new StackPane(view.node())));
  }

  private static String title(Stage stage) {
    return Fx.get(() -> ((Label) stage.getScene().getRoot().lookup(".calendar-title")).getText());
  }

  private List<String> marked(String state) {
    return Fx.get(() -> cells(state).stream().map(Button::getText).toList());
  }

  private List<Button> cells(String state) {
    var wanted = PseudoClass.getPseudoClass(state);
    return days().stream().filter(cell -> cell.getPseudoClassStates().contains(wanted)).toList();
  }

  private List<Button> days() {
    return stage.getScene().getRoot().lookupAll(".day-cell").stream()
        .map(Button.class::cast)
        .toList();
  }
}

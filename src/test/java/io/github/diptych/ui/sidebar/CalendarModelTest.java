package io.github.diptych.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarModelTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 5, 31);

  private final CalendarModel model = new CalendarModel(TODAY);

  @Test
  void six_weeks_begin_on_a_monday_and_hold_the_month() {
    assertThat(model.days()).hasSize(42).contains(LocalDate.of(2024, 5, 1), TODAY);
    assertThat(model.days().getFirst()).isEqualTo(LocalDate.of(2024, 4, 29));
    assertThat(model.days().getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void a_month_that_begins_on_a_monday_begins_in_the_first_cell() {
    model.select(LocalDate.of(2024, 7, 20));

    assertThat(model.days().getFirst()).isEqualTo(LocalDate.of(2024, 7, 1));
  }

  @Test
  void a_turned_leaf_keeps_to_the_end_of_a_shorter_month() {
    model.turn(1);

    assertThat(model.cursorProperty().get()).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(model.monthProperty().get()).isEqualTo(YearMonth.of(2024, 6));
  }

  @Test
  void moving_past_the_end_turns_the_leaf() {
    model.move(1);

    assertThat(model.monthProperty().get()).isEqualTo(YearMonth.of(2024, 6));
  }

  @Test
  void picking_a_day_tells_of_it_and_selecting_one_does_not() {
    var told = new ArrayList<LocalDate>();
    model.onDay(told::add);

    model.select(LocalDate.of(2024, 3, 2));
    model.pick(LocalDate.of(2024, 2, 29));

    assertThat(told).containsExactly(LocalDate.of(2024, 2, 29));
    assertThat(model.selectedProperty().get()).contains(LocalDate.of(2024, 2, 29));
  }

  @Test
  void today_comes_back_from_any_month() {
    model.turn(-30);
    model.showToday();

    assertThat(model.monthProperty().get()).isEqualTo(YearMonth.of(2024, 5));
  }

  @Test
  void a_day_without_a_mark_has_no_entries() {
    model.show(Map.of(TODAY, new DayMark(3, 1)));

    assertThat(model.mark(TODAY)).isEqualTo(new DayMark(3, 1));
    assertThat(model.mark(TODAY.minusDays(1))).isEqualTo(DayMark.NONE);
  }
}

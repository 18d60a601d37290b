package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {
  @Test
  void an_insertion_before_the_caret_moves_it_along() {
    assertThat(new Shift(List.of(TextEdit.insert(0, "abc"))).of(5)).isEqualTo(8);
  }

  @Test
  void an_insertion_at_the_caret_or_behind_it_leaves_it() {
    assertThat(new Shift(List.of(TextEdit.insert(5, "abc"), TextEdit.insert(9, "d"))).of(5))
        .isEqualTo(5);
  }

  @Test
  void a_caret_in_a_replaced_stretch_stays_as_near_as_it_can() {
    var shift = new Shift(List.of(new TextEdit(2, 8, "ab")));

    assertThat(shift.of(3)).isEqualTo(3);
    assertThat(shift.of(6)).isEqualTo(4);
    assertThat(shift.of(8)).isEqualTo(4);
    assertThat(shift.of(10)).isEqualTo(6);
  }

  @Test
  void edits_on_both_sides_add_up() {
    var shift = new Shift(List.of(new TextEdit(0, 2, ""), new TextEdit(3, 8, "ab")));

    assertThat(shift.of(6)).isEqualTo(3);
  }
}

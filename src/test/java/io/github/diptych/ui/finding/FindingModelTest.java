package io.github.diptych.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingModelTest {
  private final FindingModel model = new FindingModel();
  private final Finding first = at(4, 8);
  private final Finding second = at(20, 25);

  @BeforeEach
  void two_findings() {
    model.show(List.of(first, second));
  }

  @Test
  void one_is_at_the_caret_inside_it_and_at_its_edges() {
    assertThat(model.at(4)).containsExactly(first);
    assertThat(model.at(8)).containsExactly(first);
    assertThat(model.at(9)).isEmpty();
  }

  @Test
  void next_and_previous_go_round() {
    assertThat(model.after(4)).contains(second);
    assertThat(model.after(20)).contains(first);
    assertThat(model.before(20)).contains(first);
    assertThat(model.before(4)).contains(second);
  }

  @Test
  void they_move_with_the_text_before_them() {
    model.edited(TextEdit.insert(10, "abc"));

    assertThat(model.all())
        .extracting(Finding::span)
        .containsExactly(new Span(4, 8), new Span(23, 28));
  }

  @Test
  void one_that_is_edited_keeps_what_is_left_of_it() {
    model.edited(new TextEdit(6, 22, ""));

    assertThat(model.all())
        .extracting(Finding::span)
        .containsExactly(new Span(4, 6), new Span(6, 9));
  }

  @Test
  void a_fix_for_the_text_as_it_was_is_none_for_the_present_one() {
    model.show(
        List.of(
            new Finding(
                Kind.LINK_CASE, new Span(0, 3), List.of(), List.of(TextEdit.insert(1, "x")))));

    model.edited(TextEdit.insert(10, "a"));

    assertThat(model.all()).noneMatch(Finding::fixable);
  }

  private static Finding at(int start, int end) {
    return new Finding(Kind.LINK_MISSING, new Span(start, end), List.of(), List.of());
  }
}

package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.RenderedBlock;
import io.github.diptych.ui.preview.Shown.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static final Shown SHOWN = shown(new Span(0, 8), new Span(10, 20), new Span(25, 30));

  @Test
  void what_lies_between_two_blocks_belongs_to_the_first() {
    assertThat(SHOWN.place(22)).isEqualTo(new Place(1, 12, 15));
  }

  @Test
  void what_lies_before_the_first_block_is_its_beginning_and_behind_the_last_its_end() {
    var shown = shown(new Span(5, 9));

    assertThat(shown.place(0)).isEqualTo(new Place(0, 0, 4));
    assertThat(shown.place(99)).isEqualTo(new Place(0, 4, 4));
  }

  @Test
  void an_empty_page_has_no_places() {
    assertThat(shown().place(0)).isNull();
  }

  @Test
  void a_share_of_the_way_between_two_marks_is_that_share_of_the_source() {
    assertThat(SHOWN.offset(1, 4, 8, 0.5)).isCloseTo(16, within(1e-9));
  }

  @Test
  void the_last_mark_of_a_block_reaches_to_the_next_block() {
    assertThat(SHOWN.offset(1, 4, -1, 1)).isCloseTo(25, within(1e-9));
    assertThat(SHOWN.offset(2, 0, -1, 1)).isCloseTo(30, within(1e-9));
  }

  private static Shown shown(Span... spans) {
    return new Shown(List.of(spans).stream().map(span -> new RenderedBlock(span, "")).toList());
  }
}

package io.github.diptych.ui.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The part of a note that a panel shows, while the note is edited. */
class BlockWindowTest {
  private final BlockWindow window = new BlockWindow(new Span(10, 20));

  @Test
  void it_grows_with_what_is_written_in_it_and_at_its_edges() {
    assertThat(window.after(TextEdit.insert(15, "abc"))).isEqualTo(from(10, 23));
    assertThat(window.after(TextEdit.insert(10, "abc"))).isEqualTo(from(10, 23));
    assertThat(window.after(TextEdit.insert(20, "abc"))).isEqualTo(from(10, 23));
    assertThat(window.after(new TextEdit(10, 20, ""))).isEqualTo(from(10, 10));
  }

  @Test
  void it_moves_with_what_is_edited_before_it_and_not_with_what_is_behind() {
    assertThat(window.after(new TextEdit(2, 5, ""))).isEqualTo(from(7, 17));
    assertThat(window.after(TextEdit.insert(9, "ab"))).isEqualTo(from(12, 22));
    assertThat(window.after(TextEdit.insert(21, "ab"))).isEqualTo(window);
  }

  @Test
  void what_is_left_of_it_stays_when_an_edit_reaches_over_its_edge() {
    assertThat(window.isCutBy(new TextEdit(5, 15, "xy"))).isTrue();
    assertThat(window.after(new TextEdit(5, 15, "xy"))).isEqualTo(from(5, 12));
    assertThat(window.after(new TextEdit(15, 25, "xy"))).isEqualTo(from(10, 17));
    assertThat(window.after(new TextEdit(5, 25, "xy"))).isEqualTo(from(5, 7));
  }

  @Test
  void an_edit_within_it_does_there_what_it_does_in_the_note() {
    var random = new Random(5);
    String note = "0123456789abcdefghij0123456789";
    for (int i = 0; i < 200; i++) {
      int start = 10 + random.nextInt(11);
      int end = start + random.nextInt(21 - start);
      var edit = new TextEdit(start, end, "x".repeat(random.nextInt(3)));
      assertThat(window.holds(edit)).isTrue();

      String whole = TextEdit.apply(note, List.of(edit));
      String part = TextEdit.apply(window.span().in(note), List.of(window.within(edit)));
      assertThat(window.after(edit).span().in(whole)).as(edit.toString()).isEqualTo(part);
    }
  }

  private static BlockWindow from(int start, int end) {
    return new BlockWindow(new Span(start, end));
  }
}

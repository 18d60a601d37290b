package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void a_span_ends_before_its_end() {
    var span = new Span(1, 3);
    assertThat(span.in("abcd")).isEqualTo("bc");
    assertThat(span.contains(1)).isTrue();
    assertThat(span.contains(3)).isFalse();
    assertThat(span.length()).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 1));
  }

  @Test
  void edits_apply_in_any_order_with_offsets_in_the_old_text() {
    var edits = List.of(new TextEdit(3, 4, ""), TextEdit.insert(0, "x"), new TextEdit(1, 2, "BB"));
    assertThat(TextEdit.apply("abcd", edits)).isEqualTo("xaBBc");
    assertThat(TextEdit.apply("", List.of())).isEmpty();
  }

  @Test
  void insertions_at_one_place_keep_their_order() {
    var edits = List.of(TextEdit.insert(1, "x"), TextEdit.insert(1, "y"));
    assertThat(TextEdit.apply("ab", edits)).isEqualTo("axyb");
  }

  @Test
  void edits_that_overlap_or_lie_outside_are_refused() {
    var overlap = List.of(new TextEdit(0, 2, ""), new TextEdit(1, 3, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.apply("abcd", overlap));
    var outside = List.of(TextEdit.insert(5, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> TextEdit.apply("abcd", outside));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextEdit(2, 1, ""));
  }
}

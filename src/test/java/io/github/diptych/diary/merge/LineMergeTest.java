package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineMergeTest {
  private static String clean(String base, String mine, String theirs) {
    Merged merged = LineMerge.of(base, mine, theirs);
    assertThat(merged.conflicts()).isEmpty();
    return merged.text();
  }

  @Test
  void lines_that_one_side_changed_are_taken() {
    assertThat(clean("a\n\nb\n\nc\n", "A\n\nb\n\nc\n", "a\n\nb\n\nC\n")).isEqualTo("A\n\nb\n\nC\n");
  }

  @Test
  void the_same_change_on_both_sides_is_made_once() {
    assertThat(clean("a\nb\n", "a\nx\nb\n", "a\nx\nb\ny\n")).isEqualTo("a\nx\nb\ny\n");
  }

  @Test
  void a_line_that_both_changed_is_a_conflict_and_mine_stands() {
    Merged merged = LineMerge.of("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n");
    assertThat(merged.text()).isEqualTo("a\nmine\nc\n");
    Conflict conflict = merged.conflicts().getFirst();
    assertThat(conflict.base()).isEqualTo("b");
    assertThat(conflict.mine()).isEqualTo("mine");
    assertThat(conflict.theirs()).isEqualTo("theirs");
    assertThat(conflict.place().in(merged.text())).isEqualTo("mine");
  }

  @Test
  void a_line_deleted_here_and_changed_there_stands() {
    Merged merged = LineMerge.of("a\nb\nc\n", "a\nc\n", "a\ntheirs\nc\n");
    assertThat(merged.text()).isEqualTo("a\ntheirs\nc\n");
    assertThat(merged.conflicts().getFirst().mine()).isNull();
  }

  @Test
  void a_line_deleted_on_one_side_is_gone() {
    assertThat(clean("a\nb\nc\n", "a\nc\n", "a\nb\nc\nd\n")).isEqualTo("a\nc\nd\n");
  }

  @Test
  void other_lines_put_in_at_one_place_are_a_conflict() {
    Merged merged = LineMerge.of("a\nb\n", "a\nmine\nb\n", "a\ntheirs\nb\n");
    assertThat(merged.text()).isEqualTo("a\nmine\nb\n");
    assertThat(merged.conflicts().getFirst().base()).isNull();
    assertThat(merged.conflicts().getFirst().theirs()).isEqualTo("theirs");
  }

  @Test
  void items_put_into_one_list_stand_both() {
    assertThat(clean("- a\n", "- a\n- [ ] mine\n", "- a\n- [ ] theirs\n- both\n"))
        .isEqualTo("- a\n- [ ] mine\n- [ ] theirs\n- both\n");
  }

  @Test
  void a_paragraph_put_in_below_one_that_the_other_side_changed_is_no_conflict() {
    assertThat(clean("a\n\nb\n", "a\n\nB\n", "a\n\nb\n\nc\n")).isEqualTo("a\n\nB\n\nc\n");
  }

  @Test
  void the_last_line_end_is_a_change_like_any_other() {
    assertThat(clean("a\n\nb", "a\n\nb\n", "A\n\nb")).isEqualTo("A\n\nb\n");
  }

  @Test
  void mixed_line_ends_stay_as_they_are() {
    assertThat(clean("a\r\nb\nc\r\nd\n", "A\r\nb\nc\r\nd\n", "a\r\nb\nc\r\nD\n"))
        .isEqualTo("A\r\nb\nc\r\nD\n");
  }

  @Test
  void a_side_that_changed_the_line_ends_alone_conflicts_with_nothing() {
    assertThat(clean("a\nb\n", "a\r\nb\r\n", "a\nb\nc\n")).isEqualTo("a\r\nb\r\nc\r\n");
  }

  @Test
  void five_megabytes_with_small_changes_take_a_second_at_most() {
    var text = new StringBuilder();
    for (int line = 0; text.length() < 5_000_000; line++) {
      text.append(
              line % 3 == 0 ? "" : "Line " + line + " of a long note, with words that say little.")
          .append('\n');
    }
    String base = text.toString();
    String mine = base.replace("Line 100 ", "Mine ").replace("Line 50000 ", "Mine ");
    String theirs = "First.\n\n" + base.replace("Line 70000 ", "Theirs ");
    clean(base, mine, theirs);
    long start = System.nanoTime();
    assertThat(clean(base, mine, theirs)).startsWith("First.").contains("Mine of", "Theirs of");
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(took).isLessThan(Duration.ofSeconds(30)); // on a machine that has other work, too
  }

  @Test
  void two_long_notes_that_have_nothing_in_common_end_soon() {
    var mine = new StringBuilder();
    var theirs = new StringBuilder();
    for (int line = 0; line < 60_000; line++) {
      mine.append(line % 7).append(" mine\n");
      theirs.append(line % 11).append(" theirs\n").append(line % 7).append(" mine\n");
    }
    Merged merged = LineMerge.of("0 mine\n".repeat(30_000), mine.toString(), theirs.toString());
    assertThat(merged.text()).contains("6 mine");
  }
}

package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Finding.Kind;
import io.github.diptych.diary.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows with not as many cells as their table. */
class TableRowsTest {
  private static final String HEAD = "| 日 | 夜 |\n|---|---|\n";

  @Test
  void a_short_row_is_found_where_it_stands() {
    var found = found(HEAD + "| 一 | 二 |\n| 三 |\n");

    assertThat(found).extracting(Finding::kind).containsExactly(Kind.TABLE_ROW_SHORT);
    assertThat(found.getFirst().span().in(HEAD + "| 一 | 二 |\n| 三 |\n")).isEqualTo("| 三 |");
    assertThat(found.getFirst().arguments()).containsExactly("1", "2");
    assertThat(found.getFirst().fixable()).isFalse();
  }

  @Test
  void a_long_row_is_found_for_its_last_cells_do_not_show() {
    var found = found(HEAD + "| 一 | 二 | 三 |\n");

    assertThat(found).extracting(Finding::kind).containsExactly(Kind.TABLE_ROW_LONG);
    assertThat(found.getFirst().fixable()).isFalse();
  }

  @Test
  void a_bar_in_code_that_makes_a_row_too_long_gets_its_backslash() {
    String note = HEAD + "| `a|b` | 二 |\n";

    assertThat(TextEdit.apply(note, found(note).getFirst().fix()))
        .isEqualTo(HEAD + "| `a\\|b` | 二 |\n");
  }

  @Test
  void words_directly_below_a_table_become_a_row_and_get_a_blank_line() {
    String note = HEAD + "| 一 | 二 |\n这是正文。\n还有一行。\n";
    var found = found(note);

    assertThat(found).extracting(Finding::kind).containsExactly(Kind.TABLE_SWALLOWS);
    assertThat(TextEdit.apply(note, found.getFirst().fix()))
        .isEqualTo(HEAD + "| 一 | 二 |\n\n这是正文。\n还有一行。\n");
    assertThat(found(TextEdit.apply(note, found.getFirst().fix()))).isEmpty();
  }

  @Test
  void the_blank_line_has_the_line_end_of_the_note() {
    String note = (HEAD + "正文\n").replace("\n", "\r\n");

    assertThat(TextEdit.apply(note, found(note).getFirst().fix()))
        .isEqualTo((HEAD + "\n正文\n").replace("\n", "\r\n"));
  }

  @Test
  void a_row_of_empty_cells_and_a_last_row_in_the_style_without_bars_are_no_words() {
    assertThat(found(HEAD + "| |\n")).isEmpty();
    assertThat(found("日 | 夜\n---|---\n一 | 二\n三\n"))
        .extracting(Finding::kind)
        .containsExactly(Kind.TABLE_ROW_SHORT);
  }

  @Test
  void full_rows_and_escaped_bars_are_right() {
    assertThat(found(HEAD + "| 一 \\| 半 | 二 |\n一 | 二\n| | 二 |\n\n正文\n")).isEmpty();
  }

  private static List<Finding> found(String note) {
    return Inspection.of(note).findings();
  }
}

package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Finding;
import io.github.diptych.diary.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmphasisTest {
  @Test
  void the_asterisk_that_a_longer_run_leaves_over_is_stray() {
    assertThat(Emphasis.findings("好。***Those nobody looks at do it.**. (A film）"))
        .containsExactly(
            new Finding(Finding.Kind.UNBALANCED_EMPHASIS, new Span(2, 3), List.of("*"), List.of()));
  }

  @Test
  void the_asterisk_left_over_behind_is_stray_too() {
    assertThat(found("**粗体***，完")).containsExactly("*");
  }

  @Test
  void a_full_stop_inside_keeps_a_pair_from_closing() {
    assertThat(found("**今天很累。**但是很开心，**真的！**对吧")).containsExactly("**今天很累。**", "**真的！**");
  }

  @Test
  void quotation_marks_inside_keep_a_pair_from_opening() {
    assertThat(found("他说**“你好”**就走了")).containsExactly("**“你好”**");
  }

  @Test
  void asterisks_that_nothing_closes_are_stray() {
    assertThat(found("今天**很累，就这样\n\n但是很开心**，真的")).containsExactly("**", "**");
  }

  @Test
  void places_in_lists_quotations_and_tables_are_those_of_the_note() {
    assertThat(found("> - **一。**二\n\n| **三！**四 |\n|---|\n")).containsExactly("**一。**", "**三！**");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 * 3 * 4 = 24",
        "a*b",
        "a * b，c ** d",
        "* 一\n* 二\n  * 三",
        "***",
        "* * *",
        "**好** *好* ***好***",
        "今天**终于**写完了。",
        "`**x` 和 `*`",
        "```\n**x\n```",
        "    **x",
        "\\*\\*不是\\*\\*",
        "价格*不含税",
        "*注：不含税",
        "f(*args, **kwargs)",
        "def f(**options):",
        "src/**/*.java and **/*.md",
        "/** doc */",
        "138****5678",
        "2**10 = 1024, x**2",
        "a*(b+c)*d",
        "x = y ** (z + 1)",
        "<b title=\"**x\">y</b>",
        "[**](x.md) **ok**",
        "五星 ***** 好评",
        "-**2024.05.20 10:38**",
      })
  void ordinary_text_has_none(String note) {
    assertThat(found(note)).isEmpty();
  }

  private static List<String> found(String note) {
    return Emphasis.findings(note).stream().map(finding -> finding.span().in(note)).toList();
  }
}

package io.github.diptych.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parts are written as {@code words}, {@code {kept}}, {@code (open|close)}, {@code /} for a line.
 */
class PassagesTest {
  private static List<String> in(String markdown) {
    return Passages.in(markdown, new Span(0, markdown.length())).stream()
        .map(passage -> written(passage, markdown))
        .toList();
  }

  private static String written(Passage passage, String markdown) {
    return passage.parts().stream()
        .map(
            part -> {
              String source = part.span().in(markdown);
              return switch (part.kind()) {
                case WORDS -> source;
                case KEPT -> "{" + source + "}";
                case OPEN -> "(" + source + "|";
                case CLOSE -> "|" + source + ")";
                case LINE_END -> "/";
              };
            })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "看 `x = 1` 吧→看 {`x = 1`} 吧",
        "设 $x^2$ 为二→设 {$x^2$} 为二",
        "去 https://a.example/b 看→去 {https://a.example/b} 看",
        "去 https://a.example/b1，看→去 {https://a.example/b1}，看",
        "去 <https://a.example> 看→去 {<https://a.example>} 看",
        "好 ![图](a.png) 吧→好 {![图](a.png)} 吧",
        "按 <kbd>A</kbd> 键→按 {<kbd>}A{</kbd>} 键",
        "好 :smile: 吧→好 {:smile:} 吧",
        "在 10:38: 起→在 10:38: 起",
        "一 \\* 二 &amp; 三→一 {\\*} 二 {&amp;} 三",
        "和 @leizheng 谈 #读书 吧→和 {@leizheng} 谈 {#读书} 吧",
        "很**好**吧→很(**|好|**)吧",
        "很 ***好*** 和 ~~坏~~ 吧→很 (*|(**|好|**)|*) 和 (~~|坏|~~) 吧",
        "看[这里](https://a.example \"题\")吧→看([|这里|](https://a.example \"题\"))吧"
      })
  void what_is_no_words_is_apart_from_them(String markdown, String parts) {
    assertThat(in(markdown)).containsExactly(parts);
  }

  @Test
  void the_words_of_a_link_by_label_can_be_translated_and_the_label_cannot() {
    assertThat(in("看[这里][a]、[a]、[b][]吧\n\n[a]: /x\n[b]: /y"))
        .containsExactly("看([|这里|][a])、{[a]}、{[b][]}吧");
  }

  @Test
  void each_block_with_words_is_a_passage_and_its_marks_are_none_of_it() {
    assertThat(
            in(
                """
                ## 标题 ##

                - 一
                - [x] 二
                  1. 三

                > 引用

                | 甲 | `x` |
                |----|-----|
                | 乙 | 丙 \\| 丁 |

                注[^1]

                [^1]: 脚注
                """))
        .containsExactly("标题", "一", "二", "三", "引用", "甲", "乙", "丙 {\\|} 丁", "注", "脚注");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n一\n```",
        "    一",
        "$$\nx\n$$",
        "<div>\n一\n</div>",
        "<!-- 一 -->",
        "---",
        "![图](a.png)",
        "`x`",
        "2024.05.20, 12:30",
        "[a]: /x \"一\"",
        "https://a.example/一"
      })
  void what_has_no_words_is_no_passage(String markdown) {
    assertThat(in(markdown)).isEmpty();
  }

  @Test
  void markup_at_the_edges_or_around_all_is_left_out() {
    assertThat(in("![图](a.png) **全部都重要** `x`")).containsExactly("全部都重要");
    assertThat(in("***一***，**二**")).containsExactly("(*|(**|一|**)|*)，(**|二|**)");
  }

  @Test
  void a_line_that_ends_a_sentence_ends_a_passage() {
    assertThat(in("今天很累。\n明天再说\n后天。")).containsExactly("今天很累。", "明天再说", "后天。");
    assertThat(in("A long line\nthat goes on.\nAnother.  \nLast"))
        .containsExactly("A long line/that goes on.", "Another.", "Last");
  }

  @Test
  void the_mark_of_a_quotation_within_its_words_belongs_to_the_line_end() {
    assertThat(in("> a long line\n> that goes on")).containsExactly("a long line/that goes on");
  }

  @Test
  void a_passage_that_is_not_all_within_is_left_out() {
    String markdown = "一\n\n二\n\n三";

    assertThat(Passages.in(markdown, new Span(3, 4)))
        .extracting(passage -> written(passage, markdown))
        .containsExactly("二");
  }

  @Test
  void what_nests_deeper_than_anybody_writes_is_kept_whole() {
    String deep = "一 " + "*a **b ".repeat(400) + "c" + "** d*".repeat(400);

    assertThat(in(deep)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 * 3 = 15", "a_b and c_d", "see https://a.example/x_y", "Well. 1. no"})
  void plain_words_stay_as_they_are(String words) {
    assertThat(LiteralWords.of(words, true, false)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "*a*→\\*a\\*",
        "# a→\\# a",
        "- a→\\- a",
        "1. a→1\\. a",
        "> a→\\> a",
        "<b>a→\\<b>a",
        "`a`→\\`a\\`",
        "[a](b)→\\[a\\](b)",
        "a $x$ b→a \\$x\\$ b",
        "&amp;→\\&amp;"
      })
  void words_that_would_be_more_get_backslashes(String words, String written) {
    assertThat(LiteralWords.of(words, true, false)).isEqualTo(written);
  }

  @Test
  void signs_that_could_pair_with_something_else_get_backslashes() {
    assertThat(LiteralWords.of("5 * 3", false, false)).isEqualTo("5 \\* 3");
  }

  @Test
  void a_bar_in_a_cell_gets_a_backslash() {
    assertThat(LiteralWords.of("a | b", true, true)).isEqualTo("a \\| b");
  }
}

package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The paragraphs of a block, as what Markdown makes of them. */
class ParagraphTest {
  private static List<String> in(String body) {
    String text = "\n\n" + body + "\n\n";
    return Paragraph.in(text, new Span(2, 2 + body.length())).stream()
        .map(each -> each.kind() + " " + each.span().in(text).replace("\n", "⏎"))
        .toList();
  }

  @Test
  void blank_lines_and_headings_end_a_paragraph() {
    assertThat(in("一行\n又一行\n\n \n另一段\n#### 标题\n第三段"))
        .containsExactly("WORDS 一行⏎又一行", "WORDS 另一段", "HEADING #### 标题", "WORDS 第三段");
    assertThat(in("标题\n===\n一段")).containsExactly("HEADING 标题⏎===", "WORDS 一段");
  }

  @Test
  void each_item_and_each_paragraph_in_one_stands_for_itself() {
    assertThat(in("- 甲\n  续\n- 乙\n\n  段\n1. 丙\n\n完"))
        .containsExactly("ITEM - 甲⏎  续", "ITEM - 乙", "ITEM 段", "ITEM 1. 丙", "WORDS 完");
  }

  @Test
  void what_is_no_words_is_one_with_its_blank_lines() {
    assertThat(in("```\na\n\nb\n```\n> 引\n> 用\n\n| a |\n| - |\n| b |\n\n***\n\n<div>\nx\n</div>"))
        .containsExactly(
            "CODE ```⏎a⏎⏎b⏎```",
            "QUOTE > 引⏎> 用",
            "TABLE | a |⏎| - |⏎| b |",
            "BREAK ***",
            "HTML <div>⏎x⏎</div>");
  }

  @Test
  void a_body_of_nothing_has_none() {
    assertThat(in("")).isEmpty();
  }
}

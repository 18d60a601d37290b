package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a block are those that a reader sees, in lower case. */
class BlockWordsTest {
  @Test
  void tags_are_no_words_and_join_what_is_beside_them() {
    assertThat(BlockWords.of("Na<b>me</b> <em title=\"a > b\">你</em>好")).isEqualTo("name 你好");
  }

  @Test
  void a_block_begins_where_no_match_reaches_into() {
    assertThat(BlockWords.of("<ul><li>a</li><li>b</li></ul>")).isEqualTo("\n\na\nb");
    assertThat(BlockWords.count("<li>a</li><li>b</li>", "ab")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "&lt;a&gt;,<a>",
    "&amp;amp;,&amp;",
    "&#64;&#x4F60;,@你",
    "&#128512;,😀",
    "a & b,a & b"
  })
  void entities_are_what_they_stand_for(String html, String words) {
    assertThat(BlockWords.of(html)).isEqualTo(words);
  }

  @Test
  void the_mark_beside_a_heading_is_not_read() {
    assertThat(BlockWords.of("<h2>A<a class=\"anchor\" href=\"#a\">link</a></h2>"))
        .isEqualTo("\na");
  }

  @Test
  void brackets_for_those_who_cannot_show_small_signs_are_not_read() {
    assertThat(BlockWords.of("<ruby>我<rp>(</rp><rt>wo</rt><rp>)</rp></ruby>")).isEqualTo("我wo");
  }

  @Test
  void matches_do_not_overlap() {
    assertThat(BlockWords.count("<p>aaaa</p>", "aa")).isEqualTo(2);
    assertThat(BlockWords.count("<p>a\nB</p>", "a b")).isEqualTo(1);
    assertThat(BlockWords.count("<p>a</p>", "")).isZero();
  }

  @Test
  void html_that_ends_in_the_middle_does_no_harm() {
    assertThat(BlockWords.of("a<b title=\"")).isEqualTo("a");
    assertThat(BlockWords.of("a&#")).isEqualTo("a&#");
    assertThat(BlockWords.of("<a class=\"anchor\">")).isEmpty();
  }
}

package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in code, HTML or a quotation is text, whatever it looks like. */
class TextNotGrammarTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String MARKS =
      "### 2024.05.21 Tue\na -**2024.05.21 10:38**\n---\n# Chapter\n###\n";

  static Stream<String> surroundings() {
    return Stream.of(
        "```\n" + MARKS + "```",
        "~~~ text\n" + MARKS + "```\n\n" + MARKS + "~~~",
        "````\n```\n" + MARKS + "````",
        "words\n\n   ```\n" + MARKS + "   ```",
        "<!--\n" + MARKS + "\n" + MARKS + "-->",
        "<!-- a\n\n" + MARKS + "b --> c",
        "<div>\n" + MARKS + "</div>",
        "<pre>\n\n" + MARKS + "</pre>",
        "<script>\n\n" + MARKS + "</SCRIPT>",
        "<?php\n\n" + MARKS + "?>",
        "<!DOCTYPE\n\n" + MARKS + ">",
        "<![CDATA[\n\n" + MARKS + "]]>",
        "<b>\n" + MARKS,
        "</b>\n" + MARKS,
        "<custom-tag a=1 b='2' c=\"3\" d/>\n" + MARKS,
        MARKS.indent(1).replaceAll("(?m)^ ", "> "),
        MARKS.indent(1).replaceAll("(?m)^ ", ">"),
        "> words\ntake over -**2024.05.21 10:38**",
        "> - words\ntake over -**2024.05.21 10:38**",
        MARKS.indent(4),
        "\t---",
        "- item\n  ```\n  -**2024.05.21 10:38**\n  ---\n  ```");
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void it_stays_in_its_block(String body) {
    String text = DAY + body.stripTrailing() + "\n\nend -**2024.05.20 10:38**\n";
    Diary diary = Reading.read(text);
    assertThat(diary.days()).hasSize(1);
    assertThat(Reading.bodies(diary)).containsExactly(body.stripTrailing() + "\n\nend");
    assertThat(diary.findings()).isEmpty();
  }

  @Test
  void an_open_fence_runs_to_the_end() {
    assertThat(Reading.read(DAY + "```\n" + MARKS + MARKS).days()).hasSize(1);
  }

  @Test
  void an_open_comment_runs_to_the_end() {
    assertThat(Reading.read(DAY + "<!--\n" + MARKS + "\n\n" + MARKS).days()).hasSize(1);
  }

  @Test
  void a_fence_ends_with_the_list_item_that_it_stands_in() {
    String text = DAY + "- item\n  ```\n  code\n\nend -**2024.05.20 10:38**\n";
    assertThat(Reading.signed(text)).isOne();
  }

  @Test
  void a_heading_or_separator_ends_a_quotation() {
    String text = DAY + "> words\n---\nb -**2024.05.20 10:38**\n";
    assertThat(Reading.bodies(text)).containsExactly("> words", "b");
    assertThat(Reading.read(DAY + "> words\n### 2024.05.21\n").days()).hasSize(2);
  }

  @Test
  void words_below_a_quotation_are_its_own_only_if_it_ends_in_a_paragraph() {
    assertThat(Reading.signed(DAY + "> ```\n> code\nb -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + "> # Heading\nb -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + ">\nb -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + "> words\n\nb -**2024.05.20 10:38**")).isOne();
  }

  @Test
  void an_inline_tag_opens_no_block() {
    assertThat(Reading.signed(DAY + "<b>bold</b> -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + "a\n<b>\nb -**2024.05.20 10:38**")).isOne();
  }

  @Test
  void indented_words_go_on_with_a_paragraph_or_a_list() {
    assertThat(Reading.signed(DAY + "words\n      -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + "1. one\n\n     two -**2024.05.20 10:38**")).isOne();
    assertThat(Reading.signed(DAY + "- one\n  - two -**2024.05.20 10:38**")).isOne();
  }

  @Test
  void front_matter_is_text() {
    String text = "---\ntitle: x\n# 2024.05.19\n\nb -**2024.05.20 10:38**\n---\n" + DAY + "a\n";
    assertThat(Reading.read(text).days()).hasSize(1);
    assertThat(Reading.read("\uFEFF" + text.replace("\n---\n#", "\n...\n#")).days()).hasSize(1);
  }

  @Test
  void front_matter_must_be_closed_and_stand_at_the_start() {
    assertThat(Reading.read("---\ntitle: x\n\n" + DAY + "a\n").days()).hasSize(1);
    assertThat(Reading.read("\n---\ntitle: x\n\n" + DAY + "a\n\n---\n").days()).hasSize(1);
  }

  @Test
  void a_rule_at_the_start_with_a_blank_line_below_is_no_front_matter() {
    String text = "---\n\n" + DAY + "a -**2024.05.20 10:38**\n\n---\n\nb\n";
    assertThat(Reading.bodies(text)).containsExactly("a", "b");
  }
}

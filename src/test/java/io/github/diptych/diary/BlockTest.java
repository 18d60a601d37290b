package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = "a -**2024.05.20 10:38**";

  @ParameterizedTest
  @ValueSource(strings = {"---", "-----", "- - -", "---   ", "   ---", "-  -\t-", "- -- -"})
  void three_hyphens_or_more_separate_two_blocks(String rule) {
    assertThat(Reading.bodies(DAY + SIGNED + "\n\n" + rule + "\n\nb\n")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "___", "* * *", "--", "\\---", "    ---", "--- a", "-+-", "– – –"})
  void other_lines_separate_nothing(String line) {
    assertThat(Reading.bodies(DAY + "a\n\n" + line + "\n\nb\n"))
        .containsExactly("a\n\n" + line + "\n\nb");
  }

  @Test
  void a_separator_directly_below_words_is_a_heading_to_markdown_and_stays_text() {
    assertThat(Reading.bodies(DAY + "words\n---\nmore\n")).containsExactly("words\n---\nmore");
  }

  @Test
  void a_separator_directly_below_a_list_or_a_table_separates() {
    assertThat(Reading.bodies(DAY + "- item\n---\nb\n")).containsExactly("- item", "b");
    assertThat(Reading.bodies(DAY + "| a |\n| - |\n| b |\n---\nc\n"))
        .containsExactly("| a |\n| - |\n| b |", "c");
  }

  @Test
  void words_without_a_signature_are_an_unsigned_block() {
    Block block = Reading.blocks(Reading.read(DAY + "  words\n\nmore \n\n---\n")).getFirst();
    assertThat(block.signature()).isNull();
    assertThat(block.body()).isEqualTo(block.span());
    assertThat(Reading.bodies(DAY + "  words\n\nmore \n\n---\n")).containsExactly("words\n\nmore");
  }

  @Test
  void blank_room_is_no_block() {
    assertThat(Reading.bodies(DAY + "\n---\n\n \t\n---\n\u3000\n---\n")).isEmpty();
  }

  @Test
  void pictures_before_the_signature_belong_to_the_body() {
    assertThat(Reading.bodies(DAY + "a\n\n![x](y.png)\n\n -**2024.05.20 10:38**\n"))
        .containsExactly("a\n\n![x](y.png)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n![x](y.png)",
        "\n\n![x](y.png)\n\n![z](z(1).png \"title\") ![](<a b.png>)",
        "\n\n<img src=\"y.png\" width='50%' />",
        "\n\n[![x](y.png)](https://example.org)",
        "\n\n\n  ![a [nested] text](y.png)",
      })
  void pictures_that_follow_the_signature_belong_to_the_block(String pictures) {
    String text = DAY + SIGNED + pictures + "\n\n---\n\nb\n";
    Diary diary = Reading.read(text);
    assertThat(Reading.blocks(diary)).hasSize(2);
    assertThat(Reading.blocks(diary).getFirst().span().in(text)).isEqualTo(SIGNED + pictures);
    assertThat(diary.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"![x](y.png) words", "![x]", "[x](y.png)", "<image src=y>", "![x](y"})
  void a_line_with_more_than_pictures_is_the_next_block(String line) {
    assertThat(Reading.bodies(DAY + SIGNED + "\n\n" + line + "\n")).containsExactly("a", line);
  }

  @Test
  void a_block_keeps_the_indent_that_makes_its_first_line_code() {
    assertThat(Reading.bodies(DAY + "    code\n\na\n")).containsExactly("    code\n\na");
  }

  @Test
  void an_empty_heading_ends_a_block_but_not_the_day() {
    Diary diary = Reading.read(DAY + "a\n\n# \n\nb\n");
    assertThat(Reading.bodies(diary)).containsExactly("a", "b");
    assertThat(diary.days()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_line_end_reads_the_same(String lineEnd) {
    String text = SampleDiary.ofThreeDays().replace("\n", lineEnd);
    assertThat(Reading.bodies(text))
        .isEqualTo(
            Reading.bodies(SampleDiary.ofThreeDays()).stream()
                .map(body -> body.replace("\n", lineEnd))
                .toList());
  }

  @Test
  void a_byte_order_mark_hides_nothing() {
    Diary diary = Reading.read("\uFEFF" + DAY + SIGNED);
    assertThat(Reading.bodies(diary)).containsExactly("a");
    assertThat(diary.days().getFirst().span().start()).isOne();
  }

  @Test
  void a_diary_has_a_day_and_a_signature() {
    assertThat(Reading.read(DAY + SIGNED).isDiary()).isTrue();
    assertThat(Reading.read(DAY + "a").isDiary()).isFalse();
    assertThat(Reading.read("# Readme\n\n" + SIGNED).isDiary()).isFalse();
    assertThat(Reading.read("").isDiary()).isFalse();
  }
}

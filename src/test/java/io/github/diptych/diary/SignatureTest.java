package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words-**2024.05.20 10:38**",
        "words -**2024.05.20 10:38**",
        "words  -**2024.05.20 10:38**",
        "words -**2024.05.20 10:38**   ",
        "words -**2024-05-20 10:38**",
        "words -**2024/5/20 10:38**",
        "words\n-**2024.05.20 10:38**",
        "words\n\n -**2024.05.20 10:38**",
        "words。-**2024.05.20 10:38**\t",
      })
  void a_minute_at_the_end_of_a_line_signs_the_words_before_it(String text) {
    Diary diary = Reading.read(DAY + text + "\n");
    assertThat(Reading.minutes(diary)).containsExactly(Reading.at("2024-05-20T10:38"));
    assertThat(Reading.signatures(diary).toList())
        .extracting(signature -> signature.span().in(diary.text()))
        .allMatch(signature -> signature.startsWith("-**") && signature.endsWith("**"));
    assertThat(Reading.bodies(diary).getFirst()).startsWith("words").doesNotContain("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words -**2024.02.30 10:38**",
        "words -**2024.05.20 24:00**",
        "words -**2024.05.20 10:60**",
        "words -**2024.05.20  10:38**",
        "words -**2024.05.20 10:38** and more",
        "words -**2024.05.20 10:38**.",
        "words -*2024.05.20 10:38*",
        "words **2024.05.20 10:38**",
        "words -**2024.05-20 10:38**",
        "words \\-**2024.05.20 10:38**",
        "`-**2024.05.20 10:38**`",
      })
  void anything_else_is_words(String text) {
    assertThat(Reading.bodies(DAY + text + "\n")).containsExactly(text);
    assertThat(Reading.signed(DAY + text)).isZero();
  }

  @Test
  void an_hour_can_have_one_digit() {
    assertThat(Reading.minutes(Reading.read(DAY + "a -**2024.05.20 0:05**")))
        .containsExactly(Reading.at("2024-05-20T00:05"));
  }

  @Test
  void an_escaped_backslash_before_it_escapes_nothing() {
    assertThat(Reading.signed(DAY + "a \\\\-**2024.05.20 10:38**")).isOne();
  }

  @Test
  void a_signature_alone_is_a_block_without_a_body() {
    Diary diary = Reading.read(DAY + "-**2024.05.20 10:38**\n");
    assertThat(Reading.bodies(diary)).containsExactly("");
    assertThat(Reading.blocks(diary).getFirst().language()).isNull();
  }

  @Test
  void two_blocks_can_bear_the_same_minute() {
    String text = DAY + "一 -**2024.05.20 10:38**\n\n---\n\none -**2024.05.20 10:38**\n";
    assertThat(Reading.minutes(Reading.read(text))).hasSize(2);
    assertThat(Reading.read(text).entries()).hasSize(1);
  }

  @Test
  void the_date_of_a_signature_need_not_be_that_of_its_day() {
    Diary diary = Reading.read(DAY + "late -**2024.05.21 00:12**\n");
    assertThat(Reading.minutes(diary)).containsExactly(Reading.at("2024-05-21T00:12"));
    assertThat(diary.entries().getFirst().day()).isEqualTo("2024-05-20");
  }
}

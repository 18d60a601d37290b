package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In these texts {@code |} is the caret. */
class SignTest {
  private static final LocalDateTime AT = Reading.at("2024-05-20T10:38");
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNATURE = "-**2024.05.20 10:38**";

  @ParameterizedTest
  @ValueSource(strings = {"一个字|", "|一个字", "一|个字"})
  void the_first_language_is_signed_and_room_made_for_the_second(String text) {
    String signed = DAY + "一个字 " + SIGNATURE + "\n\n---\n\n|";
    assertThat(signed(DAY + text)).isEqualTo(signed);
    assertThat(signed(DAY + text + "\n")).isEqualTo(signed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"一个字\n|", "一个字\n\n|\n", "一个字  |"})
  void the_caret_may_be_in_the_blank_behind_the_block(String text) {
    assertThat(signed(DAY + text)).contains("一个字 " + SIGNATURE).endsWith("\n\n---\n\n|");
  }

  @Test
  void the_second_language_is_signed_and_the_entry_complete() {
    String first = DAY + "一个字 -**2024.05.20 10:30**\n\n---\n\n";
    assertThat(signed(first + "A |word\n")).isEqualTo(first + "A word " + SIGNATURE + "|\n");
    assertThat(signed(first + "A word|")).isEqualTo(first + "A word " + SIGNATURE + "|");
  }

  @Test
  void the_second_language_alone_gets_no_room_behind_it() {
    assertThat(signed(DAY + "A word|\n")).isEqualTo(DAY + "A word " + SIGNATURE + "|\n");
  }

  @Test
  void a_block_without_letters_is_taken_for_what_the_entry_waits_for() {
    assertThat(signed(DAY + "12:30|")).isEqualTo(DAY + "12:30 " + SIGNATURE + "\n\n---\n\n|");
    String first = DAY + "一个字 -**2024.05.20 10:30**\n\n---\n\n";
    assertThat(signed(first + "12:30|")).isEqualTo(first + "12:30 " + SIGNATURE + "|");
  }

  @Test
  void an_entry_whose_other_language_is_there_gets_no_more_room() {
    String second = "\n\n---\n\nA word\n";
    assertThat(signed(DAY + "一个字|" + second)).isEqualTo(DAY + "一个字 " + SIGNATURE + "|" + second);
  }

  @Test
  void a_separator_that_stands_there_is_used() {
    assertThat(signed(DAY + "一个字|\n\n---\n")).isEqualTo(DAY + "一个字 " + SIGNATURE + "\n\n---\n\n|");
    assertThat(signed(DAY + "一个字|\n\n---\n\n### "))
        .isEqualTo(DAY + "一个字 " + SIGNATURE + "\n\n---\n\n|\n\n### ");
  }

  @Test
  void room_between_two_blocks_is_separated_on_both_sides() {
    String next = "二 -**2024.05.20 10:40**\n";
    assertThat(signed(DAY + "一个字|\n\n---\n\n" + next))
        .isEqualTo(DAY + "一个字 " + SIGNATURE + "\n\n---\n\n|\n\n---\n\n" + next);
  }

  @Test
  void room_before_the_next_day_is_separated_above() {
    assertThat(signed(DAY + "一个字|\n\n### 2024.05.21\n"))
        .isEqualTo(DAY + "一个字 " + SIGNATURE + "\n\n---\n\n|\n\n### 2024.05.21\n");
  }

  @Test
  void a_separator_directly_below_moves_away_from_the_signature() {
    assertThat(signed(DAY + "- one|\n---\n"))
        .isEqualTo(DAY + "- one\n\n" + SIGNATURE + "|\n\n---\n");
    assertThat(signed(DAY + "- 一|\n---\n")).isEqualTo(DAY + "- 一\n\n" + SIGNATURE + "\n\n---\n\n|");
  }

  @Test
  void a_picture_at_the_end_keeps_its_own_line() {
    assertThat(signed(DAY + "Look\n\n![x](y.png)|\n"))
        .isEqualTo(DAY + "Look\n\n![x](y.png)\n\n" + SIGNATURE + "|\n");
  }

  @Test
  void an_open_fence_is_closed_before_the_signature() {
    assertThat(signed(DAY + "A word\n\n```\ncode|\n"))
        .isEqualTo(DAY + "A word\n\n```\ncode\n```\n\n" + SIGNATURE + "|\n");
    assertThat(signed(DAY + "字\n\n```\n|"))
        .isEqualTo(DAY + "字\n\n```\n```\n\n" + SIGNATURE + "\n\n---\n\n|");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|",
        "# Notes\n\nwo|rds",
        "### 2024.05.20\n\n|",
        "### 2024.|05.20\n\nA word",
        "### 2024.05.20\n\nA wo|rd -**2024.05.20 10:00**",
        "### 2024.05.20\n\nA word -**2024.05.20 10:00**\n|",
        "### 2024.05.20\n\nA word\n\n--|-\n",
        "### 2024.05.20\n\nA word\n\n---\n\n|",
        "### 2024.05.20\n\nA word\n\n# No|tes",
      })
  void where_nothing_is_to_be_signed_nothing_changes(String text) {
    assertThat(signed(text)).isEqualTo(text);
  }

  @Test
  void one_language_needs_no_room_for_another() {
    DiaryFormat standard = DiaryFormat.standard();
    var format =
        new DiaryFormat(List.of(Language.CHINESE), standard.heading(), standard.signature());
    String text = DAY + "一个字";
    Change change = new DiaryWriter(Diary.parse(text, format)).sign(text.length(), AT);
    assertThat(Reading.withCaret(text, change)).isEqualTo(text + " " + SIGNATURE + "|");
  }

  private static String signed(String marked) {
    int caret = marked.indexOf('|');
    String text = marked.substring(0, caret) + marked.substring(caret + 1);
    return Reading.withCaret(text, new DiaryWriter(Reading.read(text)).sign(caret, AT));
  }
}

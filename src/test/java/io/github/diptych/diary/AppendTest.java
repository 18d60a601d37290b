package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppendTest {
  private static final LocalDateTime AT = Reading.at("2024-05-20T10:38");
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String CHINESE = "一个字 -**2024.05.20 10:00**";
  private static final String ADDED = "A word -**2024.05.20 10:38**";

  @Test
  void an_empty_file_gets_a_heading() {
    assertThat(appended("")).isEqualTo(DAY + ADDED + "|\n");
  }

  @Test
  void a_block_is_separated_from_the_one_before() {
    assertThat(appended(DAY + CHINESE + "\n"))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n");
  }

  @ParameterizedTest
  @CsvSource({"'', '\n\n'", "'\n', '\n'", "'\n\n', ''", "'\n\n\n', ''", "' ', '\n\n'"})
  void a_file_may_end_as_it_likes(String end, String added) {
    assertThat(appended(DAY + CHINESE + end))
        .isEqualTo(DAY + CHINESE + end + added + "---\n\n" + ADDED + "|\n");
  }

  @Test
  void a_separator_that_waits_at_the_end_is_used() {
    assertThat(appended(DAY + CHINESE + "\n\n---\n"))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n");
    assertThat(appended(DAY + CHINESE + "\n\n---"))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n");
  }

  @Test
  void a_heading_that_waits_at_the_end_is_used() {
    assertThat(appended("# 2024-05-20")).isEqualTo("# 2024-05-20\n\n" + ADDED + "|\n");
  }

  @Test
  void another_date_gets_its_own_heading() {
    String text = "### 2024.05.18 Sat\n\nword -**2024.05.18 10:00**\n";
    assertThat(appended(text)).isEqualTo(text + "\n---\n\n" + DAY + ADDED + "|\n");
  }

  @Test
  void an_earlier_day_is_added_to_in_its_own_place() {
    String later = "### 2024.05.21 Tue\n\nlater -**2024.05.21 10:00**\n";
    assertThat(appended(DAY + CHINESE + "\n\n" + later))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n\n" + later);
  }

  @Test
  void a_separator_before_the_next_day_stays_before_it() {
    String later = "### 2024.05.21 Tue\n\nlater -**2024.05.21 10:00**\n";
    assertThat(appended(DAY + CHINESE + "\n\n---\n\n" + later))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n\n---\n\n" + later);
  }

  @Test
  void of_two_headings_with_the_date_the_last_is_used() {
    assertThat(appended(DAY + "a\n\n" + DAY)).isEqualTo(DAY + "a\n\n" + DAY + ADDED + "|\n");
  }

  @Test
  void a_chapter_below_the_day_stays_below() {
    assertThat(appended(DAY + CHINESE + "\n# Notes\n"))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n\n# Notes\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"### ", "### \n", "###", "### \n\n#\n"})
  void empty_headings_at_the_end_stay_at_the_end(String empty) {
    assertThat(appended(DAY + CHINESE + "\n\n---\n\n" + empty))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n\n---\n\n" + empty);
    assertThat(appended(DAY + CHINESE + "\n\n" + empty))
        .isEqualTo(DAY + CHINESE + "\n\n---\n\n" + ADDED + "|\n\n" + empty);
    assertThat(appended(empty)).isEqualTo(DAY + ADDED + "|\n\n" + empty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void the_files_line_ends_are_used(String lineEnd) {
    String text = (DAY + CHINESE + "\n").replace("\n", lineEnd);
    Change change =
        new DiaryWriter(Reading.read(text)).append(AT, Language.ENGLISH, "A word\nand\r\nmore");
    assertThat(Reading.withCaret(text, change))
        .isEqualTo(
            (DAY + CHINESE + "\n\n---\n\nA word\nand\nmore -**2024.05.20 10:38**|\n")
                .replace("\n", lineEnd));
  }

  @Test
  void a_mixed_file_is_added_to_in_its_most_frequent_line_end() {
    assertThat(appended("a\r\nb\r\nc\n")).endsWith("\r\n\r\n" + ADDED + "|\r\n");
    assertThat(appended("a\nb\nc\r\n")).endsWith("\n\n" + ADDED + "|\n");
  }

  @Test
  void a_line_feed_never_joins_a_carriage_return_before_it() {
    String text = "a\nb\nc\r";
    Diary diary = Reading.read(text);
    Change change = new DiaryWriter(diary).append(AT, Language.ENGLISH, "A word");
    assertThat(Reading.withCaret(text, change)).isEqualTo(text + "\r" + DAY + ADDED + "|\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'```\ncode', '```'",
    "'~~~~\ncode\n', '~~~~'",
    "'<!-- hidden\n\n', '-->'",
    "'<script>\n', '</script>'",
    "'<?php', '?>'",
  })
  void what_the_text_leaves_open_is_closed_first(String open, String closing) {
    String text = DAY + open;
    Change change = new DiaryWriter(Reading.read(text)).append(AT, Language.ENGLISH, "A word");
    String after = TextEdit.apply(text, change.edits());
    assertThat(after).startsWith(text).contains("\n" + closing + "\n\n---\n\n" + ADDED);
    assertThat(Reading.bodies(after)).hasSize(2).contains("A word");
  }

  @Test
  void the_separator_never_closes_front_matter_that_nobody_opened() {
    String text = "---\na: b\n\n" + DAY + CHINESE + "\n";
    String after = Reading.withCaret(text, append(text));
    assertThat(after).isEqualTo(text + "\n----\n\n" + ADDED + "|\n");
    assertThat(Reading.bodies(after.replace("|", ""))).containsExactly("一个字", "A word");
  }

  private static String appended(String text) {
    return Reading.withCaret(text, append(text));
  }

  private static Change append(String text) {
    return new DiaryWriter(Reading.read(text)).append(AT, Language.ENGLISH, "A word");
  }
}

package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A minute is a label that a clock gave: it may repeat, go back, and cross midnight. */
class MidnightTest {
  private static final String YESTERDAY = "### 2024.05.20 Mon\n\n一个字 -**2024.05.20 23:59**\n";

  @Test
  void midnight_between_two_languages_keeps_them_together() {
    String text = appended(YESTERDAY, Reading.at("2024-05-21T00:03"), Language.ENGLISH);
    assertThat(text).isEqualTo(YESTERDAY + "\n---\n\nA word -**2024.05.21 00:03**\n");
    assertThat(Reading.read(text).entries()).hasSize(1).noneMatch(each -> each.second() == null);
  }

  @Test
  void a_new_entry_after_midnight_starts_a_new_day() {
    String text = appended(YESTERDAY, Reading.at("2024-05-21T00:03"), Language.CHINESE);
    assertThat(text)
        .isEqualTo(YESTERDAY + "\n---\n\n### 2024.05.21 Tue\n\n一个词 -**2024.05.21 00:03**\n");
  }

  @Test
  void two_days_later_the_other_language_is_a_new_entry() {
    String text = appended(YESTERDAY, Reading.at("2024-05-22T00:03"), Language.ENGLISH);
    assertThat(text).contains("### 2024.05.22 Wed\n\nA word");
  }

  @Test
  void an_entry_that_is_complete_waits_for_nothing() {
    String complete = YESTERDAY + "\n---\n\nA word -**2024.05.20 23:59**\n";
    String text = appended(complete, Reading.at("2024-05-21T00:03"), Language.ENGLISH);
    assertThat(text).contains("### 2024.05.21 Tue\n\nA word");
  }

  @Test
  void an_entry_that_is_not_signed_waits_for_nothing() {
    String text =
        appended("### 2024.05.20 Mon\n\n一个字\n", Reading.at("2024-05-21T00:03"), Language.ENGLISH);
    assertThat(text).contains("### 2024.05.21 Tue\n\nA word");
  }

  @Test
  void a_clock_set_back_over_midnight_keeps_the_entry_together() {
    String today = "### 2024.05.21 Tue\n\n一个字 -**2024.05.21 00:10**\n";
    String text = appended(today, Reading.at("2024-05-20T23:10"), Language.ENGLISH);
    assertThat(text).isEqualTo(today + "\n---\n\nA word -**2024.05.20 23:10**\n");
  }

  @Test
  void the_order_is_that_of_writing_whatever_the_clock_says() {
    String text = "";
    for (String minute : List.of("T10:38", "T10:38", "T10:37", "T09:00")) {
      text = appended(text, Reading.at("2024-05-20" + minute), Language.CHINESE);
    }
    assertThat(Reading.minutes(Reading.read(text)))
        .extracting(LocalDateTime::toString)
        .containsExactly(
            "2024-05-20T10:38", "2024-05-20T10:38", "2024-05-20T10:37", "2024-05-20T09:00");
  }

  @Test
  void the_hour_that_summer_time_repeats_is_written_twice() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime first = minute("2024-10-27T00:30:00Z", berlin);
    LocalDateTime second = minute("2024-10-27T01:30:00Z", berlin);
    assertThat(first).isEqualTo(second);
    String text = appended(appended("", first, Language.CHINESE), second, Language.ENGLISH);
    assertThat(Reading.minutes(Reading.read(text))).containsExactly(first, second);
    assertThat(Reading.read(text).entries()).hasSize(1);
  }

  @Test
  void the_hour_that_summer_time_skips_can_be_read() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime before = minute("2024-03-31T00:59:00Z", berlin);
    LocalDateTime after = minute("2024-03-31T01:01:00Z", berlin);
    assertThat(after).isEqualTo(before.plusMinutes(62));
    String text = appended(appended("", before, Language.CHINESE), after, Language.ENGLISH);
    assertThat(Reading.minutes(Reading.read(text))).containsExactly(before, after);
    assertThat(Reading.signed("### 2024.03.31\n\na -**2024.03.31 02:30**")).isOne();
  }

  @Test
  void in_two_zones_one_instant_has_two_labels_and_stays_one_entry() {
    String instant = "2024-05-20T15:59:30Z";
    LocalDateTime shanghai = minute(instant, ZoneId.of("Asia/Shanghai"));
    LocalDateTime auckland = minute(instant, ZoneId.of("Pacific/Auckland"));
    String text = appended(appended("", shanghai, Language.CHINESE), auckland, Language.ENGLISH);
    assertThat(text)
        .isEqualTo(
            """
            ### 2024.05.20 Mon

            一个词 -**2024.05.20 23:59**

            ---

            A word -**2024.05.21 03:59**
            """);
    assertThat(Reading.read(text).entries()).hasSize(1);
  }

  @Test
  void signing_over_midnight_stays_in_the_entrys_day() {
    String text = YESTERDAY + "\n---\n\nA word";
    Change change =
        new DiaryWriter(Reading.read(text)).sign(text.length(), Reading.at("2024-05-21T00:01"));
    assertThat(TextEdit.apply(text, change.edits())).isEqualTo(text + " -**2024.05.21 00:01**");
  }

  private static LocalDateTime minute(String instant, ZoneId zone) {
    return LocalDateTime.now(Clock.fixed(Instant.parse(instant), zone));
  }

  private static String appended(String text, LocalDateTime at, Language language) {
    String body = language == Language.CHINESE ? "一个词" : "A word";
    Change change = new DiaryWriter(Reading.read(text)).append(at, language, body);
    return TextEdit.apply(text, change.edits());
  }
}

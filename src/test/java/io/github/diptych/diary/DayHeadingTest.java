package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayHeadingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "### 2024.05.20 Mon",
        "# 2024.05.20",
        "###### 2024.05.20 Mon",
        "### 2024-05-20",
        "### 2024/05/20",
        "### 2024.5.20",
        "  ### 2024.05.20 Mon",
        "### 2024.05.20 Mon ###",
        "###\t2024.05.20\t星期一",
        "### 2024.05.20 Monday, rain, 18 °C",
        "### 2024.05.20　星期一",
        "2024.05.20\n===",
        "2024-05-20 Monday\n---",
        "2024/5/20 星期一\n-----",
      })
  void a_heading_that_begins_with_a_date_opens_a_day(String heading) {
    List<Day> days = Reading.read(heading + "\n\nwords\n").days();
    assertThat(days).extracting(Day::date).containsExactly(LocalDate.of(2024, 5, 20));
    assertThat(days.getFirst().heading()).isEqualTo(new Span(0, heading.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### 2024.02.30 Fri",
        "### 2023.02.29",
        "### 2024.13.01",
        "### 2024.05-20",
        "### 2024.05.20, a Monday",
        "### 2024.05.200",
        "### 24.05.20",
        "### On 2024.05.20",
        "###2024.05.20",
        "####### 2024.05.20",
        "    ### 2024.05.20",
        "\\### 2024.05.20",
        "2024.05.20",
        "2024.05.20 was a Monday\n---",
        "Today\n2024.05.20\n---",
        "2024.05.20\n\n---",
      })
  void anything_else_opens_none(String text) {
    assertThat(Reading.read(text + "\n\nwords\n").days()).isEmpty();
  }

  @Test
  void a_day_ends_at_the_next_day() {
    String text = "### 2024.05.20\n\na\n\n## 2024.05.21\n\nb\n";
    assertThat(Reading.read(text).days())
        .extracting(day -> day.span().in(text))
        .containsExactly("### 2024.05.20\n\na\n\n", "## 2024.05.21\n\nb\n");
  }

  @Test
  void a_day_ends_at_a_heading_of_a_higher_level() {
    String text = "### 2024.05.20\n\na\n\n## Chapter\n\nb -**2024.05.20 10:00**\n";
    Diary diary = Reading.read(text);
    assertThat(diary.days().getFirst().span().in(text)).isEqualTo("### 2024.05.20\n\na\n\n");
    assertThat(Reading.bodies(diary)).containsExactly("a");
  }

  @Test
  void a_heading_of_the_same_or_a_lower_level_is_part_of_the_body() {
    String text = "### 2024.05.20\n\n### Plans\n\n#### More\n\na -**2024.05.20 10:00**\n";
    assertThat(Reading.bodies(text)).containsExactly("### Plans\n\n#### More\n\na");
  }

  @Test
  void text_before_the_first_day_belongs_to_no_day() {
    String text = "# Diary\n\na -**2024.05.20 10:00**\n\n---\n\n### 2024.05.20\n\nb\n";
    assertThat(Reading.bodies(text)).containsExactly("b");
  }

  @Test
  void a_heading_of_the_format_opens_a_day_wherever_its_date_stands() {
    var format =
        new DiaryFormat(
            List.of(Language.CHINESE), "## {EEE}, {dd}/{MM}/{yyyy}", "({yyyy}{MM}{dd} {HH}{mm})");
    Diary diary = Diary.parse("## Mon, 20/05/2024\n\n字 (20240520 0938)\n", format);
    assertThat(diary.days()).extracting(Day::date).containsExactly(LocalDate.of(2024, 5, 20));
    assertThat(Reading.minutes(diary)).containsExactly(Reading.at("2024-05-20T09:38"));
  }
}

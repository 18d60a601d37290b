package io.github.diptych.diary.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CutTest {
  private static List<Part> cut(String text) {
    return Cut.of(Diary.parse(text, DiaryFormat.standard()), CutTest::month);
  }

  private static String month(LocalDate date) {
    return date.toString().substring(0, 7);
  }

  private static List<String> said(String text) {
    return cut(text).stream()
        .map(
            part ->
                switch (part) {
                  case Part.Stays stays -> "stays: " + stays.span().in(text);
                  case Part.Goes goes ->
                      goes.file() + " " + goes.days().size() + ": " + goes.span().in(text);
                })
        .toList();
  }

  @Test
  void days_of_one_file_go_together_and_what_is_no_day_stays() {
    assertThat(said("Before.\n\n### 2024.05.01\na\n### 2024.05.02\nb\n# Notes\nc\n"))
        .containsExactly(
            "stays: Before.\n\n",
            "2024-05 2: ### 2024.05.01\na\n### 2024.05.02\nb\n",
            "stays: # Notes\nc\n");
  }

  @Test
  void each_change_of_the_file_is_a_cut() {
    assertThat(said("# 2024.05.01\na\n# 2024.06.01\nb\n# 2024.05.02\nc"))
        .containsExactly(
            "2024-05 1: # 2024.05.01\na\n",
            "2024-06 1: # 2024.06.01\nb\n",
            "2024-05 1: # 2024.05.02\nc");
  }

  @Test
  void days_with_a_chapter_between_them_are_cut_apart() {
    assertThat(said("## 2024.05.01\na\n# Notes\n## 2024.05.02\nb\n"))
        .containsExactly(
            "2024-05 1: ## 2024.05.01\na\n", "stays: # Notes\n", "2024-05 1: ## 2024.05.02\nb\n");
  }

  @Test
  void separators_and_prepared_headings_go_with_the_day_above() {
    assertThat(said("### 2024.05.01\na\n\n---\n\n### "))
        .containsExactly("2024-05 1: ### 2024.05.01\na\n\n---\n\n### ");
  }

  @Test
  void the_parts_cover_the_text() {
    String text = "---\na: b\n---\n\n### 2024.05.01\na\n# Notes\n\n2024.06.01\n=====\r\nb";

    assertThat(cut(text).stream().map(part -> part.span().in(text)).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void a_text_without_days_stays_whole() {
    assertThat(said("# Notes\n")).containsExactly("stays: # Notes\n");
    assertThat(said("")).isEmpty();
  }
}

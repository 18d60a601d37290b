package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryFindingTest {
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String SIGNED = "a -**2024.05.20 10:38**\n";

  @ParameterizedTest
  @CsvSource({"'### '", "'#'", "'## ##'", "'  ######  '"})
  void a_heading_without_words_is_found(String heading) {
    Diary diary = Reading.read(DAY + heading + "\n\na\n");
    Finding finding = diary.findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Finding.Kind.EMPTY_HEADING);
    assertThat(finding.span().in(diary.text())).isEqualTo(heading);
    assertThat(finding.fixable()).isFalse();
  }

  @Test
  void a_signature_that_markdown_makes_a_heading_is_found_and_mended() {
    Diary diary = Reading.read(DAY + SIGNED + "---\n\nb\n");
    assertThat(Reading.bodies(diary)).containsExactly("a", "b");
    Finding finding = diary.findings().getFirst();
    assertThat(finding.kind()).isEqualTo(Finding.Kind.SIGNATURE_HEADING);
    assertThat(finding.span().in(diary.text())).isEqualTo("-**2024.05.20 10:38**");
    assertThat(fixed(diary)).isEqualTo(DAY + SIGNED + "\n---\n\nb\n");
  }

  @Test
  void pictures_between_the_signature_and_the_separator_change_nothing() {
    Diary diary = Reading.read(DAY + SIGNED + "![x](y)\n---\n\nb\n");
    assertThat(Reading.bodies(diary)).containsExactly("a", "b");
    assertThat(fixed(diary)).isEqualTo(DAY + SIGNED + "![x](y)\n\n---\n\nb\n");
  }

  @Test
  void a_missing_separator_is_found_and_mended() {
    Diary diary = Reading.read(DAY + SIGNED + "\nb -**2024.05.20 10:39**\n");
    assertThat(Reading.bodies(diary)).containsExactly("a", "b");
    assertThat(diary.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.MISSING_SEPARATOR);
    assertThat(fixed(diary)).isEqualTo(DAY + SIGNED + "\n---\n\nb -**2024.05.20 10:39**\n");
  }

  @Test
  void a_missing_separator_between_two_lines_gets_blank_lines_around_it() {
    Diary diary = Reading.read((DAY + SIGNED + "b\n").replace("\n", "\r\n"));
    assertThat(fixed(diary)).isEqualTo((DAY + SIGNED + "\n---\n\nb\n").replace("\n", "\r\n"));
  }

  @Test
  void a_missing_separator_above_deep_text_is_left_to_the_writer() {
    Diary diary = Reading.read(DAY + SIGNED + "     b -**2024.05.20 10:39**\n");
    assertThat(diary.findings()).hasSize(1).noneMatch(Finding::fixable);
  }

  @Test
  void a_separator_hidden_by_a_pictures_html_is_set_free() {
    Diary diary = Reading.read(DAY + SIGNED + "\n<img src=a>\n---\n\nb\n");
    assertThat(fixed(diary)).isEqualTo(DAY + SIGNED + "\n<img src=a>\n\n---\n\nb\n");
  }

  @Test
  void words_in_a_pictures_html_are_left_to_the_writer() {
    Diary diary = Reading.read(DAY + SIGNED + "\n<img src=a>\n### 2024.05.21\n\nb\n");
    assertThat(diary.findings()).hasSize(1).noneMatch(Finding::fixable);
  }

  @Test
  void a_sound_diary_has_no_findings() {
    assertThat(Reading.findings(SampleDiary.ofThreeDays())).isEmpty();
  }

  @Test
  void findings_come_in_the_order_of_the_text() {
    assertThat(Reading.findings(DAY + SIGNED + "\nb\n\n#\n\n" + SIGNED + "---\n"))
        .containsExactly(
            Finding.Kind.MISSING_SEPARATOR,
            Finding.Kind.EMPTY_HEADING,
            Finding.Kind.SIGNATURE_HEADING);
  }

  private static String fixed(Diary diary) {
    return TextEdit.apply(
        diary.text(), diary.findings().stream().flatMap(each -> each.fix().stream()).toList());
  }
}

package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of the worst takes as long as a megabyte of words; a quadratic reader takes hours. */
class HostileInputTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MEGABYTE = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        ">",
        "`",
        "-**",
        "- ",
        "> - ",
        "1. ",
        "# ",
        "<a ",
        "<a b=\"",
        "](",
        "![",
        "[![](",
        "(",
        "\n",
        "\r",
        "a\n",
        "a\n---\n",
        "### \n",
        "### 2024.05.20\n",
        "```\n",
        "> \n",
        "- - - x\n",
        "-**2024.05.20 10:38**",
        "-**2024.05.20 10:38**\n",
        "`a``b",
        "&a",
        "\\",
        "https://a",
        "<!--",
        "| - |\n",
        "![](a)",
        "\t",
        "    a\n",
        "<img a=b>\n",
        "a -**2024.05.20 10:38**\n---\n"
      })
  void a_megabyte_of_it_is_read_and_written_in_linear_time(String scrap) {
    String text = "### 2024.05.20\n\n" + scrap.repeat(MEGABYTE / scrap.length());
    Assertions.assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Diary diary = Reading.read(text);
          assertThat(diary.print()).isEqualTo(text);
          var writer = new DiaryWriter(diary);
          Change change = writer.append(Reading.at("2024-05-20T10:39"), Language.ENGLISH, "A word");
          assertThat(change.edits()).hasSize(1);
          writer.sign(text.length(), Reading.at("2024-05-20T10:39"));
        });
  }

  @Test
  void five_megabytes_of_diary_are_read_at_once() {
    String day = SampleDiary.ofOneDay() + "\n\n";
    String text = day.repeat(5 * MEGABYTE / day.length());
    Assertions.assertTimeoutPreemptively(
        PATIENCE, () -> assertThat(Reading.read(text).entries().size() % 11).isZero());
  }
}

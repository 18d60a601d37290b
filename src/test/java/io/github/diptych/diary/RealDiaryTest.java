package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One real day, and one of the same shape in other words. */
class RealDiaryTest {
  @Test
  void a_real_day_reads_as_one_day_of_eleven_pairs() throws IOException {
    Path real = Path.of("..", "shared", "real", "diary.md");
    if (!Boolean.getBoolean("real.diary.required")) {
      assumeThat(real).as("the real diary is not on this machine").exists();
    }
    reads_as_one_day_of_eleven_pairs(Files.readString(real));
  }

  @Test
  void a_day_of_the_same_shape_does_as_well() {
    reads_as_one_day_of_eleven_pairs(SampleDiary.ofOneDay());
    reads_as_one_day_of_eleven_pairs(SampleDiary.ofOneDay().replace("\n", "\r\n"));
    reads_as_one_day_of_eleven_pairs("\uFEFF" + SampleDiary.ofOneDay());
  }

  private static void reads_as_one_day_of_eleven_pairs(String text) {
    Diary diary = Reading.read(text);
    assertThat(diary.days()).hasSize(1);
    assertThat(Reading.minutes(diary)).hasSize(22).hasSameSizeAs(Reading.blocks(diary));
    assertThat(diary.entries()).hasSize(11).noneMatch(entry -> entry.second() == null);
    assertThat(diary.entries())
        .extracting(entry -> entry.first().language())
        .containsOnly(Language.CHINESE);
    assertThat(diary.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.EMPTY_HEADING);
    assertThat(diary.findings().getFirst().span().end()).isEqualTo(text.length());
    assertThat(diary.print()).isEqualTo(text);
    assertThat(diary.isDiary()).isTrue();
    appends_a_twelfth_pair(diary);
  }

  private static void appends_a_twelfth_pair(Diary diary) {
    String day = diary.days().getFirst().date().toString();
    String text = diary.text();
    for (String minute : List.of("T23:10", "T23:11")) {
      boolean first = minute.equals("T23:10");
      Change change =
          new DiaryWriter(Reading.read(text))
              .append(
                  Reading.at(day + minute),
                  first ? Language.CHINESE : Language.ENGLISH,
                  first ? "还有一句。" : "One more thing.");
      text = TextEdit.apply(text, change.edits());
    }
    assertThat(Reading.read(text).entries()).hasSize(12).noneMatch(entry -> entry.second() == null);
    assertThat(text).endsWith("### ");
  }
}

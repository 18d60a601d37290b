package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryFormatTest {
  private static final DiaryFormat STANDARD = DiaryFormat.standard();
  private static final List<Language> BOTH = List.of(Language.CHINESE, Language.ENGLISH);

  @Test
  void the_standard_writes_the_date_the_weekday_and_the_minute() {
    assertThat(STANDARD.headingOf(LocalDate.of(2024, 5, 20))).isEqualTo("### 2024.05.20 Mon");
    assertThat(STANDARD.headingOf(LocalDate.of(824, 9, 1))).startsWith("### 0824.09.01 ");
    assertThat(STANDARD.signatureOf(Reading.at("2024-05-20T09:05:59")))
        .isEqualTo("-**2024.05.20 09:05**");
    assertThat(STANDARD.languages()).isEqualTo(BOTH);
  }

  @Test
  void a_year_has_four_digits() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.headingOf(LocalDate.of(10000, 1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.headingOf(LocalDate.of(-1, 1, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{yyyy}.{MM}.{dd}",
        "### {yyyy}.{MM}",
        "### {yyyy}.{MM}.{dd} {dd}",
        "### {yyyy}.{MM}.{dd} {HH}",
        "### {yyyy}.{MM}.{dd} {week}",
        "####### {yyyy}.{MM}.{dd}",
        "### {yyyy}.{MM}.{dd}\n",
        "### {yyyy}.{MM}.{dd} ",
      })
  void a_heading_that_could_not_be_read_again_is_refused(String heading) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiaryFormat(BOTH, heading, STANDARD.signature()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-**{yyyy}.{MM}.{dd}**",
        "-**{yyyy}.{MM}.{dd} {HH}**",
        "# {yyyy}.{MM}.{dd} {HH}:{mm}",
        "> {yyyy}.{MM}.{dd} {HH}:{mm}",
        "- {yyyy}.{MM}.{dd} {HH}:{mm}",
        "    {yyyy}.{MM}.{dd} {HH}:{mm}",
        "<div>{yyyy}.{MM}.{dd} {HH}:{mm}</div>",
        "``` {yyyy}.{MM}.{dd} {HH}:{mm}",
        "{yyyy}.{MM}.{dd}\n{HH}:{mm}",
      })
  void a_signature_that_would_not_be_words_is_refused(String signature) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiaryFormat(BOTH, STANDARD.heading(), signature));
  }

  @Test
  void languages_are_one_or_two_different_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiaryFormat(List.of(), STANDARD.heading(), STANDARD.signature()));
    List<Language> twice = List.of(Language.ENGLISH, Language.ENGLISH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DiaryFormat(twice, STANDARD.heading(), STANDARD.signature()));
  }

  @Test
  void what_stands_around_the_tokens_is_taken_literally() {
    var format =
        new DiaryFormat(BOTH, "# .*+ {yyyy}-{MM}-{dd} \\Q$", "(.) {yyyy}.{MM}.{dd} {HH}:{mm} [$]");
    String text = format.headingOf(LocalDate.of(2024, 5, 20)) + "\n\nA word\n";
    Diary diary = Diary.parse(text, format);
    Change change = new DiaryWriter(diary).sign(text.length(), Reading.at("2024-05-20T10:38"));
    Diary signed = Diary.parse(TextEdit.apply(text, change.edits()), format);
    assertThat(Reading.minutes(signed)).containsExactly(Reading.at("2024-05-20T10:38"));
  }
}

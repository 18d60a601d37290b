package io.github.diptych.diary.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.TextEdit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sentence that is offered becomes a task when the writer says so. */
class TakingTest {
  private static final Taking TAKING = new Taking(DiaryFormat.standard());

  private static Offer offer(String text) {
    return Looking.at("a.md", text).offers().getFirst();
  }

  private static String taken(String text) {
    return TAKING
        .of(text, offer(text))
        .map(edit -> TextEdit.apply(text, List.of(edit)))
        .orElse("nothing");
  }

  @Test
  void a_task_stands_above_the_paragraph_and_the_sentence_stays() {
    String text = Looking.day("2024-05-20", "一段。\n\n很累。**明天**买牛奶。");

    String after = taken(text);

    assertThat(after)
        .isEqualTo(text.replace("很累。", "- [ ] 明天买牛奶。\n\n很累。"))
        .contains("- [ ] 明天买牛奶。");
  }

  @Test
  void what_is_taken_is_an_intention_of_its_day_and_offered_no_more() {
    var past = Looking.back(taken(Looking.day("2024-05-20", "明天买牛奶。")));

    assertThat(past.open())
        .singleElement()
        .satisfies(each -> assertThat(each.first().words()).isEqualTo("明天买牛奶。"))
        .satisfies(each -> assertThat(each.day()).isEqualTo(LocalDate.of(2024, 5, 20)));
    assertThat(past.offers()).isEmpty();
  }

  @Test
  void right_below_a_heading_there_is_room_as_well() {
    String text = "### 2024.05.20\n明天买牛奶。 -**2024.05.20 10:00**\n";

    assertThat(taken(text))
        .isEqualTo("### 2024.05.20\n- [ ] 明天买牛奶。\n\n明天买牛奶。 -**2024.05.20 10:00**\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- 明天买牛奶", "> 明天买牛奶", "1. 明天买牛奶", "| 明天 | 后天 |\n|---|---|\n| a | b |"})
  void inside_of_something_else_there_is_no_room(String body) {
    assertThat(taken(Looking.day("2024-05-20", body))).isEqualTo("nothing");
  }

  @Test
  void a_sentence_that_has_gone_is_not_taken() {
    String text = Looking.day("2024-05-20", "明天买牛奶。");

    assertThat(TAKING.of(text.replace("牛奶", "面包"), offer(text))).isEmpty();
    assertThat(TAKING.of("", offer(text))).isEmpty();
  }

  @Test
  void what_was_meant_for_a_night_long_ago_is_offered_no_more() {
    var past = Looking.back(Looking.day("2024-05-20", "明天买牛奶。"));

    assertThat(past.offers(LocalDate.of(2024, 5, 26))).hasSize(1);
    assertThat(past.offers(LocalDate.of(2024, 5, 27))).isEmpty();
  }
}

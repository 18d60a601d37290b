package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the English of fifty made-up days has lost. */
class FiftyDaysParityTest {
  static IntStream days() {
    return FiftyDays.numbers();
  }

  @ParameterizedTest
  @MethodSource("days")
  void what_was_lost_is_found_and_nothing_else(int number) {
    var day = FiftyDays.of(number);

    var found =
        EntryParity.in(Diary.parse(day.text(), DiaryFormat.standard())).all().stream()
            .flatMap(
                each ->
                    each.disparities().stream().map(one -> each.entry().pair() + " " + one.kind()))
            .sorted()
            .toList();

    assertThat(found).as(day.text()).isEqualTo(day.lost());
  }
}

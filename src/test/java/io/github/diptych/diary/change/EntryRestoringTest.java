package io.github.diptych.diary.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An entry gets the words that it had, and nothing else is touched. */
class EntryRestoringTest {
  private static final DiaryFormat FORMAT = DiaryFormat.standard();
  private static final String DAY = "### 2024.05.20 Mon\n\n";
  private static final String NEXT = "\n### 2024.05.21 Tue\n\n";
  private static final String GAP = "\n\n---\n\n";
  private static final String MORNING = "早上下雨。 -**2024.05.20 08:00**";
  private static final String ENGLISH = "Rain in the morning. -**2024.05.20 08:05**";
  private static final String NOON = "中午吃面，加了两个蛋。 -**2024.05.20 12:00**";
  private static final String EVENING = "晚上看书。 -**2024.05.20 20:00**";
  private static final String TOMORROW = "第二天放晴。 -**2024.05.21 09:00**";

  private static String diary(String... blocks) {
    return DAY + String.join(GAP, blocks) + "\n";
  }

  private static Optional<String> restored(String then, int number, String now) {
    Diary was = Diary.parse(then, FORMAT);
    return EntryRestoring.text(was, was.entries().get(number), Diary.parse(now, FORMAT));
  }

  @Test
  void one_that_was_edited_gets_its_old_words() {
    String now = diary(MORNING.replace("雨", "大雪"), ENGLISH.replace("Rain", "Snow"), EVENING);

    assertThat(restored(diary(MORNING, ENGLISH, NOON), 0, now))
        .contains(diary(MORNING, ENGLISH, EVENING));
  }

  @Test
  void one_that_is_gone_comes_back_between_its_neighbours() {
    String now = diary(MORNING, EVENING) + NEXT + TOMORROW + "\n";

    assertThat(restored(diary(MORNING, NOON, EVENING), 1, now))
        .contains(diary(MORNING, NOON, EVENING) + NEXT + TOMORROW + "\n");
  }

  @Test
  void one_whose_day_is_gone_comes_back_with_its_day() {
    String then = diary(MORNING) + NEXT + TOMORROW + "\n";
    String now = NEXT.strip() + "\n\n" + TOMORROW + "\n";

    String text = restored(then, 0, now).orElseThrow();

    assertThat(Diary.parse(text, FORMAT).entries()).hasSize(2);
    assertThat(text).contains(DAY.strip(), MORNING, TOMORROW);
  }

  @Test
  void a_translation_that_is_gone_comes_back_behind_its_first_half() {
    assertThat(restored(diary(MORNING, ENGLISH, NOON), 0, diary(MORNING, NOON)))
        .contains(diary(MORNING, ENGLISH, NOON));
  }

  @Test
  void a_translation_that_was_written_since_stays() {
    assertThat(restored(diary(MORNING, NOON), 0, diary(MORNING.replace("雨", "雪"), ENGLISH, NOON)))
        .contains(diary(MORNING, ENGLISH, NOON));
  }

  @Test
  void one_that_was_moved_stays_where_it_is_now() {
    String now = diary(NOON, EVENING, MORNING.replace("雨", "大雨"));

    assertThat(restored(diary(MORNING, NOON, EVENING), 0, now))
        .contains(diary(NOON, EVENING, MORNING));
  }

  @Test
  void into_an_empty_note_it_comes_with_its_day() {
    assertThat(restored(diary(MORNING), 0, ""))
        .hasValueSatisfying(text -> assertThat(text).contains(DAY.strip(), MORNING));
  }

  @Test
  void what_has_its_words_already_stays_byte_for_byte() {
    String now = diary(MORNING, ENGLISH, EVENING).replace("\n\n---\n\n", "\n\n\n---\n");

    assertThat(restored(diary(MORNING, ENGLISH, NOON), 0, now)).contains(now);
  }
}

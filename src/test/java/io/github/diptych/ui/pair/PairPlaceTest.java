package io.github.diptych.ui.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.ui.pair.PairPlace.Room;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which entry the panels show for a place of the note. */
class PairPlaceTest {
  private static final String DIARY =
      """
      A preface.

      ### 2024.05.20 Mon

      早上。 -**2024.05.20 08:12**

      ---

      Morning. -**2024.05.20 08:15**

      ---

      下午。 -**2024.05.20 15:00**

      ---



      ### 2024.05.21 Tue

      """;

  @Test
  void within_a_block_of_either_language_it_is_that_entry() {
    for (String word : new String[] {"早上", "08:12", "Morning", "08:15**"}) {
      var place = at(DIARY.indexOf(word), Room.OTHER_LANGUAGE).orElseThrow();
      assertThat(place.first().in(DIARY)).isEqualTo("早上。 -**2024.05.20 08:12**");
      assertThat(place.second().orElseThrow().in(DIARY))
          .isEqualTo("Morning. -**2024.05.20 08:15**");
      assertThat(place.number()).isEqualTo(1);
    }
  }

  @Test
  void an_entry_in_one_language_has_no_second_part() {
    var place = at(DIARY.indexOf("下午"), Room.OTHER_LANGUAGE).orElseThrow();

    assertThat(place.first().in(DIARY)).startsWith("下午");
    assertThat(place.second()).isEmpty();
  }

  @Test
  void the_blank_line_behind_it_is_the_other_language_or_a_new_entry_as_is_wanted() {
    int blank = DIARY.indexOf("15:00") + "15:00**\n\n---\n\n".length();

    var other = at(blank, Room.OTHER_LANGUAGE).orElseThrow();
    assertThat(other.first().in(DIARY)).startsWith("下午");
    assertThat(other.second().orElseThrow().start()).isEqualTo(blank);

    var fresh = at(blank, Room.NEW_ENTRY).orElseThrow();
    assertThat(fresh.entry()).isEmpty();
    assertThat(fresh.first().start()).isEqualTo(blank);
    assertThat(fresh.number()).isEqualTo(3);
  }

  @Test
  void below_a_heading_an_entry_is_begun() {
    var place = at(DIARY.length(), Room.OTHER_LANGUAGE).orElseThrow();

    assertThat(place.entry()).isEmpty();
    assertThat(place.day().date().getDayOfMonth()).isEqualTo(21);
    assertThat(place.first().start()).isEqualTo(DIARY.length());
  }

  @Test
  void from_outside_the_days_it_is_the_next_entry() {
    assertThat(at(0, Room.OTHER_LANGUAGE).orElseThrow().number()).isEqualTo(1);
    assertThat(PairPlace.at(parsed("# Notes\n\nNo diary.\n"), 3, Room.OTHER_LANGUAGE)).isEmpty();
    assertThat(PairPlace.at(parsed(""), 0, Room.NEW_ENTRY)).isEmpty();
  }

  @Test
  void every_offset_of_any_text_has_an_answer() {
    for (String text :
        new String[] {DIARY, DIARY.replace("\n\n", "\n"), DIARY.replace("-**", "")}) {
      var diary = parsed(text);
      for (int offset = 0; offset <= text.length(); offset++) {
        for (Room room : Room.values()) {
          var place = PairPlace.at(diary, offset, room);
          assertThat(place.map(is -> is.first().end() <= text.length()).orElse(true)).isTrue();
        }
      }
    }
  }

  private static Optional<PairPlace> at(int offset, Room room) {
    return PairPlace.at(parsed(DIARY), offset, room);
  }

  private static Diary parsed(String text) {
    return Diary.parse(text, DiaryFormat.standard());
  }
}

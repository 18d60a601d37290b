package io.github.diptych.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words english = Words.of(Speech.ENGLISH);
  private final Words chinese = Words.of(Speech.CHINESE);

  @Test
  void any_chinese_system_is_spoken_to_in_chinese_and_any_other_in_english() {
    assertThat(Words.in(Locale.TRADITIONAL_CHINESE).speech()).isEqualTo(Speech.CHINESE);
    assertThat(Words.in(Locale.of("zh")).speech()).isEqualTo(Speech.CHINESE);
    assertThat(Words.in(Locale.UK).speech()).isEqualTo(Speech.ENGLISH);
    assertThat(Words.in(Locale.FRANCE).speech()).isEqualTo(Speech.ENGLISH);
    assertThat(Words.in(Locale.ROOT).speech()).isEqualTo(Speech.ENGLISH);
  }

  @Test
  void the_arguments_stand_in_their_places() {
    assertThat(english.say("status.saved", "23:01")).isEqualTo("Saved 23:01");
    assertThat(chinese.say("status.saved", "23:01")).isEqualTo("已保存 23:01");
  }

  @Test
  void a_path_with_braces_and_quotes_stays_as_it_is() {
    assertThat(english.say("load.A_FOLDER", "it's {0}")).startsWith("\"it's {0}\" is a folder.");
  }

  @Test
  void a_count_has_its_plural_and_its_thousands() {
    assertThat(english.say("status.entries", 0)).isEqualTo("No entries");
    assertThat(english.say("status.entries", 1)).isEqualTo("1 entry");
    assertThat(english.say("status.entries.untranslated", 11, 1))
        .isEqualTo("11 entries, 1 untranslated");
    assertThat(english.say("toolbar.changes", 1204)).isEqualTo("1,204 changes");
    assertThat(chinese.say("status.entries.untranslated", 11, 1)).isEqualTo("11 篇日记，1 篇未译");
  }

  @Test
  void a_line_number_has_no_thousands() {
    assertThat(english.say("status.position", 12345, 4)).isEqualTo("Ln 12345, Col 4");
  }

  @Test
  void both_says_it_in_chinese_and_then_in_english() {
    assertThat(Words.both("finding.EMPTY_HEADING"))
        .isEqualTo(
            "这个标题没有文字。请写上标题，或删去这一行。 / This heading has no words. Write some, or delete the line.");
  }

  @Test
  void a_missing_key_is_a_fault_and_not_a_silence() {
    assertThatThrownBy(() -> chinese.say("no.such.key"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.key");
  }

  @Test
  void a_list_comes_apart_at_its_commas() {
    assertThat(chinese.list("calendar.weekdays.short"))
        .containsExactly("一", "二", "三", "四", "五", "六", "日");
  }
}

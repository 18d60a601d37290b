package io.github.diptych.diary.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.change.WordPart.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader sees as changed between two texts: {@code [-gone-]} and {@code {+new+}}. */
class WordDiffTest {
  private static String diff(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            part ->
                switch (part.kind()) {
                  case SAME -> part.text();
                  case REMOVED -> "[-" + part.text() + "-]";
                  case ADDED -> "{+" + part.text() + "+}";
                })
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I went to the shop.|I ran to the shop.|I [-went-]{+ran+} to the shop.",
        "a walk|a long walk|a {+long +}walk",
        "don't go|don’t go|[-don't-]{+don’t+} go",
        "naïve café|naïve cafés|naïve [-café-]{+cafés+}",
        "-**2024.05.20 10:38**|-**2024.05.20 10:39**|-**2024.05.20 10:[-38-]{+39+}**"
      })
  void english_is_told_by_words(String before, String after, String seen) {
    assertThat(diff(before, after)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天去了学校。|今天去了公司。|今天去了[-学校-]{+公司+}。",
        "我写日记|我写了日记|我写{+了+}日记",
        "用GitHub写|用Diptych写|用[-GitHub-]{+Diptych+}写"
      })
  void chinese_is_told_by_characters_and_the_words_of_other_scripts_in_it(
      String before, String after, String seen) {
    assertThat(diff(before, after)).isEqualTo(seen);
  }

  @Test
  void a_lone_character_in_common_is_no_reason_to_cut_a_sentence_into_pieces() {
    assertThat(diff("他的书在桌上", "我忘了带的东西")).isEqualTo("[-他的书在桌上-]{+我忘了带的东西+}");
  }

  @Test
  void a_sentence_that_stayed_is_found_whatever_was_written_around_it() {
    assertThat(diff("一。二二。三。", "零。二二。四四四。")).isEqualTo("[-一-]{+零+}。二二。[-三-]{+四四四+}。");
    assertThat(diff("The cat sat. It rained.", "It rained. The cat left."))
        .contains("It rained.")
        .doesNotContain("[-It rained");
  }

  @Test
  void what_is_put_together_of_several_code_points_stays_together() {
    assertThat(WordDiff.of("家人👩‍👩‍👧都好", "家人👩‍👩‍👦都好"))
        .extracting(WordPart::text)
        .containsExactly("家人", "👩‍👩‍👧", "👩‍👩‍👦", "都好");
  }

  @Test
  void equal_texts_have_no_change_and_an_empty_one_is_all_change() {
    assertThat(WordDiff.of("", "")).isEmpty();
    assertThat(WordDiff.of("同 same", "同 same")).containsExactly(new WordPart(Kind.SAME, "同 same"));
    assertThat(WordDiff.of("", "新")).containsExactly(new WordPart(Kind.ADDED, "新"));
    assertThat(WordDiff.of("旧", "")).containsExactly(new WordPart(Kind.REMOVED, "旧"));
  }

  @Test
  void nothing_of_either_text_is_lost_whatever_the_texts_are() {
    long seed = System.nanoTime();
    var chance = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String before = anyText(chance);
      String after = anyText(chance);
      List<WordPart> parts = WordDiff.of(before, after);

      assertThat(without(parts, Kind.ADDED)).as("seed %d", seed).isEqualTo(before);
      assertThat(without(parts, Kind.REMOVED)).as("seed %d", seed).isEqualTo(after);
    }
  }

  private static String without(List<WordPart> parts, Kind kind) {
    return parts.stream()
        .filter(part -> part.kind() != kind)
        .map(WordPart::text)
        .collect(Collectors.joining());
  }

  private static String anyText(Random chance) {
    var pieces =
        List.of(
            "今", "天", "。", "the", " ", "cat", ".", "\n", "\r\n", "😀", "\uD83D", "é", "!", "—",
            "\u2028");
    return chance
        .ints(chance.nextInt(40), 0, pieces.size())
        .mapToObj(pieces::get)
        .collect(Collectors.joining());
  }
}

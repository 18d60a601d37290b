package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {
  /** z is a Chinese block, e an English one, n one without letters; entries by spaces. */
  @ParameterizedTest
  @CsvSource({
    "ze, ze",
    "zeze, ze ze",
    "z, z",
    "e, e",
    "ez, e z",
    "eze, e ze",
    "zze, z ze",
    "zee, ze e",
    "zn, zn",
    "nz, n z",
    "ne, ne",
    "nn, nn",
    "zne, zn e",
    "n, n",
    "ene, e ne",
  })
  void blocks_pair_by_language_in_order(String blocks, String entries) {
    assertThat(shape(Reading.read(day(blocks)))).isEqualTo(entries);
  }

  @Test
  void pairs_are_numbered_within_their_day() {
    Diary diary = Reading.read(day("zeze") + "\n\n" + day("ze"));
    assertThat(diary.entries()).extracting(Entry::pair).containsExactly(1, 2, 1);
  }

  @Test
  void an_entry_never_reaches_over_a_day() {
    assertThat(shape(Reading.read(day("z") + "\n\n" + day("e")))).isEqualTo("z e");
  }

  @Test
  void one_language_pairs_nothing() {
    DiaryFormat standard = DiaryFormat.standard();
    var format =
        new DiaryFormat(List.of(Language.ENGLISH), standard.heading(), standard.signature());
    assertThat(Diary.parse(day("eezn"), format).entries()).hasSize(4);
  }

  @Test
  void the_format_says_which_language_comes_first() {
    DiaryFormat standard = DiaryFormat.standard();
    var format =
        new DiaryFormat(
            List.of(Language.ENGLISH, Language.CHINESE), standard.heading(), standard.signature());
    assertThat(shape(Diary.parse(day("ezz"), format))).isEqualTo("ez z");
  }

  @Test
  void unsigned_blocks_pair_as_well() {
    assertThat(shape(Reading.read("# 2024.05.20\n\n字\n\n---\n\nword\n"))).isEqualTo("ze");
  }

  private static String day(String blocks) {
    return "### 2024.05.20 Mon\n\n"
        + blocks
            .chars()
            .mapToObj(kind -> kind == 'z' ? "一个字" : kind == 'e' ? "A word" : "![](a.png)")
            .map(body -> body + "\n\n-**2024.05.20 10:38**")
            .collect(Collectors.joining("\n\n---\n\n"));
  }

  private static String shape(Diary diary) {
    return diary.entries().stream()
        .map(
            entry -> letter(entry.first()) + (entry.second() == null ? "" : letter(entry.second())))
        .collect(Collectors.joining(" "));
  }

  private static String letter(Block block) {
    if (block.language() == null) {
      return "n";
    }
    return block.language() == Language.CHINESE ? "z" : "e";
  }
}

package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.RandomTexts;
import io.github.diptych.diary.Seed;
import io.github.diptych.diary.parity.Disparity;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An entry that is read alone differs in what it differs in when its whole note is read. */
class EntryParityAloneTest {
  private static final List<String> SCRAPS =
      List.of(
          "[题解][a]",
          "[甲][]",
          "[乙]",
          "![图][a]",
          "> [a]: https://a.example/1",
          "[甲]: https://b.example/2\n[乙]: <c d.md>",
          "[A ]: https://c.example/3",
          "- [乙]: &amp;.md",
          "https://d.example/x，后面",
          "[^1]: 注\n\n    [丙](x.md)");

  private final Seed seed = Seed.ofThisRun();

  static IntStream days() {
    return FiftyDays.numbers();
  }

  private static Diary read(String text) {
    return Diary.parse(text, DiaryFormat.standard());
  }

  /** Compares all entries in two languages; how many of them can be read alone. */
  private static int compared(String text, String shown) {
    Diary diary = read(text);
    int alone = 0;
    for (EntryParity.Compared each : EntryParity.in(diary).all()) {
      var entry = EntryText.alone(diary, each.entry());
      if (each.entry().second() != null && entry.isPresent()) {
        assertThat(EntryParity.of(entry.get())).as(shown).isEqualTo(each.disparities());
        alone++;
      }
    }
    return alone;
  }

  @ParameterizedTest
  @MethodSource("days")
  void in_made_up_days(int number) {
    String text = FiftyDays.of(number).text();

    assertThat(compared(text, text))
        .isEqualTo(read(text).entries().stream().filter(each -> each.second() != null).count());
  }

  @Test
  void in_entries_by_chance() {
    for (int round = 0; round < 200; round++) {
      String text = new RandomEntry(seed.round(round)).note();

      compared(text, seed.in(round, text));
    }
  }

  @Test
  void in_any_text() {
    for (int round = 0; round < 500; round++) {
      Random chance = seed.round(round);
      var text = new StringBuilder(new RandomTexts(chance).any());
      for (int i = chance.nextInt(8); i > 0; i--) {
        int line = text.indexOf("\n", chance.nextInt(text.length() + 1)) + 1;
        String end = chance.nextBoolean() ? "\n" : "\n\n";
        text.insert(line, SCRAPS.get(chance.nextInt(SCRAPS.size())) + end);
      }

      compared(text.toString(), seed.in(round, text.toString()));
    }
  }

  @Test
  void in_a_note_so_long_that_it_is_not_read_whole() {
    String day =
        """
        ### 2024.05.20 Mon

        见[主页][h]和[题解](t.md)。 -**2024.05.20 10:38**

        ---

        See the [page][H]. -**2024.05.20 10:39**

        """;
    Diary diary = read(day.repeat(500) + "### 2024.05.21 Tue\n\n[h]: https://h.example\n");

    List<Disparity> found = EntryParity.of(diary, diary.entries().get(250));

    assertThat(found).isEqualTo(EntryParity.in(diary).all().get(250).disparities());
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().first().orElseThrow().span().in(diary.text()))
        .isEqualTo("[题解](t.md)");
  }

  @Test
  void of_two_definitions_the_one_that_stands_first_counts() {
    String entry =
        """
        见[主页][h]。

        [h]: https://second.example

        写完了。 -**2024.05.20 10:38**

        ---

        See https://first.example. -**2024.05.20 10:39**

        """;
    String day = "### 2024.05.20 Mon\n\n";

    assertThat(differences("[h]: https://first.example\n\n" + day + entry)).isEmpty();
    assertThat(differences(day + entry + "---\n\n[h]: https://first.example\n")).hasSize(2);
    assertThat(differences("```\n[h]: https://first.example\n```\n\n" + day + entry)).hasSize(2);
    assertThat(differences("> [H\n> ]: https://first.example/\n\n" + day + entry)).isEmpty();
  }

  private static List<Disparity> differences(String text) {
    Diary diary = read(text);
    var first = EntryParity.in(diary).all().getFirst();
    var alone = EntryText.alone(diary, first.entry()).orElseThrow();

    assertThat(EntryParity.of(alone)).isEqualTo(first.disparities());
    return first.disparities();
  }
}

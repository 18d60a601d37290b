package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.Entry;
import io.github.diptych.diary.RandomTexts;
import io.github.diptych.diary.Seed;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.diary.parity.Disparity;
import io.github.diptych.diary.parity.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever was lost in whatever entry: it is there afterwards, nothing else has come to differ in
 * any entry of the note, and the note has the same blocks. Run with {@code -Dseed=…} to repeat one.
 */
class CarriedOverPropertyTest {
  private static final List<String> SCRAPS =
      List.of(
          "[题解](https://a.example/1)",
          "![图](a.png)",
          "https://b.example/x",
          "（https://c.example/y）后面",
          "<img src=\"q.png\">",
          "[^1]: 注\n\n    [乙](x.md)",
          "  - [丙](y.md)",
          "> [丁](z.md)");

  private final Seed seed = Seed.ofThisRun();

  static IntStream days() {
    return FiftyDays.numbers();
  }

  @ParameterizedTest
  @MethodSource("days")
  void what_a_made_up_day_lost_is_carried_over(int number) {
    String text = FiftyDays.of(number).text();

    assertThat(carriesEverything(text, text)).isTrue();
  }

  @Test
  void what_an_entry_by_chance_lost_is_carried_over() {
    for (int round = 0; round < 60; round++) {
      String text = new RandomEntry(seed.round(round)).note();

      assertThat(carriesEverything(text, seed.in(round, text))).as(seed.in(round, text)).isTrue();
    }
  }

  @Test
  void whatever_the_note_nothing_else_is_changed() {
    for (int round = 0; round < 40; round++) {
      String text = scattered(seed.round(round));

      carriesEverything(text, seed.in(round, text));
    }
  }

  private static String scattered(Random chance) {
    String text = new RandomTexts(chance).any().replace("\r\n", "\n").replace('\r', '\n');
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    for (int i = chance.nextInt(6); i > 0; i--) {
      int at = chance.nextInt(lines.size());
      String scrap = SCRAPS.get(chance.nextInt(SCRAPS.size()));
      if (chance.nextBoolean()) {
        lines.add(at, scrap);
      } else {
        lines.set(at, lines.get(at) + scrap);
      }
    }
    return String.join("\n", lines);
  }

  /** Whether edits are found for all that was lost; that they do what they should is asserted. */
  private static boolean carriesEverything(String text, String shown) {
    Diary diary = Diary.parse(text, DiaryFormat.standard());
    List<EntryParity.Compared> all = EntryParity.in(diary).all();
    boolean everything = true;
    for (int i = 0; i < all.size(); i++) {
      for (Disparity lost : all.get(i).disparities()) {
        Element.Kind kind = lost.kind();
        if (kind == Element.Kind.LINK || kind == Element.Kind.PICTURE) {
          List<TextEdit> edits = CarriedOver.of(diary, all.get(i).entry(), lost);
          everything &= !edits.isEmpty();
          if (!edits.isEmpty()) {
            assertCarried(diary, edits, told(i, lost), shown);
          }
        }
      }
    }
    return everything;
  }

  private static void assertCarried(
      Diary before, List<TextEdit> edits, List<String> carried, String shown) {
    String text = TextEdit.apply(before.text(), edits);
    Diary after = Diary.parse(text, DiaryFormat.standard());
    var left = new ArrayList<>(told(before));
    carried.forEach(left::remove);
    var come = new ArrayList<>(told(after));
    left.forEach(come::remove);

    assertThat(come).as("%s%n%s", edits, shown).isEmpty();
    assertThat(signed(after)).as("%s%n%s", edits, shown).isEqualTo(signed(before));
    assertThat(pairs(after)).as("%s%n%s", edits, shown).isEqualTo(pairs(before));
    assertThat(after.findings())
        .as("%s%n%s", edits, shown)
        .hasSizeLessThanOrEqualTo(before.findings().size());
  }

  private static List<String> signed(Diary diary) {
    return diary.days().stream()
        .flatMap(day -> day.blocks().stream())
        .map(CarriedOverPropertyTest::signed)
        .toList();
  }

  private static String signed(Block block) {
    var signature = block.signature();
    return block.language() + (signature == null ? "" : " " + signature.at());
  }

  private static List<String> pairs(Diary diary) {
    return diary.entries().stream()
        .map(each -> each.day() + " " + each.pair() + " " + signed(each.first()) + second(each))
        .toList();
  }

  private static String second(Entry entry) {
    Block second = entry.second();
    return second == null ? "" : " / " + signed(second);
  }

  /** What differs in all entries. */
  private static List<String> told(Diary diary) {
    List<EntryParity.Compared> all = EntryParity.in(diary).all();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> all.get(i).disparities().stream().flatMap(each -> told(i, each).stream()))
        .toList();
  }

  private static List<String> told(int entry, Disparity disparity) {
    var told = new ArrayList<String>();
    disparity.first().ifPresent(one -> told.add(entry + " 1 " + one.kind() + " " + one.value()));
    disparity.second().ifPresent(one -> told.add(entry + " 2 " + one.kind() + " " + one.value()));
    return told;
  }
}

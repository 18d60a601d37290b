package io.github.diptych.diary.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Block;
import io.github.diptych.diary.Day;
import io.github.diptych.diary.Diary;
import io.github.diptych.diary.DiaryFormat;
import io.github.diptych.diary.RandomTexts;
import io.github.diptych.diary.Seed;
import io.github.diptych.diary.TextEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of any merge whatever. {@code -Dseed=} repeats a run. */
class MergePropertyTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 300);
  private static final DiaryFormat FORMAT = DiaryFormat.standard();

  private final Seed seed = Seed.ofThisRun();

  private static Merged merge(Versions versions) {
    return DiaryMerge.of(versions.base(), versions.mine(), versions.theirs(), FORMAT);
  }

  /** Two sides that wrote on in a diary. */
  private static Versions diaries(Random random) {
    var first =
        new Writer(random, random.nextBoolean() ? "" : "# 2024-05\n", random.nextInt(4) == 0);
    first.write(random.nextInt(20));
    String base = first.text();
    return new Versions(base, written(random, base), written(random, base));
  }

  private static String written(Random random, String base) {
    var writer = new Writer(random, base, random.nextInt(4) == 0);
    writer.write(1 + random.nextInt(4));
    return writer.text();
  }

  /** Any three texts, of which two come from the first. */
  private static Versions texts(Random random) {
    String base = new RandomTexts(random).any();
    return new Versions(base, changed(random, base), changed(random, base));
  }

  /** Some lines put in, taken away or put elsewhere; or something else altogether. */
  private static String changed(Random random, String base) {
    if (random.nextInt(10) == 0) {
      return new RandomTexts(random).any();
    }
    var lines = new ArrayList<>(List.of(base.split("(?<=\n)", -1)));
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.add(at, "S" + random.nextInt(1_000_000_000) + "x\n");
        case 1 -> lines.set(at, "S" + random.nextInt(1_000_000_000) + "x " + lines.get(at));
        case 2 ->
            lines.add(random.nextInt(lines.size() + 1), new RandomTexts(random).body() + "\n");
        default -> {
          if (lines.size() > 1) {
            String line = lines.remove(at);
            if (random.nextBoolean()) {
              lines.add(random.nextInt(lines.size() + 1), line);
            }
          }
        }
      }
    }
    return String.join("", lines);
  }

  private void each(BiConsumer<Versions, String> check) {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      Versions versions = round % 2 == 0 ? diaries(random) : texts(random);
      check.accept(versions, shown(round, versions));
    }
  }

  private String shown(int round, Versions versions) {
    return seed.in(round, versions.base())
        + seed.in(round, versions.mine())
        + seed.in(round, versions.theirs());
  }

  @Test
  void what_one_side_alone_changed_or_both_the_same_is_taken_byte_for_byte() {
    each(
        (versions, shown) -> {
          String base = versions.base();
          String other = versions.mine();
          assertThat(merge(new Versions(base, other, other))).as(shown).isEqualTo(Merged.of(other));
          assertThat(merge(new Versions(base, base, other))).as(shown).isEqualTo(Merged.of(other));
          assertThat(merge(new Versions(base, other, base))).as(shown).isEqualTo(Merged.of(other));
        });
  }

  @Test
  void put_together_by_entries_what_one_side_alone_changed_is_the_same_but_for_white_space() {
    each(
        (versions, shown) -> {
          var plain = plain(versions);
          for (Versions one :
              List.of(
                  new Versions(plain.base(), plain.mine(), plain.base()),
                  new Versions(plain.base(), plain.base(), plain.mine()),
                  new Versions(plain.base(), plain.mine(), plain.mine()))) {
            DiaryMerge.byEntries(one, FORMAT)
                .ifPresent(
                    merged -> {
                      assertThat(merged.conflicts()).as(shown).isEmpty();
                      assertThat(words(merged.text())).as(shown).isEqualTo(words(plain.mine()));
                    });
          }
        });
  }

  private static Versions plain(Versions versions) {
    return new Versions(plain(versions.base()), plain(versions.mine()), plain(versions.theirs()));
  }

  private static String plain(String text) {
    return text.replace("\uFEFF", "").replace("\r\n", "\n").replace("\r", "\n");
  }

  private static List<String> words(String text) {
    Diary diary = Diary.parse(text, FORMAT);
    return diary.pieces().stream()
        .map(piece -> piece.span().in(text).strip())
        .filter(piece -> !piece.matches("[-\\s]*"))
        .toList();
  }

  @Test
  void no_line_is_lost_that_a_side_has_and_the_other_did_not_delete() {
    each(
        (versions, shown) -> {
          kept(versions, merge(versions), shown);
          kept(
              versions,
              LineMerge.of(versions.base(), versions.mine(), versions.theirs()),
              shown + "by lines\n");
        });
  }

  private static void kept(Versions versions, Merged merged, String shown) {
    Set<String> base = lines(versions.base());
    Set<String> mine = lines(versions.mine());
    Set<String> theirs = lines(versions.theirs());
    var wanted = new HashSet<String>();
    Stream.concat(mine.stream(), theirs.stream())
        .filter(line -> !base.contains(line) || (mine.contains(line) && theirs.contains(line)))
        .forEach(wanted::add);
    Set<String> there = lines(merged.text());
    for (Conflict conflict : merged.conflicts()) {
      Stream.of(conflict.mine(), conflict.theirs())
          .filter(Objects::nonNull)
          .forEach(text -> there.addAll(lines(text)));
    }
    String all = String.join("\n", there);
    wanted.removeIf(all::contains);
    assertThat(wanted).as(shown + merged).isEmpty();
  }

  /** The lines with words; a heading without any, or with a date alone, can be joined. */
  private static Set<String> lines(String text) {
    return plain(text)
        .lines()
        .map(line -> line.replaceFirst("-\\*\\*[^*]*\\*\\*\\s*$", "").strip())
        .filter(line -> !line.matches("#*|[-=\\s]*|#+ [0-9./-]+( \\w{3})?|-\\*\\*[^*]*\\*\\*"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void every_sentence_that_the_other_side_did_not_delete_is_there_or_in_a_conflict() {
    each(
        (versions, shown) -> {
          Merged merged = merge(versions);
          Set<String> base = new HashSet<>(Sentences.in(versions.base()));
          List<String> mine = Sentences.in(versions.mine());
          List<String> theirs = Sentences.in(versions.theirs());
          var wanted = new HashSet<>(mine);
          wanted.addAll(theirs);
          wanted.removeIf(
              each -> base.contains(each) && !(mine.contains(each) && theirs.contains(each)));
          var there = new HashSet<>(Sentences.in(merged.text()));
          merged.conflicts().forEach(each -> there.addAll(sentences(each)));
          assertThat(there).as(shown + merged).containsAll(wanted);
        });
  }

  private static List<String> sentences(Conflict conflict) {
    return Stream.of(conflict.mine(), conflict.theirs())
        .filter(Objects::nonNull)
        .flatMap(text -> Sentences.in(text).stream())
        .toList();
  }

  @Test
  void the_other_side_sees_the_same_conflicts() {
    each(
        (versions, shown) -> {
          Merged here = merge(versions);
          var swapped = new Versions(versions.base(), versions.theirs(), versions.mine());
          if (byEntries(versions) != byEntries(swapped)) {
            return; // what stands may read back on one side alone, where it is no diary
          }
          Merged there = merge(swapped);
          assertThat(open(there, Conflict::theirs, Conflict::mine))
              .as(shown + here + there)
              .isEqualTo(open(here, Conflict::mine, Conflict::theirs));
        });
  }

  @Test
  void the_other_side_has_the_same_blocks() {
    for (int round = 0; round < ROUNDS; round++) {
      Versions versions = diaries(seed.round(round));
      Merged here = merge(versions);
      Merged there = merge(new Versions(versions.base(), versions.theirs(), versions.mine()));
      assertThat(blocks(there)).as(shown(round, versions) + here + there).isEqualTo(blocks(here));
    }
  }

  private static boolean byEntries(Versions versions) {
    return DiaryMerge.byEntries(plain(versions), FORMAT).isPresent();
  }

  private static List<String> open(
      Merged merged,
      Function<Conflict, @Nullable String> one,
      Function<Conflict, @Nullable String> other) {
    return merged.conflicts().stream()
        .map(each -> each.base() + "|" + one.apply(each) + "|" + other.apply(each))
        .map(MergePropertyTest::plain)
        .sorted()
        .toList();
  }

  /** All blocks but those that a conflict is about. */
  private static List<String> blocks(Merged merged) {
    Diary diary = Diary.parse(merged.text(), FORMAT);
    return diary.days().stream()
        .flatMap(day -> day.blocks().stream())
        .filter(block -> merged.conflicts().stream().noneMatch(each -> isIn(block, each)))
        .map(block -> plain(block.span().in(merged.text())))
        .sorted()
        .toList();
  }

  private static boolean isIn(Block block, Conflict conflict) {
    return block.span().start() < conflict.place().end()
        && conflict.place().start() < block.span().end();
  }

  @Test
  void a_conflict_stands_where_it_says_and_can_be_decided_either_way() {
    each(
        (versions, shown) -> {
          Merged merged = merge(versions);
          int done = 0;
          for (Conflict conflict : merged.conflicts()) {
            String standing = conflict.place().in(merged.text());
            assertThat(conflict.place().start()).as(shown).isGreaterThanOrEqualTo(done);
            assertThat(conflict.standing().text()).as(shown).isEqualTo(standing).isNotBlank();
            String mine = conflict.mine();
            String version = mine != null ? mine : Objects.requireNonNull(conflict.theirs());
            assertThat(plain(standing)).as(shown + merged).startsWith(plain(version));
            assertThat(TextEdit.apply(merged.text(), conflict.resolved("decided")))
                .as(shown)
                .contains("decided");
            done = conflict.place().end();
          }
        });
  }

  @Test
  void no_markers_are_written() {
    each(
        (versions, shown) ->
            assertThat(merge(versions).text()).as(shown).doesNotContain("<<<<", ">>>>"));
  }

  @Test
  void a_day_that_both_sides_added_has_one_heading() {
    for (int round = 0; round < ROUNDS; round++) {
      Versions versions = diaries(seed.round(round));
      Merged merged = merge(versions);
      for (LocalDate date : dates(merged.text())) {
        long most =
            Stream.of(versions.base(), versions.mine(), versions.theirs())
                .mapToLong(text -> dates(text).stream().filter(date::equals).count())
                .max()
                .orElse(0);
        assertThat(dates(merged.text()).stream().filter(date::equals).count())
            .as(shown(round, versions) + merged.text())
            .isLessThanOrEqualTo(most);
      }
    }
  }

  private static List<LocalDate> dates(String text) {
    return Diary.parse(text, FORMAT).days().stream().map(Day::date).toList();
  }

  @Test
  void a_side_that_only_changed_its_line_ends_or_byte_order_mark_conflicts_with_nothing() {
    for (int round = 0; round < ROUNDS; round++) {
      Versions versions = plain(diaries(seed.round(round)));
      String base = versions.base();
      String mine = versions.mine();
      String ended = base.replace("\n", "\r\n");
      assertThat(merge(new Versions(base, mine, ended)))
          .as(shown(round, versions))
          .isEqualTo(Merged.of(base.contains("\n") ? mine.replace("\n", "\r\n") : mine));
      assertThat(merge(new Versions(base, "\uFEFF" + base, mine)))
          .as(shown(round, versions))
          .isEqualTo(Merged.of("\uFEFF" + mine));
    }
  }
}

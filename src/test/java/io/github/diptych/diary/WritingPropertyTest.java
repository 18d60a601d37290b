package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritingPropertyTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 1000);

  private final Seed seed = Seed.ofThisRun();

  @Test
  void append_is_one_insertion_and_the_block_reads_back() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      LocalDateTime at = minute(random);
      Diary before = Reading.read(text);
      Language language = random.nextBoolean() ? Language.CHINESE : Language.ENGLISH;
      Change change = new DiaryWriter(before).append(at, language, "A word, 一个字");
      String shown = seed.in(round, text) + change;

      assertThat(change.edits()).as(shown).hasSize(1);
      TextEdit edit = change.edits().getFirst();
      assertThat(edit.start()).as(shown).isEqualTo(edit.end());
      Diary after = Reading.read(TextEdit.apply(text, change.edits()));
      assertThat(others(after, at, "A word, 一个字", shown)).as(shown).isEqualTo(closed(before, edit));
      assertThat(after.findings()).as(shown).hasSameSizeAs(before.findings());
    }
  }

  @Test
  void append_at_the_end_leaves_the_old_text_as_a_prefix() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      Change change =
          new DiaryWriter(Reading.read(text))
              .append(Reading.at("2030-01-01T08:00"), Language.CHINESE, "很久以后");
      TextEdit edit = change.edits().getFirst();
      String behind = text.substring(edit.start()).replaceAll("[# \\t\\r\\n\u3000]", "");
      assertThat(behind).as(seed.in(round, text)).isEmpty();
    }
  }

  @Test
  void any_body_stays_one_block() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      String body = new RandomTexts(random).body();
      LocalDateTime at = minute(random);
      Diary before = Reading.read(text);
      Change change = new DiaryWriter(before).append(at, Language.ENGLISH, body);
      String shown = seed.in(round, text) + "body:\n" + body + "\n" + change;
      Diary after = Reading.read(TextEdit.apply(text, change.edits()));
      assertThat(Reading.blocks(after)).as(shown).hasSize(Reading.blocks(before).size() + 1);
      assertThat(Reading.minutes(after)).as(shown).hasSize(Reading.minutes(before).size() + 1);
    }
  }

  @Test
  void opening_twice_makes_room_once() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      LocalDate today = minute(random).toLocalDate();
      Change first = new DiaryWriter(Reading.read(text)).open(today);
      String opened = TextEdit.apply(text, first.edits());
      Change second = new DiaryWriter(Reading.read(opened)).open(today);
      assertThat(second)
          .as(seed.in(round, text) + first)
          .isEqualTo(new Change(List.of(), first.caret()));
    }
  }

  @Test
  void words_typed_into_opened_room_can_be_signed_and_translated() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      LocalDateTime at = minute(random);
      Diary before = Reading.read(text);
      Change opened = new DiaryWriter(before).open(at.toLocalDate());
      String shown = seed.in(round, text) + opened;

      String typed = typed(TextEdit.apply(text, opened.edits()), opened.caret(), "一个字");
      int caret = opened.caret() + 3;
      Change signed = new DiaryWriter(Reading.read(typed)).sign(caret, at);
      String both = TextEdit.apply(typed, signed.edits());
      assertThat(Reading.blocks(Reading.read(both)))
          .as(shown + signed)
          .hasSize(Reading.blocks(before).size() + 1);

      String second = typed(both, signed.caret(), "A word");
      Change done = new DiaryWriter(Reading.read(second)).sign(signed.caret() + 6, at);
      Diary after = Reading.read(TextEdit.apply(second, done.edits()));
      assertThat(Reading.minutes(after))
          .as(shown + signed + "\n" + seed.in(round, second) + done)
          .hasSize(Reading.minutes(before).size() + 2);
      assertThat(Reading.bodies(after)).as(shown + signed).contains("一个字", "A word");
    }
  }

  @Test
  void signing_anywhere_inserts_and_keeps_all_words() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      Diary before = Reading.read(text);
      int caret = random.nextInt(text.length() + 1);
      Change change = new DiaryWriter(before).sign(caret, minute(random));
      String shown = seed.in(round, text) + "caret " + caret + " " + change;
      Diary after = Reading.read(TextEdit.apply(text, change.edits()));
      assertThat(Reading.bodies(after)).as(shown).hasSameSizeAs(Reading.bodies(before));
      int more = change.edits().isEmpty() ? 0 : 1;
      assertThat(Reading.minutes(after)).as(shown).hasSize(Reading.minutes(before).size() + more);
      assertThat(change.caret()).as(shown).isBetween(0, after.text().length());
      assertThat(change.edits()).as(shown).allMatch(edit -> edit.start() == edit.end());
    }
  }

  private static String typed(String text, int caret, String words) {
    return text.substring(0, caret) + words + text.substring(caret);
  }

  private static LocalDateTime minute(Random random) {
    return Reading.at("2024-06-01T23:50")
        .plusDays(random.nextInt(5))
        .plusMinutes(random.nextInt(20));
  }

  /** All bodies but the one that was added, which has to be there. */
  private static List<String> others(Diary diary, LocalDateTime at, String body, String shown) {
    var bodies = new ArrayList<>(Reading.bodies(diary));
    assertThat(bodies).as(shown).contains(body);
    bodies.remove(bodies.lastIndexOf(body));
    assertThat(Reading.minutes(diary)).as(shown).contains(at);
    return bodies;
  }

  /** The bodies before; the last one with what closes a code fence or comment that it left open. */
  private static List<String> closed(Diary diary, TextEdit edit) {
    var bodies = new ArrayList<>(Reading.bodies(diary));
    String closing = Lines.of(diary.text()).closing();
    if (closing != null && !bodies.isEmpty() && edit.start() == diary.text().length()) {
      Block last = Reading.blocks(diary).getLast();
      Day day = diary.days().getLast();
      boolean open = day.span().end() == diary.text().length() && day.blocks().contains(last);
      if (last.signature() == null && open) {
        String text = TextEdit.apply(diary.text(), List.of(edit));
        int end = text.indexOf(closing, diary.text().length()) + closing.length();
        bodies.set(bodies.size() - 1, text.substring(last.body().start(), end));
      }
    }
    return bodies;
  }
}

package io.github.diptych.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a template holds, and whatever the diary is like, nothing is divided or lost. */
class TemplatePropertyTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 1000);
  private static final List<String> PLACES =
      List.of("{{date}}", "{{weekday}}", "{{caret}}", "{{time}}", "{{none}}", "天气：", "");

  private final Seed seed = Seed.ofThisRun();

  @Test
  void what_a_template_writes_is_one_block_or_nothing() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      Diary before = Reading.read(text);
      var templates = templates(random);
      LocalDateTime now = minute(random);
      var written = new TemplateWriting(before, templates, now).open();
      String shown = seed.in(round, text) + templates + written;

      Diary room = after(text, new DiaryWriter(before).open(now.toLocalDate()));
      Diary after = after(text, written.change());
      int made = Reading.blocks(after).size() - Reading.blocks(room).size();
      assertThat(after.print()).as(shown).isEqualTo(after.text());
      assertThat(made).as(shown).isBetween(0, 1);
      assertThat(Reading.minutes(after)).as(shown).isEqualTo(Reading.minutes(room));
      assertThat(written.change().caret()).as(shown).isBetween(0, after.text().length());
      assertThat(written.change().edits()).as(shown).allMatch(edit -> edit.start() == edit.end());
    }
  }

  @Test
  void words_at_its_caret_are_signed_and_translated_as_one_entry() {
    for (int round = 0; round < ROUNDS; round++) {
      Random random = seed.round(round);
      String text = new RandomTexts(random).any();
      Diary before = Reading.read(text);
      var templates =
          new Templates(
              Map.of(
                  "entry.zh.md",
                  "#### 今天\n\n天气：{{caret}}\n\n{{date}}",
                  "entry.en.md",
                  "Weather: "));
      LocalDateTime now = minute(random);
      Change opened = new TemplateWriting(before, templates, now).open().change();
      String shown = seed.in(round, text) + opened;
      String first = typed(TextEdit.apply(text, opened.edits()), opened.caret(), "晴");
      Change signed =
          new TemplateWriting(Reading.read(first), templates, now)
              .sign(opened.caret() + 1)
              .change();
      String both = TextEdit.apply(first, signed.edits());
      Change done =
          new TemplateWriting(Reading.read(both), templates, now).sign(signed.caret()).change();
      Diary after = after(both, done);

      assertThat(Reading.bodies(after))
          .as(shown + seed.in(round, first) + signed)
          .anyMatch(body -> body.startsWith("#### 今天") && body.contains("天气：晴"))
          .contains("Weather:");
      assertThat(Reading.minutes(after))
          .as(shown + signed + done)
          .hasSize(Reading.minutes(before).size() + 2);
    }
  }

  private static String typed(String text, int caret, String words) {
    return text.substring(0, caret) + words + text.substring(caret);
  }

  private static Diary after(String text, Change change) {
    return Reading.read(TextEdit.apply(text, change.edits()));
  }

  private static Templates templates(Random random) {
    var texts = new HashMap<String, String>();
    for (String name : List.of("entry.zh.md", "day.zh.md")) {
      if (random.nextInt(3) > 0) {
        texts.put(name, place(random) + new RandomTexts(random).body() + place(random));
      }
    }
    return new Templates(texts);
  }

  private static String place(Random random) {
    return PLACES.get(random.nextInt(PLACES.size()));
  }

  private static LocalDateTime minute(Random random) {
    return Reading.at("2024-06-01T23:50")
        .plusDays(random.nextInt(5))
        .plusMinutes(random.nextInt(20));
  }
}

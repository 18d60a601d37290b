package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextCount;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StatsTest {
  private static final String MAY =
      Diaries.DAY.replace("带了伞☂️。", "带了伞☂️。#家").replace("umbrella.", "umbrella. #home");

  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell().at(LocalDateTime.of(2024, 5, 21, 9, 0));

  @BeforeEach
  void a_diary() {
    vault =
        TestVault.in(home)
            .note("diary/2024/2024-05.md", "# 2024-05\n\n" + MAY)
            .note(
                "diary/2024/2024-06.md",
                Diaries.waiting("2024.06.01 Sat", "23:10")
                    + "\n"
                    + Diaries.waiting("2024.06.02 Sun", "23:10")
                    + "\n"
                    + Diaries.waiting("2024.06.03 Mon", "23:10"));
  }

  private JsonNode stats() {
    return shell.run("stats", vault.root(), "--json").done().json();
  }

  @Test
  void they_have_exactly_the_fields_of_the_contract() {
    var stats = stats();

    assertThat(stats.propertyNames()).containsExactly("total", "streak", "months", "tags");
    assertThat(stats.get("total").propertyNames())
        .containsExactly("entries", "days", "han", "words", "untranslated");
    assertThat(stats.get("streak").propertyNames())
        .containsExactly("now", "longest", "longestFrom");
    assertThat(stats.get("months").get(0).propertyNames())
        .containsExactly("month", "entries", "days", "han", "words", "untranslated");
    assertThat(stats.get("tags").get(0).propertyNames()).containsExactly("tag", "entries");
  }

  @Test
  void each_month_is_counted_and_all_together() {
    var stats = stats();

    assertThat(stats.get("months").size()).isEqualTo(2);
    var may = stats.get("months").get(0);
    assertThat(may.get("month").stringValue()).isEqualTo("2024-05");
    assertThat(may.get("entries").intValue()).isEqualTo(2);
    assertThat(may.get("days").intValue()).isEqualTo(1);
    assertThat(may.get("untranslated").intValue()).isZero();
    var june = stats.get("months").get(1);
    assertThat(june.get("untranslated").intValue()).isEqualTo(3);
    assertThat(stats.get("total").get("entries").intValue()).isEqualTo(5);
    assertThat(stats.get("total").get("days").intValue()).isEqualTo(4);
  }

  @Test
  void characters_and_words_are_those_that_the_window_counts_for_its_entries() {
    var entries = shell.run("entries", vault.root(), "--json").done().json();
    int han = 0;
    int words = 0;
    for (JsonNode entry : entries) {
      String text = vault.text(entry.get("file").stringValue());
      JsonNode last = entry.get("second").isNull() ? entry.get("first") : entry.get("second");
      var count =
          TextCount.of(
              text.substring(
                  entry.get("first").get("start").intValue(), last.get("end").intValue()));
      han += count.han();
      words += count.words();
    }

    assertThat(stats().get("total").get("han").intValue()).isEqualTo(han).isPositive();
    assertThat(stats().get("total").get("words").intValue()).isEqualTo(words).isPositive();
  }

  @Test
  void the_streak_counts_up_to_yesterday() {
    var streak = stats().get("streak");

    assertThat(streak.get("now").intValue()).isEqualTo(1);
    assertThat(streak.get("longest").intValue()).isEqualTo(3);
    assertThat(streak.get("longestFrom").stringValue()).isEqualTo("2024-06-01");
  }

  @Test
  void tags_of_both_languages_are_counted_by_entries() {
    assertThat(
            stats()
                .get("tags")
                .valueStream()
                .map(tag -> tag.get("tag").stringValue() + " " + tag.get("entries")))
        .containsExactly("家 1", "home 1");
  }

  @Test
  void for_people_there_is_a_line_for_each_month_and_sentences_below() {
    var lines = shell.run("stats", vault.root()).done().out().lines().toList();

    assertThat(lines.get(1)).startsWith("2024-05      2    1");
    assertThat(lines.get(2)).startsWith("2024-06      3    3");
    assertThat(lines).anyMatch(line -> line.contains("#家: 1 entry"));
    assertThat(lines).anyMatch(line -> line.contains("1 day in a row now, 3 at most"));
    assertThat(lines.getLast()).contains("5 entries on 4 days", "3 untranslated");
  }

  @Test
  void a_vault_without_a_diary_has_nothing_to_count() {
    var empty = TestVault.in(home.resolve("empty")).note("README.md", "# A program\n");

    var stats = shell.run("stats", empty.root(), "--json").done().json();

    assertThat(stats.get("total").get("entries").intValue()).isZero();
    assertThat(stats.get("months").size()).isZero();
    assertThat(stats.get("streak").get("longestFrom").isNull()).isTrue();
    assertThat(shell.run("stats", empty.root()).done().out()).contains("No entries");
  }

  @Test
  void a_note_that_cannot_be_read_is_named_and_the_others_are_counted() {
    vault.bytes("notes/old.md", new byte[] {(byte) 0xC4, '!'});

    var said = shell.run("stats", vault.root(), "--json").saysOneSentence();

    assertThat(said.exit()).isZero();
    assertThat(said.err()).contains("notes/old.md");
    assertThat(said.json().get("total").get("entries").intValue()).isEqualTo(5);
  }

  @Test
  void a_vault_of_which_nothing_can_be_read_cannot_be_counted() {
    var bad = TestVault.in(home.resolve("bad")).bytes("README.md", new byte[] {(byte) 0xC4, '!'});

    shell.fails(2, home, "stats", bad.root());
    shell.fails(2, home, "stats", home.resolve("nowhere"), "--json");
  }
}

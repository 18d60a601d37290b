package io.github.diptych.workspace.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.lookback.Intention;
import io.github.diptych.diary.lookback.Past;
import io.github.diptych.diary.lookback.PastEntry;
import io.github.diptych.workspace.Desk;
import io.github.diptych.workspace.NoteRewriting.Outcome;
import io.github.diptych.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookbackTest {
  private static final String TASKS =
      "### 2024.05.20 Mon\n\n- [ ] 买牛奶\n\n-**2024.05.20 10:38**\n\n---\n\n"
          + "- [ ] milk\n\n-**2024.05.20 10:39**\n";

  @TempDir Path home;

  private Lookback on(Workspace workspace) {
    return new Lookback(workspace, home.resolve("cache"));
  }

  private static Past past(Lookback lookback) {
    return lookback.past().join();
  }

  private static Intention intention(Lookback lookback) {
    return past(lookback).open().getFirst();
  }

  private static PastEntry first(Past past, int dayOfMay) {
    return past.day(LocalDate.of(2024, 5, dayOfMay)).orElseThrow().entries().getFirst();
  }

  @Test
  void a_day_written_in_two_notes_begins_in_the_first() {
    var desk = Desk.in(home);
    String day = "### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n";
    desk.vault.note("b.md", day).note("a.md", day);

    var past = past(on(desk.workspace()));

    assertThat(past.day(LocalDate.of(2024, 5, 20)).orElseThrow().entries()).hasSize(2);
    assertThat(first(past, 20).spot().note()).isEqualTo("a.md");
  }

  @Test
  void offsets_are_those_of_the_editor_whatever_the_files_line_ends() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", "\uFEFF### 2024.05.20 Mon\r\n\r\n早。 -**2024.05.20 10:38**\r\n");
    var workspace = desk.workspace();

    var spot = first(past(on(workspace)), 20).spot();

    assertThat(Desk.document(workspace, "a.md").text().substring(spot.start())).startsWith("早");
  }

  @Test
  void an_intention_is_ticked_in_both_languages_of_its_file_and_nothing_else_is_touched() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", "\uFEFF" + TASKS.replace("\n", "\r\n"));
    var lookback = on(desk.workspace());

    assertThat(lookback.tick(intention(lookback), true).join()).isInstanceOf(Outcome.Done.class);

    assertThat(desk.vault.text("a.md"))
        .isEqualTo("\uFEFF" + TASKS.replace("[ ]", "[x]").replace("\n", "\r\n"));
    assertThat(past(lookback).open()).isEmpty();
  }

  @Test
  void one_that_was_ticked_by_mistake_is_open_again() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", TASKS);
    var lookback = on(desk.workspace());
    var intention = intention(lookback);
    lookback.tick(intention, true).join();

    lookback.tick(intention.ticked(true), false).join();

    assertThat(desk.vault.text("a.md")).isEqualTo(TASKS);
  }

  @Test
  void in_an_open_note_it_is_ticked_beside_what_is_not_saved_yet() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", TASKS);
    var workspace = desk.workspace();
    var lookback = on(workspace);
    var intention = intention(lookback);
    var open = Desk.document(workspace, "a.md");
    Desk.type(open, "new ");

    lookback.tick(intention, true).join();

    assertThat(open.text()).isEqualTo("new " + TASKS.replace("[ ]", "[x]"));
    assertThat(desk.vault.text("a.md")).isEqualTo(open.text());
  }

  @Test
  void a_task_that_has_gone_is_not_ticked_and_half_of_one_neither() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", TASKS);
    var lookback = on(desk.workspace());
    var intention = intention(lookback);
    String changed = TASKS.replace("milk", "bread");
    desk.vault.note("a.md", changed);

    assertThat(lookback.tick(intention, true).join()).isInstanceOf(Outcome.Outdated.class);

    assertThat(desk.vault.text("a.md")).isEqualTo(changed);
  }

  @Test
  void a_note_that_cannot_be_edited_is_named() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", TASKS);
    var lookback = on(desk.workspace());
    var intention = intention(lookback);
    assertThat(desk.vault.file("a.md").toFile().delete()).isTrue();

    assertThat(lookback.tick(intention, true).join()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_sentence_that_is_taken_is_a_task_in_its_note() {
    var desk = Desk.in(home);
    desk.vault.note("a.md", "### 2024.05.20 Mon\n\n明天买牛奶。 -**2024.05.20 10:38**\n");
    var lookback = on(desk.workspace());

    lookback.take(past(lookback).offers().getFirst()).join();

    assertThat(past(lookback).open()).hasSize(1);
    assertThat(past(lookback).offers()).isEmpty();
  }
}

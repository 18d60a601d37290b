package io.github.diptych.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.SaveOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open note whose file other programs change, too: nobody's text is lost unasked. */
class OutsideChangeTest {
  private static final Duration QUIET = Duration.ofSeconds(1);

  @TempDir Path home;
  private Desk desk;

  @BeforeEach
  void a_note() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "早上。\n");
  }

  @Test
  void what_another_program_wrote_comes_as_the_smallest_edit() {
    desk.vault.note("a.md", "一\r\n二\r\n三\r\n");
    var note = desk.document("a.md");
    List<List<TextEdit>> edits = new ArrayList<>();
    note.onOutsideEdits(edits::add);

    desk.vault.note("a.md", "一\r\n二🌙\r\n三\r\n");
    note.lookAtDisk().join();

    assertThat(edits).containsExactly(List.of(TextEdit.insert(3, "🌙")));
    assertThat(note.text()).isEqualTo("一\n二🌙\n三\n");
    assertThat(note.state()).isEqualTo(new DocumentState.Saved(null));
    Desk.type(note, "零");
    note.save().join();
    assertThat(desk.vault.text("a.md")).isEqualTo("零一\r\n二🌙\r\n三\r\n");
  }

  @Test
  void a_look_at_an_unchanged_file_tells_nobody() {
    var note = desk.document("a.md");
    note.onState(state -> assertThat(state).as("nothing happened").isNull());
    note.onOutsideEdits(edits -> assertThat(edits).as("nothing happened").isNull());

    note.lookAtDisk().join();

    assertThat(note.revision()).isZero();
  }

  @Test
  void a_byte_order_mark_that_another_program_set_stays() {
    var note = desk.document("a.md");
    desk.vault.note("a.md", "\uFEFF早上。\n");
    note.lookAtDisk().join();

    Desk.type(note, "x");
    note.save().join();

    assertThat(desk.vault.text("a.md")).isEqualTo("\uFEFFx早上。\n");
  }

  private OpenDocument changedOnBothSides() {
    var note = desk.document("a.md");
    Desk.type(note, "mine ");
    desk.vault.note("a.md", "theirs\n");
    note.lookAtDisk().join();
    return note;
  }

  @Test
  void what_both_wrote_in_different_places_is_in_the_note_and_in_the_file() {
    desk.vault.note("a.md", "one\r\ntwo\r\nthree\r\n");
    var note = desk.document("a.md");
    List<List<TextEdit>> edits = new ArrayList<>();
    note.onOutsideEdits(edits::add);
    Desk.type(note, "mine ");
    desk.vault.note("a.md", "one\r\ntwo\r\nthree\r\nfour\r\n");

    note.lookAtDisk().join();

    assertThat(note.text()).isEqualTo("mine one\ntwo\nthree\nfour\n");
    assertThat(edits).containsExactly(List.of(TextEdit.insert(19, "four\n")));
    desk.goBy(QUIET);
    assertThat(note.isDirty()).isFalse();
    assertThat(desk.vault.text("a.md")).isEqualTo("mine one\r\ntwo\r\nthree\r\nfour\r\n");
  }

  @Test
  void a_save_that_finds_another_programs_words_saves_both() {
    desk.vault.note("a.md", "one\ntwo\nthree\n");
    var note = desk.document("a.md");
    Desk.type(note, "mine ");
    desk.vault.note("a.md", "one\ntwo\nthree\nfour\n");

    desk.goBy(QUIET);

    assertThat(desk.vault.text("a.md")).isEqualTo("mine one\ntwo\nthree\nfour\n");
    assertThat(note.isDirty()).isFalse();
  }

  @Test
  void two_entries_of_one_day_written_by_two_programs_are_both_there() {
    String day = "### 2024.05.20 Mon\n\n早。 -**2024.05.20 08:00**\n";
    desk.vault.note("a.md", day);
    var note = desk.document("a.md");
    String mine = "\n---\n\n我的。 -**2024.05.20 10:00**\n";
    note.edited(new TextChange(day.length(), "", mine));
    desk.vault.note("a.md", day + "\n---\n\n别处的。 -**2024.05.20 09:00**\n");

    desk.goBy(QUIET);

    assertThat(desk.vault.text("a.md"))
        .isEqualTo(day + "\n---\n\n别处的。 -**2024.05.20 09:00**\n" + mine);
  }

  @Test
  void a_text_changed_on_both_sides_is_overwritten_on_neither() {
    var note = changedOnBothSides();

    assertThat(note.state()).isEqualTo(new DocumentState.ChangedOnDisk());
    Desk.type(note, "still ");
    desk.goBy(QUIET.multipliedBy(3));
    note.save().join();
    note.lookAtDisk().join();

    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\n");
    assertThat(note.text()).isEqualTo("still mine 早上。\n");
    assertThat(note.state()).isEqualTo(new DocumentState.ChangedOnDisk());
    assertThat(note.isDirty()).isTrue();
  }

  @Test
  void a_change_nobody_looked_at_is_noticed_by_the_save() {
    var note = desk.document("a.md");
    Desk.type(note, "mine ");
    desk.vault.note("a.md", "theirs\n");

    desk.goBy(QUIET);

    assertThat(note.state()).isEqualTo(new DocumentState.ChangedOnDisk());
    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void keeping_mine_writes_over_theirs() {
    var note = changedOnBothSides();

    assertThat(note.keepMine().join()).isInstanceOf(SaveOutcome.Saved.class);

    assertThat(desk.vault.text("a.md")).isEqualTo("mine 早上。\n");
    assertThat(note.isDirty()).isFalse();
  }

  @Test
  void keeping_mine_is_not_said_to_be_done_if_they_write_once_more() {
    var note = changedOnBothSides();
    desk.homeWaits();
    var kept = note.keepMine();
    desk.vault.note("a.md", "theirs again\n");

    desk.homeGoesOn();

    assertThat(kept.join()).isInstanceOf(SaveOutcome.ChangedOnDisk.class);
    assertThat(desk.vault.text("a.md")).isEqualTo("theirs again\n");
    assertThat(note.text()).isEqualTo("mine 早上。\n");
  }

  @Test
  void taking_theirs_leaves_mine() {
    var note = changedOnBothSides();

    note.takeTheirs().join();

    assertThat(note.text()).isEqualTo("theirs\n");
    assertThat(note.isDirty()).isFalse();
    desk.goBy(QUIET.multipliedBy(3));
    assertThat(desk.vault.text("a.md")).isEqualTo("theirs\n");
  }

  @Test
  void taking_theirs_that_is_gone_by_then_keeps_the_text() throws IOException {
    var note = changedOnBothSides();
    Files.delete(desk.vault.file("a.md"));

    note.takeTheirs().join();

    assertThat(note.state()).isEqualTo(new DocumentState.Gone());
    assertThat(note.text()).isEqualTo("mine 早上。\n");
  }

  @Test
  void a_file_that_another_program_deleted_comes_back_only_when_asked_for() throws IOException {
    var workspace = desk.workspace();
    var note = Desk.document(workspace, "a.md");
    Files.delete(desk.vault.file("a.md"));
    note.lookAtDisk().join();

    assertThat(note.state()).isEqualTo(new DocumentState.Gone());
    workspace.saveAll().join();
    desk.goBy(QUIET);
    assertThat(desk.vault.everything()).isEmpty();
    note.save().join();

    assertThat(desk.vault.text("a.md")).isEqualTo("早上。\n");
  }

  @Test
  void a_file_deleted_while_there_is_unsaved_text_is_written_anew() throws IOException {
    var note = desk.document("a.md");
    Desk.type(note, "今天");
    Files.delete(desk.vault.file("a.md"));
    note.lookAtDisk().join();

    desk.goBy(QUIET);

    assertThat(desk.vault.text("a.md")).isEqualTo("今天早上。\n");
  }

  @Test
  void a_look_that_comes_home_during_a_save_is_too_late_to_count() {
    var note = desk.document("a.md");
    desk.homeWaits();
    var look = note.lookAtDisk();
    Desk.type(note, "今天");
    var save = note.save();

    desk.homeGoesOn();

    assertThat(look).isCompleted();
    assertThat(save).isCompleted();
    assertThat(note.isDirty()).isFalse();
    assertThat(note.text()).isEqualTo("今天早上。\n").isEqualTo(desk.vault.text("a.md"));
  }
}

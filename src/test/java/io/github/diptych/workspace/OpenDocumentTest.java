package io.github.diptych.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.Reason;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An open note, its file, and the other programs that write to it. */
class OpenDocumentTest {
  private static final Duration QUIET = Duration.ofSeconds(1);

  @TempDir Path home;
  private Desk desk;

  @BeforeEach
  void a_note() {
    desk = Desk.in(home);
    desk.vault.note("a.md", "早上。\n");
  }

  @Test
  void typing_makes_it_dirty_and_a_quiet_second_saves_it() {
    var note = desk.document("a.md");
    assertThat(note.state()).isEqualTo(new DocumentState.Saved(null));

    Desk.type(note, "今天");
    assertThat(note.isDirty()).isTrue();
    desk.goBy(QUIET.minusMillis(1));
    assertThat(desk.vault.text("a.md")).isEqualTo("早上。\n");
    desk.goBy(Duration.ofMillis(1));

    assertThat(desk.vault.text("a.md")).isEqualTo("今天早上。\n");
    assertThat(note.state()).isEqualTo(new DocumentState.Saved(Desk.NOW));
    assertThat(note.revision()).isEqualTo(1);
  }

  @Test
  void each_key_begins_the_quiet_anew() {
    var note = desk.document("a.md");

    Desk.type(note, "天");
    desk.goBy(QUIET.minusMillis(1));
    Desk.type(note, "今");
    desk.goBy(QUIET.minusMillis(1));

    assertThat(note.state()).isEqualTo(new DocumentState.Dirty());
    desk.goBy(Duration.ofMillis(1));
    assertThat(desk.vault.text("a.md")).isEqualTo("今天早上。\n");
  }

  @Test
  void it_is_saved_again_and_again() {
    var note = desk.document("a.md");

    for (String text : List.of("3", "2", "1")) {
      Desk.type(note, text);
      assertThat(note.save().join()).isInstanceOf(SaveOutcome.Saved.class);
    }

    assertThat(desk.vault.text("a.md")).isEqualTo("123早上。\n");
    assertThat(desk.timer.waiting()).isZero();
    assertThat(note.save().join()).isEqualTo(new SaveOutcome.Unchanged());
  }

  @Test
  void what_is_typed_while_it_is_saved_is_saved_after_the_next_quiet() {
    var note = desk.document("a.md");
    Desk.type(note, "天");
    desk.homeWaits();
    var first = note.save();
    assertThat(note.state()).isEqualTo(new DocumentState.Saving());

    Desk.type(note, "今");
    desk.homeGoesOn();

    assertThat(first).isCompleted();
    assertThat(note.state()).isEqualTo(new DocumentState.Dirty());
    assertThat(desk.vault.text("a.md")).isEqualTo("天早上。\n");
    desk.goBy(QUIET);
    assertThat(desk.vault.text("a.md")).isEqualTo("今天早上。\n");
    assertThat(note.isDirty()).isFalse();
  }

  @Test
  void a_save_asked_for_while_one_runs_takes_what_was_typed_meanwhile() {
    var note = desk.document("a.md");
    Desk.type(note, "天");
    desk.homeWaits();
    var first = note.save();
    Desk.type(note, "今");
    var second = note.save();

    desk.homeGoesOn();

    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    assertThat(desk.vault.text("a.md")).isEqualTo("今天早上。\n");
    assertThat(note.isDirty()).isFalse();
  }

  @Test
  void listeners_hear_each_state_until_they_leave() {
    var note = desk.document("a.md");
    List<DocumentState> heard = new ArrayList<>();
    var listening = note.onState(heard::add);

    Desk.type(note, "x");
    note.save().join();
    listening.cancel();
    Desk.type(note, "y");

    assertThat(heard)
        .containsExactly(
            new DocumentState.Dirty(),
            new DocumentState.Saving(),
            new DocumentState.Saved(Desk.NOW));
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一\r\n二\n三\r四",
        "\uFEFF一\r\n二\r\n",
        "\uFEFF",
        "",
        "\r\r\n\n\r",
        "一\u2028二\u0085三\u000b\n",
        "🌙\r\n🌙"
      })
  void every_byte_but_those_typed_stays(String file) {
    desk.vault.note("a.md", file);
    var note = desk.document("a.md");

    Desk.type(note, "x");
    note.save().join();
    String mark = file.startsWith("\uFEFF") ? "\uFEFF" : "";
    assertThat(desk.vault.text("a.md")).isEqualTo(mark + "x" + file.substring(mark.length()));

    note.edited(new TextChange(0, "x", ""));
    note.save().join();
    assertThat(desk.vault.bytes("a.md")).isEqualTo(file.getBytes(UTF_8));
  }

  @Test
  void what_is_not_utf_8_can_be_looked_at_and_is_never_written() {
    byte[] bytes = {(byte) 0xD6, (byte) 0xD0, '\n'};
    desk.vault.bytes("a.md", bytes);
    var workspace = desk.workspace();
    var note = Desk.document(workspace, "a.md");

    assertThat(note.state()).isEqualTo(new DocumentState.ReadOnly(Reason.NOT_UTF8));
    assertThatThrownBy(() -> Desk.type(note, "x")).isInstanceOf(IllegalStateException.class);
    workspace.saveAll().join();
    note.save().join();
    note.lookAtDisk().join();
    desk.goBy(QUIET);

    assertThat(desk.vault.bytes("a.md")).isEqualTo(bytes);
    assertThat(note.isReadOnly()).isTrue();
  }

  @Test
  void a_save_that_fails_keeps_the_text_and_can_be_tried_again() throws IOException {
    var note = desk.document("a.md");
    Desk.type(note, "今天");
    Files.delete(desk.vault.file("a.md"));
    desk.vault.folder("a.md");

    desk.goBy(QUIET);
    assertThat(note.state())
        .isEqualTo(new DocumentState.Failed(new SaveOutcome.Failed(Reason.A_FOLDER, "")));
    assertThat(note.isDirty()).isTrue();

    Files.delete(desk.vault.file("a.md"));
    note.lookAtDisk().join();
    note.save().join();
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

package io.github.diptych.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

/** An open note, its file and the time that goes by. */
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
}

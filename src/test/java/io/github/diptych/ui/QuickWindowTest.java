package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small window for one entry, beside the vault's own. */
@FxTest
class QuickWindowTest {
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String DIARY =
      "# 2024-05\n\n### 2024.05.20 Mon\n\n早上有雾。 -**2024.05.20 08:12**\n\n---\n\n"
          + "Fog. -**2024.05.20 08:15**\n";
  private static final String BOTH =
      "\n---\n\n雨停了。 -**2024.05.20 21:05**\n\n---\n\nIt stopped. -**2024.05.20 21:05**\n";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note(NOTE, DIARY).note("other.md", "Other.\n");
    on("2024-05-20T21:05");
  }

  private void on(String now) {
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), now);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void two_signatures_save_the_entry_and_close_it() {
    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + BOTH);
    window.awaitText(BOTH);
  }

  @Test
  void what_is_written_shows_in_the_main_window_while_it_is_written() {
    quick().types("雨停了。");

    window.awaitText("雨停了。");
    Fx.await("in both", () -> panel(0).equals("雨停了。"));
  }

  @Test
  void what_the_main_window_writes_shows_in_the_panels() {
    quick().types("雨停了。");
    window.awaitText("雨停了。");
    int at = window.text().indexOf("停");

    Fx.run(() -> window.open().parts().editor().apply(insertion(at, "已经"), at + 2));

    Fx.await("in the panel", () -> panel(0).equals("雨已经停了。"));
    window.types("!");
    window.awaitText("雨已经停了。!");
  }

  @Test
  void undo_takes_back_what_was_written_here() {
    quick().types("雨").presses(Z, SHORTCUT);

    window.awaitTextWithout("雨");
    Fx.await("an empty panel", () -> panel(0).isEmpty());
  }

  @Test
  void escape_with_nothing_written_leaves_every_byte_as_it_was() {
    var before = vault.everything();

    quick().presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY);
    assertThat(vault.everything()).isEqualTo(before);
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void nothing_written_leaves_no_file_of_a_new_month_behind() {
    window.close();
    on("2024-06-01T08:00");
    var before = vault.everything();

    quick().presses(ESCAPE);

    awaitGone();
    assertThat(vault.everything()).isEqualTo(before);
  }

  @Test
  void a_template_alone_is_nothing_written() {
    vault.note(".diptych/templates/entry.zh.md", "#### 今天\n\n天气：{{caret}}");

    quick();
    Fx.await("the template", () -> panel(0).startsWith("#### 今天"));
    window.presses(ESCAPE);

    awaitGone();
    assertThat(window.text()).isEqualTo(DIARY);
  }

  @Test
  void words_that_are_deleted_again_leave_nothing_behind() {
    quick().types("雨");
    window.awaitText("雨");
    window.presses(BACK_SPACE);
    window.awaitTextWithout("雨").presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY);
  }

  @Test
  void words_that_were_saved_and_are_deleted_again_leave_nothing_behind_either() {
    quick().types("雨");
    Fx.await("on disk", () -> vault.text(NOTE).contains("雨"));
    window.presses(BACK_SPACE);
    Fx.await("off the disk", () -> !vault.text(NOTE).contains("雨"));
    window.presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY);
  }

  @Test
  void escape_keeps_what_is_written_as_a_block_without_a_signature() {
    quick().types("雨停了。").presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + "\n---\n\n雨停了。");
  }

  @Test
  void escape_after_the_first_signature_keeps_it() {
    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It").presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE))
        .startsWith(DIARY + "\n---\n\n雨停了。 -**2024.05.20 21:05**\n\n---\n\nIt");
  }

  @Test
  void what_is_composed_is_kept_when_the_window_is_closed() {
    quick().composes("yu", "");
    Fx.run(
        () -> {
          var stage = quickWindow().stage();
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + "\n---\n\nyu");
  }

  @Test
  void signing_nothing_does_nothing() {
    quick().presses(ENTER, SHORTCUT).types("雨停了。");

    window.awaitText("\n---\n\n雨停了。");
    assertThat(isOpen()).isTrue();
  }

  @Test
  void two_entries_within_one_minute_are_two() {
    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);
    awaitGone();
    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);
    awaitGone();

    assertThat(vault.text(NOTE)).isEqualTo(DIARY + BOTH + BOTH);
  }

  @Test
  void past_midnight_a_new_day_begins() {
    window.close();
    on("2024-05-21T00:03");

    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE))
        .isEqualTo(
            DIARY
                + BOTH.replace("\n---\n\n雨", "\n---\n\n### 2024.05.21 Tue\n\n雨")
                    .replace("2024.05.20 21:05", "2024.05.21 00:03"));
  }

  @Test
  void a_clock_set_back_signs_with_what_it_says() {
    window.close();
    on("2024-05-20T07:00");

    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + BOTH.replace("21:05", "07:00"));
  }

  @Test
  void a_picture_after_the_signature_before_stays_with_its_entry() {
    window.close();
    String picture = DIARY + "\n![](fog.png)\n";
    vault.note(NOTE, picture).image("diary/2024/fog.png");
    on("2024-05-20T21:05");

    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(picture + BOTH);
  }

  @Test
  void both_languages_begin_with_their_templates() {
    vault
        .note(".diptych/templates/entry.zh.md", "天气：{{caret}}")
        .note(".diptych/templates/entry.en.md", "Weather: {{caret}}");

    quick().types("晴").presses(ENTER, SHORTCUT).types("fair").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE))
        .isEqualTo(
            DIARY
                + "\n---\n\n天气：晴 -**2024.05.20 21:05**\n\n---\n\nWeather: fair -**2024.05.20 21:05**\n");
  }

  @Test
  void another_note_in_the_main_window_is_left_alone() {
    window.opens("other.md");

    quick().types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.").presses(ENTER, SHORTCUT);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + BOTH);
    assertThat(window.text()).isEqualTo("Other.\n");
  }

  @Test
  void a_note_that_the_main_window_closes_stays_open_here() {
    window.opens("other.md");
    quick().types("雨");
    var _ = Fx.get(() -> window.open().tabs().close(VaultPath.of(NOTE)));
    window.types("停了。");
    Fx.await("in the panel", () -> panel(0).equals("雨停了。"));
    window.presses(ESCAPE);

    awaitGone();
    window.opens(NOTE).awaitText("雨停了。");
    assertThat(vault.text(NOTE)).isEqualTo(DIARY + "\n---\n\n雨停了。");
  }

  @Test
  void what_another_program_writes_meanwhile_stands_above_the_new_entry() throws IOException {
    quick();
    String theirs = DIARY + "\n---\n\n他们的。 -**2024.05.20 20:00**\n";
    Files.writeString(vault.file(NOTE), theirs);
    Fx.run(() -> window.open().workspace().lookAtDisk());
    window.awaitText("他们的。");
    Fx.await("room again", () -> panel(0).isEmpty());

    window.types("雨停了。").presses(ESCAPE);

    awaitGone();
    assertThat(vault.text(NOTE)).isEqualTo(theirs + "\n---\n\n雨停了。");
  }

  @Test
  void a_note_that_it_alone_has_shown_is_let_go() {
    window.opens("other.md");
    Fx.await("the tab", () -> window.open().tabs().notes().size() == 2);
    var _ = Fx.get(() -> window.open().tabs().close(VaultPath.of(NOTE)));
    quick().presses(ESCAPE);
    awaitGone();

    assertThat(Fx.get(() -> window.open().workspace().document(VaultPath.of(NOTE)))).isEmpty();
  }

  @Test
  void asked_for_twice_it_is_one_window() {
    quick().types("雨");
    window.fires("entry.quick").types("停");

    window.awaitText("雨停");
  }

  @Test
  void the_main_window_closes_it_too_and_nothing_is_lost() {
    quick().types("雨停了。");
    window.awaitText("雨停了。").leaves();

    assertThat(vault.text(NOTE)).isEqualTo(DIARY + "\n---\n\n雨停了。");
    on("2024-05-20T21:05");
  }

  @Test
  void what_cannot_be_saved_keeps_the_window_and_goes_on_in_the_main_one() throws IOException {
    window.opens("other.md");
    quick().types("雨");
    Files.delete(vault.file(NOTE));
    Files.createDirectory(vault.file(NOTE));
    window.types("停了。").presses(ESCAPE);
    Fx.await("told, with a way out", () -> choices() == 1);
    assertThat(isOpen()).isTrue();

    Fx.run(
        () ->
            quickWindow()
                .parts()
                .notices()
                .currentProperty()
                .get()
                .orElseThrow()
                .choices()
                .getFirst()
                .run()
                .run());

    window.awaitText("雨停了。").isTold(NOTE);
    assertThat(isOpen()).isFalse();
    Files.delete(vault.file(NOTE));
  }

  private int choices() {
    return quickWindow()
        .parts()
        .notices()
        .currentProperty()
        .get()
        .map(notice -> notice.choices().size())
        .orElse(0);
  }

  /** Opens it, and has the keyboard in its first panel. */
  private DiptychWindow quick() {
    Fx.run(() -> window.stage().requestFocus());
    window.presses(N, SHORTCUT, SHIFT);
    Fx.await(
        "the keyboard in the first panel",
        () -> isOpen() && quickWindow().pair().editors().getFirst().isFocused());
    return window;
  }

  private static List<TextEdit> insertion(int at, String words) {
    return List.of(TextEdit.insert(at, words));
  }

  private QuickWindow quickWindow() {
    return window.open().quick().window().orElseThrow();
  }

  private boolean isOpen() {
    return Fx.get(() -> window.open().quick().window().isPresent());
  }

  private void awaitGone() {
    Fx.await("no small window", () -> window.open().quick().window().isEmpty());
    Fx.await("all on disk", () -> !window.open().workspace().hasUnsaved());
  }

  private String panel(int index) {
    return quickWindow().pair().editors().get(index).text();
  }
}

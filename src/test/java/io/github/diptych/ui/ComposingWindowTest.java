package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an input method composes reaches nothing but the screen until it is committed. */
@FxTest
class ComposingWindowTest {
  private static final String NOTE = "notes/a.md";

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note(NOTE, "早上。\n").note("notes/b.md", "另一篇\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE).putsCaretAt(2);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void what_is_composed_is_neither_saved_nor_shown_nor_undone() {
    window.types("1");
    compose("qi", "");
    window.fires("note.save").awaitSaved().sees("早上1。");
    assertThat(window.onDisk(NOTE)).isEqualTo("早上1。\n");
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo("早上1。\n");

    compose("", "气");
    window.fires("note.save").awaitSaved().sees("早上1气。");
    assertThat(window.onDisk(NOTE)).isEqualTo("早上1气。\n");
  }

  @Test
  void turning_to_another_note_leaves_it_in_its_own() {
    compose("qi", "");
    window.opens("notes/b.md");
    compose("ye", "");
    compose("", "夜");
    assertThat(window.text()).isEqualTo("夜另一篇\n");

    window.opens(NOTE);
    assertThat(window.text()).isEqualTo("早上qi。\n");
  }

  @Test
  void a_change_on_disk_waits_for_nothing_and_disturbs_nothing() {
    compose("qi", "");
    TestVault.in(folder).note(NOTE, "新的一行\n早上。\n");
    Fx.run(() -> window.open().workspace().lookAtDisk());
    window.awaitText("新的一行");
    compose("", "气");

    assertThat(window.text()).isEqualTo("新的一行\n早上气。\n");
  }

  @Test
  void closing_saves_what_is_composed() {
    compose("qi", "");
    window.closes().awaitClosed();

    assertThat(folder.resolve("vault").resolve(NOTE)).content().isEqualTo("早上qi。\n");
  }

  @Test
  void a_new_entry_begins_behind_it() {
    compose("qi", "");
    window.fires("entry.new").awaitText("2024.05.21");

    window.opens(NOTE);
    assertThat(window.text()).isEqualTo("早上qi。\n");
  }

  private static void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    Fx.run(
        () ->
            Event.fireEvent(
                Fx.focused(),
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    runs,
                    committed,
                    composed.length())));
  }
}

package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
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
    window.composes("qi", "");
    window.fires("note.save").awaitSaved().sees("早上1。");
    assertThat(window.onDisk(NOTE)).isEqualTo("早上1。\n");
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo("早上1。\n");

    window.composes("", "气");
    window.fires("note.save").awaitSaved().sees("早上1气。");
    assertThat(window.onDisk(NOTE)).isEqualTo("早上1气。\n");
  }

  @Test
  void turning_to_another_note_leaves_it_in_its_own() {
    window.composes("qi", "");
    window.opens("notes/b.md");
    window.composes("ye", "");
    window.composes("", "夜");
    assertThat(window.text()).isEqualTo("夜另一篇\n");

    window.opens(NOTE);
    assertThat(window.text()).isEqualTo("早上qi。\n");
  }

  @Test
  void a_change_on_disk_waits_for_nothing_and_disturbs_nothing() {
    window.composes("qi", "");
    TestVault.in(folder).note(NOTE, "新的一行\n早上。\n");
    Fx.run(() -> window.open().workspace().lookAtDisk());
    window.awaitText("新的一行");
    window.composes("", "气");

    assertThat(window.text()).isEqualTo("新的一行\n早上气。\n");
  }

  @Test
  void closing_saves_what_is_composed() {
    window.composes("qi", "");
    window.closes().awaitClosed();

    assertThat(folder.resolve("vault").resolve(NOTE)).content().isEqualTo("早上qi。\n");
  }

  @Test
  void a_new_entry_begins_behind_it() {
    window.composes("qi", "");
    window.fires("entry.new").awaitText("2024.05.21");

    window.opens(NOTE);
    assertThat(window.text()).isEqualTo("早上qi。\n");
  }
}

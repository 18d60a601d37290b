package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new entry, and its signature, from the keyboard. */
@FxTest
class DiaryCommandsTest {
  private static final String NOTE = "diary/2024/2024-05.md";
  private static final String WRITTEN =
      "# 2024-05\n\n### 2024.05.20 Mon\n\n山上有雾。 -**2024.05.20 08:12**\n";

  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open(@TempDir Path folder) {
    vault = TestVault.in(folder).note(NOTE, WRITTEN).note("notes/list.md", "# List\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_new_entry_asked_for_twice_has_one_heading() {
    window.presses(N, SHORTCUT).presses(N, SHORTCUT).types("雨停了。").awaitText("雨停了。");

    assertThat(window.text()).containsOnlyOnce("### 2024.05.21 Tue").contains("Tue\n\n雨停了。");
  }

  @Test
  void what_is_typed_right_after_the_command_stands_where_it_makes_room() {
    Fx.run(() -> window.open().actions().find("entry.new").orElseThrow().fire());
    Fx.type("早");
    window.awaitText("早");

    assertThat(window.text()).startsWith(WRITTEN).contains("### 2024.05.21 Tue\n\n早");
  }

  @Test
  void a_new_entry_leaves_the_other_note_alone() {
    window.opens("notes/list.md").presses(N, SHORTCUT).types("风大。").awaitText("风大。");

    assertThat(window.note()).isEqualTo(NOTE);
    assertThat(window.onDisk("notes/list.md")).isEqualTo("# List\n");
  }

  @Test
  void signing_opens_the_other_language_and_saves() {
    window.presses(N, SHORTCUT).types("雨停了。").presses(ENTER, SHORTCUT).types("It stopped.");
    window.awaitText("It stopped.").awaitSaved();

    assertThat(window.onDisk(NOTE)).contains("雨停了。 -**2024.05.21 10:38**\n\n---\n\nIt stopped.");
  }

  @Test
  void undo_takes_a_signature_back() {
    window.presses(N, SHORTCUT).types("雨停了。").presses(ENTER, SHORTCUT).awaitText("10:38");
    window.presses(Z, SHORTCUT).awaitTextWithout("10:38");

    assertThat(window.text()).contains("雨停了。");
  }
}

package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first entry of a month, and what is left when it is taken back. */
@FxTest
class NewMonthTest {
  private static final String PAGE =
      "# 日记\n\n[2024-05](diary/2024/2024-05.md):\n[20](diary/2024/2024-05.md#20240520-mon)\n";
  private static final String JUNE = "diary/2024/2024-06.md";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault =
        TestVault.in(folder)
            .note("README.md", PAGE)
            .note(
                "diary/2024/2024-05.md",
                "# 2024-05\n\n### 2024.05.20 Mon\n\n早。 -**2024.05.20 10:38**\n");
    begins();
  }

  private void begins() {
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-06-01T08:00");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void undone_it_leaves_neither_file_nor_link_and_the_program_begins_without_it() {
    var before = vault.everything();
    window.fires("entry.new").types("早。").presses(ENTER, SHORTCUT);
    Fx.await("the link", () -> vault.text("README.md").contains("[2024-06](" + JUNE + ")"));
    assertThat(vault.text(JUNE)).contains("早。 -**2024.06.01 08:00**");

    while (!window.text().equals("# 2024-06\n")) {
      window.fires("edit.undo");
    }
    Fx.await("no file", () -> !Files.exists(vault.file(JUNE)));
    Fx.await("no link", () -> vault.text("README.md").equals(PAGE));
    assertThat(vault.everything()).isEqualTo(before);
    window.leaves();

    begins();
    window.isToldNothing();
    assertThat(window.note()).isEqualTo("diary/2024/2024-05.md");
  }

  @Test
  void a_month_that_was_only_looked_at_is_not_missed_the_next_time() {
    window.fires("entry.new");
    Fx.await("room", () -> window.text().contains("### 2024.06.01"));
    window.fires("edit.undo");
    window.leaves();
    assertThat(Files.exists(vault.file(JUNE))).isFalse();

    begins();
    window.isToldNothing();
  }
}

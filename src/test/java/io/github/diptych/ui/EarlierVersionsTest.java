package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.S;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts that a note had, looked at and restored in the window. */
@FxTest
class EarlierVersionsTest {
  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("a.md", "one\ntwo\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens("a.md");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void what_a_save_replaced_is_there_and_comes_back_as_one_step() {
    window.putsCaretAt(0).types("new ").presses(S, SHORTCUT).awaitSaved();

    window.fires("note.versions");
    Fx.await("the text as it was", () -> shown().equals("one\ntwo\n"));
    window.clicks("Restore").awaitSaved();

    assertThat(window.text()).isEqualTo("one\ntwo\n");
    window.presses(Z, SHORTCUT).awaitText("new one\ntwo\n");
  }

  @Test
  void a_text_that_was_given_up_for_the_files_is_kept() {
    window.putsCaretAt(0).types("mine ");
    vault.note("a.md", "theirs\n");
    window.presses(S, SHORTCUT).clicks("Reload from disk").awaitText("theirs");

    window.fires("note.versions");

    Fx.await("the text that was given up", () -> shown().equals("mine one\ntwo\n"));
  }

  @Test
  void a_note_that_was_never_saved_over_has_none() {
    window.fires("note.versions");

    window.isTold("No earlier version of a.md is kept yet.");
  }

  private String shown() {
    return window.stage().getScene().getRoot().lookupAll(".text-area").stream()
        .map(TextArea.class::cast)
        .map(TextArea::getText)
        .findFirst()
        .orElse("");
  }
}

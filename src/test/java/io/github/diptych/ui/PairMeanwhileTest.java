package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.F4;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.editor.EditorPane;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on its way while the writer moves: to the other panel, or to another note. */
@FxTest
class PairMeanwhileTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早上有雾。 -**2024.05.20 08:12**

      ---

      Fog. -**2024.05.20 08:15**

      ---

      下午读书。 -**2024.05.20 15:00**
      """;
  private static final String OTHER = "### 2024.04.01 Mon\n\n四月。 -**2024.04.01 09:00**\n";

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("README.md", DIARY).note("april.md", OTHER);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.putsCaretAt(DIARY.indexOf("有")).fires("layout.pair");
    Fx.await("the keyboard in the first panel", () -> panel(0).isFocused());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_phrase_is_taken_as_it_stands_where_it_was_composed_and_the_next_goes_on_there() {
    window.composes("wu", "").presses(F4).composes("mist", "").composes("", "Mist ");

    awaitNote(DIARY.replace("早上有", "早上wu有").replace("Fog", "Mist Fog"));
    window.types("x").presses(F4).composes("yu", "").presses(F4).types("y");
    awaitNote(DIARY.replace("早上有", "早上wuyu有").replace("Fog", "Mist xyFog"));
  }

  @Test
  void a_phrase_is_taken_when_a_click_goes_to_the_other_panel() {
    window.composes("wu", "");
    Fx.run(() -> panel(1).focus());
    window.types("x");

    awaitNote(DIARY.replace("早上有", "早上wu有").replace("Fog", "xFog"));
  }

  @Test
  void what_an_input_method_gives_up_as_the_focus_goes_is_not_lost() {
    window.composes("wu", "").composes("", "").presses(F4).types("x");

    awaitNote(DIARY.replace("早上有", "早上wu有").replace("Fog", "xFog"));
  }

  @Test
  void a_phrase_with_which_a_missing_language_begins_is_signed_with_it() {
    window.putsCaretAt(DIARY.indexOf("下")).presses(F4);
    Fx.await("the second panel", () -> panel(1).isFocused());
    window.composes("Re", "");
    String room = DIARY + "\n---\n\n";
    awaitNote(room);
    Fx.await("the phrase", () -> panel(1).composing().text().equals("Re"));
    window.fires("entry.sign");

    awaitNote(room + "Re -**2024.05.20 21:05**\n");
  }

  @Test
  void a_missing_language_begins_with_what_is_composed() {
    window.putsCaretAt(DIARY.indexOf("下")).presses(F4);
    Fx.await("the second panel", () -> panel(1).isFocused());

    window.composes("R", "").composes("Re", "").composes("", "Read.").types(" x");

    awaitNote(DIARY + "\n---\n\nRead. x");
  }

  @Test
  void a_key_in_the_moment_in_which_another_note_comes_is_for_that_note() {
    window.opens("april.md").putsCaretAt(OTHER.indexOf("四")).opens("README.md");
    Fx.await("the diary again", () -> panel(0).text().startsWith("早上"));

    Fx.run(
        () -> {
          var _ = window.open().open(VaultPath.of("april.md"));
          Event.fireEvent(window.stage().getScene().getFocusOwner(), typed("x"));
        });

    awaitNote(OTHER.replace("四月", "x四月"));
    window.opens("README.md");
    awaitNote(DIARY);
  }

  @Test
  void a_phrase_is_not_taken_along_to_another_note() {
    window.composes("wu", "");
    Fx.run(
        () -> {
          var _ = window.open().open(VaultPath.of("april.md"));
        });
    awaitNote(OTHER);

    window.opens("README.md");
    awaitNote(DIARY.replace("早上有", "早上wu有"));
  }

  private static KeyEvent typed(String character) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false);
  }

  private EditorPane panel(int index) {
    return window.open().pair().editors().get(index);
  }

  private void awaitNote(String text) {
    try {
      Fx.await(() -> window.text().equals(text));
    } catch (AssertionError late) {
      throw new AssertionError(window.text().replace("\n", "\\n"), late);
    }
    assertThat(window.text()).isEqualTo(text);
  }
}

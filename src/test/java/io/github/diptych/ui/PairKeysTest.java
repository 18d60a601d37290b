package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.editor.EditorPane;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The panels of an entry for whoever has no mouse: all that a button does there, a key does. */
@FxTest
class PairKeysTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早上见 [课表](https://a.example/plan)。

      ![雾](images/fog.png)

      中午散了。 -**2024.05.20 08:12**

      ---

      See it in the morning.

      It lifted at noon. -**2024.05.20 08:15**

      ---

      下午读书。 -**2024.05.20 15:00**

      ---

      Read in the afternoon. -**2024.05.20 15:10**
      """;
  private static final String LINKED =
      DIARY.replace(
          "See it in the morning.", "See it in the morning [课表](https://a.example/plan).");

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note("README.md", DIARY).image("images/fog.png");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.putsCaretAt(DIARY.indexOf("散")).fires("layout.pair");
    Fx.await("the keyboard in the first panel", () -> panel(0).isFocused());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_key_carries_over_one_after_the_other_what_a_language_lost() {
    awaitCarriable(true);

    window.presses(F4, SHIFT);
    awaitNote(LINKED);
    awaitCarriable(true);
    window.presses(F4, SHIFT);
    awaitCarriable(false);

    window.awaitText("[课表](https://a.example/plan).\n\n![雾](images/fog.png)\n\nIt lifted");
    window.presses(Z, SHORTCUT);
    awaitNote(LINKED);
    window.presses(Z, SHORTCUT);
    awaitNote(DIARY);
  }

  @Test
  void there_is_nothing_to_carry_where_both_say_the_same_or_are_not_in_view() {
    awaitCarriable(true);
    window.presses(KeyCode.PAGE_DOWN, KeyCode.ALT);
    awaitCarriable(false);
    window.presses(KeyCode.PAGE_UP, KeyCode.ALT);
    awaitCarriable(true);

    window.fires("layout.both");
    awaitCarriable(false);
  }

  @Test
  void what_is_typed_before_the_key_is_not_lost_and_what_comes_behind_stands_behind() {
    awaitCarriable(true);

    window.types("雾").presses(F4, SHIFT).types("!");

    awaitNote(LINKED.replace("散", "雾散").replace("plan).", "plan)!."));
  }

  @Test
  void the_keyboard_goes_from_panel_to_strip_to_panel_and_round_the_window() {
    awaitCarriable(true);

    window.presses(F6);
    assertThat(Fx.get(() -> ((Button) owner()).getText())).isEqualTo("Carry over to English");
    window.presses(F6);
    assertThat(Fx.get(() -> panel(1).isFocused())).isTrue();
    window.presses(F6);
    assertThat(Fx.get(() -> isIn("sidebar"))).isTrue();
    window.presses(F6, SHIFT).presses(F6, SHIFT).presses(SPACE);

    awaitNote(LINKED);
    Fx.await("the keyboard where it was put", () -> panel(1).isFocused());
  }

  @Test
  void in_the_small_window_the_keyboard_reaches_the_notices_too() {
    window.fires("entry.quick");
    Fx.await("the small window", () -> window.open().quick().window().isPresent());
    var small = Fx.get(() -> window.open().quick().window().orElseThrow());
    Fx.await("its first panel", () -> small.pair().editors().getFirst().isFocused());
    Fx.run(
        () -> {
          var choice = new Notice.Choice("Look", () -> {});
          small.parts().notices().show(Notice.of("a", Tone.INFO, "Something.", choice));
        });

    window.presses(F6, SHIFT);
    assertThat(Fx.get(() -> ((Button) Fx.focused()).getText())).isEqualTo("Look");
    window.presses(F6, SHIFT);
    assertThat(Fx.get(() -> ((Button) Fx.focused()).getText())).isEqualTo("Close");
    window.presses(F6).presses(F6);
    Fx.await("its first panel again", () -> small.pair().editors().getFirst().isFocused());
  }

  private Action carry() {
    return window.open().actions().find("pair.carry").orElseThrow();
  }

  private void awaitCarriable(boolean wanted) {
    Fx.await("carriable: " + wanted, () -> carry().enabled().get() == wanted);
  }

  private Node owner() {
    return window.stage().getScene().getFocusOwner();
  }

  private boolean isIn(String part) {
    for (Node node = owner(); node != null; node = node.getParent()) {
      if (node.getStyleClass().contains(part)) {
        return true;
      }
    }
    return false;
  }

  private EditorPane panel(int index) {
    return window.open().pair().editors().get(index);
  }

  private void awaitNote(String text) {
    try {
      Fx.await(() -> window.text().equals(text));
    } catch (AssertionError late) {
      throw new AssertionError(window.text(), late);
    }
  }
}

package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Y;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.TestVault;
import io.github.diptych.vault.VaultPath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several notes are open, each as it was left. */
@FxTest
class TabsTest {
  private static final String LONG =
      IntStream.range(0, 400).mapToObj(i -> "line " + i + "\n\n").collect(Collectors.joining());

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault =
        TestVault.in(folder)
            .note("a.md", "one\n")
            .note("b.md", "two\n")
            .note("long.md", LONG)
            .note("旅行/a.md", "three\n");
    window = open("a.md");
  }

  @AfterEach
  void close() {
    window.close();
  }

  private DiptychWindow open(String note) {
    return DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38")
        .opens(note);
  }

  @Test
  void a_note_that_is_opened_gets_a_tab_beside_the_one_in_view() {
    window.opens("b.md").opens("a.md").opens("旅行/a.md");

    assertThat(titles()).endsWith("a.md", "旅行/a.md", "b.md");
    assertThat(chosen()).isEqualTo("旅行/a.md");
  }

  @Test
  void each_note_keeps_its_caret_and_what_can_be_undone() {
    window.putsCaretAt(3).types("!").opens("b.md").putsCaretAt(0).types("?");

    window.opens("a.md");
    assertThat(window.caret()).isEqualTo(4);
    window.presses(Z, SHORTCUT);
    assertThat(window.text()).isEqualTo("one\n");
    window.opens("b.md").presses(Z, SHORTCUT);
    assertThat(window.text()).isEqualTo("two\n");
    window.presses(Y, SHORTCUT);
    assertThat(window.text()).isEqualTo("?two\n");
  }

  @Test
  void each_note_keeps_what_was_at_the_top_of_its_view() {
    window.opens("long.md");
    int middle = LONG.indexOf("line 200");
    Fx.await("a view", () -> window.open().parts().editor().scroll().isSeen());
    Fx.run(() -> window.open().parts().editor().scroll().align(middle));

    window.opens("b.md").opens("long.md");

    Fx.await("a view", () -> window.open().parts().editor().scroll().isSeen());
    assertThat(Fx.get(() -> window.open().parts().editor().scroll().top()))
        .isCloseTo(middle, within(10.0));
  }

  @Test
  void what_another_program_writes_into_a_hidden_note_can_be_undone_in_it() {
    window.putsCaretAt(3).types("!").awaitSaved().opens("b.md");
    vault.note("a.md", "zero\none!\n");
    Fx.run(() -> window.open().workspace().lookAtDisk());

    window.opens("a.md").awaitText("zero\none!\n");
    window.presses(Z, SHORTCUT).presses(Z, SHORTCUT);

    assertThat(window.text()).isEqualTo("one\n");
  }

  @Test
  void tabs_are_turned_to_by_keys_round_at_the_end() {
    window.opens("b.md").opens("long.md");
    int count = titles().size();

    window.presses(TAB, CONTROL);
    assertThat(count).isEqualTo(4);
    window.awaitText("2024");
    window.presses(TAB, CONTROL).awaitText("one");
    window.presses(TAB, CONTROL, SHIFT).presses(TAB, CONTROL, SHIFT).awaitText("line 3");
    assertThat(chosen()).isEqualTo("long.md");
  }

  @Test
  void a_click_on_a_tab_turns_to_its_note() {
    window.opens("b.md");

    Fx.run(
        () ->
            strip()
                .getSelectionModel()
                .select(
                    strip().getTabs().stream()
                        .filter(tab -> tab.getText().equals("a.md"))
                        .findAny()
                        .orElseThrow()));

    window.awaitText("one");
    assertThat(window.note()).isEqualTo("a.md");
  }

  @Test
  void a_closed_note_is_saved_first_and_comes_back_where_it_was() {
    window.opens("b.md").putsCaretAt(3).types("!");
    window.presses(W, SHORTCUT);
    Fx.await("the tab to go", () -> !titlesNow().contains("b.md"));
    assertThat(vault.text("b.md")).isEqualTo("two!\n");

    window.presses(W, SHORTCUT, SHIFT).awaitText("two!");

    assertThat(window.caret()).isEqualTo(4);
    assertThat(chosen()).isEqualTo("b.md");
  }

  @Test
  void a_note_that_cannot_be_saved_is_not_closed() {
    window.opens("b.md").putsCaretAt(0).types("mine ");
    vault.note("b.md", "theirs\n");

    window.presses(W, SHORTCUT);

    window.isTold("was changed by another program");
    assertThat(window.text()).isEqualTo("mine two\n");
    assertThat(chosen()).isEqualTo("b.md");
  }

  @Test
  void a_composition_belongs_to_the_note_it_was_begun_in() {
    window.putsCaretAt(0);
    compose("ni");

    window.opens("b.md");

    assertThat(window.text()).isEqualTo("two\n");
    window.opens("a.md");
    assertThat(window.text()).isEqualTo("nione\n");
  }

  @Test
  void the_window_opens_as_it_was_left() {
    window.opens("b.md").opens("long.md");
    int caret = LONG.indexOf("line 200");
    window.putsCaretAt(caret);
    Fx.await(
        "the caret in view",
        () -> window.open().parts().editor().scroll().caretOnScreen().isPresent());
    double top = restingTop();
    var before = titles();
    window.opens("a.md").putsCaretAt(2).leaves();

    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-22T10:38");

    assertThat(window.note()).isEqualTo("a.md");
    assertThat(window.caret()).isEqualTo(2);
    // The month in which nothing was written has no file.
    assertThat(before).startsWith("2024-05.md");
    assertThat(titles()).isEqualTo(before.subList(1, before.size()));
    Fx.run(() -> window.open().tabs().show(VaultPath.of("long.md")));
    window.awaitText("line 3");
    assertThat(window.caret()).isEqualTo(caret);
    Fx.await(
        "the same view",
        () ->
            window.open().parts().editor().scroll().isSeen()
                && Math.abs(window.open().parts().editor().scroll().top() - top) < 10);
  }

  /**
   * Where the view stands once it has followed the caret, which a text that is new in it does late.
   */
  private double restingTop() {
    var editor = window.open().parts().editor();
    return Fx.get(
        () -> {
          ((Parent) editor.node().lookup(".styled-text-area")).layout();
          return editor.scroll().top();
        });
  }

  @Test
  void the_writer_writes_on_where_the_window_was_left() {
    window.putsCaretAt(3).leaves();

    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-22T10:38");

    window.types("!");
    assertThat(window.text()).isEqualTo("one!\n");
  }

  @Test
  void a_note_of_the_last_time_that_is_gone_loses_its_tab() {
    window.opens("b.md").opens("a.md").leaves();
    assertThat(vault.file("b.md").toFile().delete()).isTrue();
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-22T10:38");

    Fx.run(() -> window.open().tabs().show(VaultPath.of("b.md")));

    window.isTold("b.md");
    Fx.await("the tab to go", () -> !titlesNow().contains("b.md"));
    assertThat(window.note()).isEqualTo("a.md");
  }

  private static void compose(String pinyin) {
    var runs = List.of(new InputMethodTextRun(pinyin, InputMethodHighlight.UNSELECTED_RAW));
    Fx.run(
        () ->
            Event.fireEvent(
                Fx.focused(),
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, "", pinyin.length())));
  }

  private TabPane strip() {
    return (TabPane) window.stage().getScene().lookup(".note-tabs");
  }

  private List<String> titles() {
    return Fx.get(this::titlesNow);
  }

  private List<String> titlesNow() {
    return strip().getTabs().stream().map(Tab::getText).toList();
  }

  private String chosen() {
    return Fx.get(() -> strip().getSelectionModel().getSelectedItem().getText());
  }
}

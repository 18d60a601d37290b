package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.bar.StatusModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found in the note, in the window. */
@FxTest
class FindingsTest {
  private static final String NOTE = "今天**很累。**但是。\n\n[x](gone.md) 和 **一！**二\n";

  @TempDir Path home;
  private DiptychWindow window;

  @BeforeEach
  void a_window() {
    var vault = TestVault.in(home).note("n.md", NOTE);
    window =
        DiptychWindow.on(vault.root(), home.resolve("config"), "2024-05-21T10:38").opens("n.md");
    awaitCount(3);
    window.putsCaretAt(0);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void they_are_counted_in_the_status_bar_and_underlined() {
    Fx.await(
        "an underlined word",
        () -> !window.stage().getScene().getRoot().lookupAll(".md-fault").isEmpty());
  }

  @Test
  void f8_goes_from_one_to_the_next_and_round() {
    window.presses(KeyCode.F8);
    assertThat(window.caret()).isEqualTo(2);
    window.presses(KeyCode.F8);
    assertThat(window.caret()).isEqualTo(NOTE.indexOf("[x]"));
    window.presses(KeyCode.F8, KeyCode.SHIFT);
    assertThat(window.caret()).isEqualTo(2);
  }

  @Test
  void a_repair_is_one_step_to_undo() {
    window.presses(KeyCode.F8).fires("finding.repair");
    press("Repair");

    window.awaitText("今天**很累**。但是。");
    awaitCount(2);
    window.fires("edit.undo").awaitText("今天**很累。**但是。");
    awaitCount(3);
  }

  @Test
  void a_repair_right_after_typing_is_one_of_the_text_as_it_is_then() {
    window.putsCaretAt(0).types("先。").fires("finding.repair");
    press("Repair");

    window.awaitText("先。今天**很累**。但是。");
  }

  @Test
  void what_cannot_be_repaired_is_told_without_a_button() {
    window.putsCaretAt(NOTE.indexOf("gone")).fires("finding.repair");

    Fx.await("a card", () -> popups().anyMatch(popup -> !popup.getContent().isEmpty()));
    assertThat(Fx.get(() -> button("Repair").isPresent())).isFalse();
  }

  @Test
  void the_list_leads_to_the_one_that_is_chosen() {
    Fx.run(
        () ->
            problems()
                .orElseThrow()
                .show()
                .accept(window.stage().getScene().getRoot().lookup(".status-problems")));
    Fx.await("the list", () -> list().isPresent());
    Fx.run(() -> list().orElseThrow().getSelectionModel().select(2));

    window.presses(KeyCode.ENTER);

    Fx.await("the caret", () -> window.open().parts().editor().caret() == NOTE.indexOf("**一"));
  }

  @Test
  void the_list_opens_by_a_key_and_says_the_line_of_each() {
    window.presses(KeyCode.F8, KeyCode.CONTROL);

    Fx.await("the list", () -> list().isPresent());
    assertThat(Fx.get(() -> list().orElseThrow().lookupAll(".list-cell").toString()))
        .contains("Line 1: ")
        .contains("Line 3: ");
  }

  private void awaitCount(int count) {
    Fx.await(count + " findings", () -> problems().filter(is -> is.count() == count).isPresent());
  }

  private Optional<StatusModel.Problems> problems() {
    return window.open().parts().status().problemsProperty().get();
  }

  private void press(String words) {
    Fx.await("a button " + words, () -> button(words).isPresent());
    Fx.run(() -> button(words).orElseThrow().fire());
  }

  private static Optional<Button> button(String words) {
    return popups()
        .flatMap(popup -> popup.getScene().getRoot().lookupAll(".button").stream())
        .map(Button.class::cast)
        .filter(button -> button.getText().startsWith(words))
        .findFirst();
  }

  private static Optional<ListView<?>> list() {
    return popups()
        .map(popup -> popup.getScene().getRoot().lookup(".finding-list"))
        .filter(ListView.class::isInstance)
        .<ListView<?>>map(ListView.class::cast)
        .findFirst();
  }

  private static Stream<Popup> popups() {
    return Window.getWindows().stream().filter(Popup.class::isInstance).map(Popup.class::cast);
  }
}

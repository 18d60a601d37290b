package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.editor.Suggestion;
import io.github.diptych.ui.editor.Suggestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completing in the real window, by keys and by the mouse. */
@FxTest
class CompletionTest {
  private static final String NOTE = "notes/list.md";

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault =
        TestVault.in(folder)
            .note(NOTE, "")
            .note("diary/日记.md", "# 第一章\n\n## 晚饭 Dinner\n\n## 晚饭 Dinner\n")
            .note("notes/my plan.md", "# Plan\n")
            .note("travel.md", "# Travel\n")
            .image("images/2024/05/晚霞.png")
            .image("images/2023/11/moon (1).png");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE).putsCaretAt(0);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void an_emoji_is_offered_after_two_letters_and_chosen_by_enter() {
    window.types("好 :sm");
    offers("smile");
    window.types("i");
    first("smile");
    window.presses(ENTER).types("！");

    window.awaitText("！");
    assertThat(window.text()).isEqualTo("好 :smile:！");
    assertThat(isShowing()).isFalse();
  }

  @Test
  void a_chosen_code_is_one_step_to_undo() {
    window.types(":tad");
    first("tada");
    window.presses(TAB).awaitText(":tada:");

    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo(":tad");
    window.fires("edit.redo");
    assertThat(window.text()).isEqualTo(":tada:");
  }

  @Test
  void up_and_down_move_in_the_list_and_not_in_the_text() {
    window.types("一\n:sm");
    offers("smile");
    List<Suggestion> rows = Fx.get(() -> list().rows());
    window.presses(DOWN).presses(DOWN).presses(UP).presses(ENTER);

    window.awaitText("一\n:" + rows.get(1).name() + ":");
  }

  @Test
  void escape_closes_the_list_for_this_word() {
    window.types(":sm");
    offers("smile");
    window.presses(ESCAPE).types("i\n:ta");

    offers("tada");
    assertThat(window.text()).isEqualTo(":smi\n:ta");
  }

  @Test
  void a_list_that_does_not_begin_with_what_is_written_leaves_enter_alone() {
    window.types(":ml");
    Fx.await("the list", this::isShowing);
    assertThat(Fx.get(() -> list().selected())).isNegative();
    window.presses(ENTER);

    assertThat(window.text()).isEqualTo(":ml\n");
    Fx.await("no list", () -> !isShowing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "23:01\n",
        "10:ab\n",
        "他说:ok\n",
        "note:ok\n",
        ":D\n",
        "a : b\n",
        "`:smi\n",
        "晚饭：ok\n"
      })
  void prose_and_times_are_not_disturbed(String prose) {
    window.types(prose);

    assertThat(window.text().replace("`", "")).isEqualTo(prose.replace("`", ""));
    assertThat(isShowing()).isFalse();
  }

  @Test
  void a_note_is_found_by_pinyin_and_linked_from_the_notes_folder() {
    window.types("[看](rj");
    first("日记.md");
    window.presses(ENTER).awaitText("[看](../diary/日记.md)");

    window.types("#wf");
    first("晚饭 Dinner");
    window.presses(DOWN).presses(ENTER).awaitText("[看](../diary/日记.md#晚饭-dinner-1)");
  }

  @Test
  void a_path_with_blanks_is_written_as_github_reads_it() {
    window.types("[p](my");
    first("my plan.md");

    window.presses(TAB).awaitText("[p](my%20plan.md)");
  }

  @Test
  void a_picture_is_offered_behind_an_exclamation_mark_the_newest_first() {
    window.types("![m](");
    first("晚霞.png");
    assertThat(Fx.get(() -> list().selected())).isNegative();
    window.types("moon");
    first("moon (1).png");

    window.presses(ENTER).awaitText("![m](../images/2023/11/moon%20%281%29.png)");
  }

  @Test
  void a_heading_of_the_note_is_found_by_pinyin() {
    window.types("# 今日 Today\n\n[t](#");
    Fx.await(
        "the outline",
        () -> window.open().note().preview().filter(it -> !it.outline().isEmpty()).isPresent());
    window.types("jr");
    first("今日 Today");
    window.presses(ENTER).awaitText("[t](#今日-today)");
  }

  @Test
  void a_fence_gets_a_language() {
    window.types("```pyt");
    first("python");
    window.presses(TAB).presses(ENTER).types("x");

    window.awaitText("x");
    assertThat(window.text()).isEqualTo("```python\nx\n```");
  }

  @Test
  void a_language_that_has_its_whole_name_is_left_alone_by_enter() {
    window.types("```js");
    first("javascript");
    window.presses(ENTER).types("y");

    window.awaitText("y");
    assertThat(window.text()).isEqualTo("```js\ny\n```");
  }

  @Test
  void who_asks_is_offered_more() {
    window.types("开心:smi");
    assertThat(isShowing()).isFalse();
    window.fires("edit.complete");
    first("smile");

    window.presses(ENTER).awaitText("开心:smile:");
  }

  @Test
  void enter_right_behind_a_letter_is_about_that_letter() {
    window.types(":sm");
    offers("smile");
    Fx.run(
        () -> {
          Fx.type("irk");
          Fx.press(ENTER);
          Fx.type("!");
        });

    window.awaitText("!");
    assertThat(window.text()).isEqualTo(":smirk:!");
  }

  @Test
  void nothing_is_offered_while_text_is_composed() {
    window.types(":sm");
    offers("smile");
    window.composes("ni", "");
    assertThat(isShowing()).isFalse();
    window.fires("edit.complete");
    assertThat(isShowing()).isFalse();

    window.composes("", "");
    window.types("i");
    first("smile");
  }

  @Test
  void what_an_input_method_commits_is_completed() {
    window.types("[看](");
    window.composes("ri'ji", "");
    window.composes("", "日");

    first("日记.md");
  }

  @Test
  void undo_paste_and_a_change_on_disk_offer_nothing() {
    window.types(":smi").presses(ESCAPE).fires("edit.undo").fires("edit.redo");
    Fx.run(
        () -> {
          var editor = window.open().parts().editor();
          editor.merge(editor.sheet(), List.of(TextEdit.insert(0, ":ta")));
        });
    window.presses(LEFT).presses(RIGHT);

    assertThat(isShowing()).isFalse();
  }

  @Test
  void a_press_of_the_mouse_chooses_and_the_keyboard_stays_in_the_text() {
    window.types(":sm");
    Fx.await("the row", () -> cell("smirk").isPresent());
    Fx.run(() -> press(cell("smirk").orElseThrow()));
    window.types("!");

    assertThat(window.text()).isEqualTo(":smirk:!");
  }

  @Test
  void the_list_stands_at_what_is_written_within_the_editor() {
    window.types("一行\n".repeat(60) + ":sm");
    offers("smile");

    Fx.await(
        "the list over the line at the bottom",
        () -> {
          Node shown = window.open().parts().editor().node().lookup(".suggestions");
          Bounds list = shown.localToScene(shown.getLayoutBounds());
          Node pane = window.open().parts().editor().node();
          Bounds all = pane.localToScene(pane.getLayoutBounds());
          return shown.isVisible()
              && all.contains(list.getMinX(), list.getMinY())
              && all.contains(list.getMaxX(), list.getMaxY());
        });
  }

  @Test
  void it_says_what_it_is_and_what_is_selected() {
    window.types(":smi");
    first("smile");

    Fx.run(
        () -> {
          Node shown = window.open().parts().editor().node().lookup(".suggestions");
          assertThat(shown.getAccessibleText()).isEqualTo("What can be written here");
          assertThat(Fx.focused().getAccessibleHelp()).contains("smile");
        });
  }

  private void offers(String name) {
    Fx.await(
        name + " among the offers",
        () -> isShowing() && list().rows().stream().anyMatch(row -> row.name().equals(name)));
  }

  private void first(String name) {
    Fx.await(
        name + " as the first offer",
        () -> isShowing() && list().rows().getFirst().name().equals(name));
  }

  private boolean isShowing() {
    return Fx.get(() -> list().isShowing());
  }

  private Suggestions list() {
    return window.open().parts().editor().suggestions();
  }

  private Optional<Node> cell(String name) {
    return window.open().parts().editor().node().lookupAll(".suggestions .list-cell").stream()
        .filter(
            node ->
                ((ListCell<?>) node).getItem() instanceof Suggestion row && row.name().equals(name))
        .findFirst();
  }

  private static void press(Node node) {
    Event.fireEvent(
        node,
        new MouseEvent(
            MouseEvent.MOUSE_PRESSED,
            5,
            5,
            5,
            5,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            new PickResult(node, 5, 5)));
  }
}

package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Span;
import io.github.diptych.ui.editor.EditorPane;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both languages of an entry in their panels, in the real window. */
@FxTest
class PairWindowTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早上有雾。

      中午散了。 -**2024.05.20 08:12**

      ---

      Fog in the morning.

      It lifted at noon. -**2024.05.20 08:15**

      ---

      下午读书。 -**2024.05.20 15:00**
      """;

  @TempDir private Path folder;
  private TestVault vault;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    vault = TestVault.in(folder).note("README.md", DIARY).note("other.md", "Other.\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.putsCaretAt(DIARY.indexOf("散")).fires("layout.pair");
    awaitPanels(
        "早上有雾。\n\n中午散了。 -**2024.05.20 08:12**",
        "Fog in the morning.\n\nIt lifted at noon. -**2024.05.20 08:15**");
    awaitFocus(0);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void what_is_typed_in_a_panel_stands_in_the_note_and_nothing_else_changes() {
    window.types("大雾");

    awaitNote(DIARY.replace("中午散", "中午大雾散"));
    window.presses(F4).types("The ");
    awaitNote(DIARY.replace("中午散", "中午大雾散").replace("Fog in", "The Fog in"));
    window.fires("note.save").awaitSaved();
    assertThat(window.onDisk("README.md")).isEqualTo(window.text());
  }

  @Test
  void what_is_typed_before_the_panels_are_there_stands_in_them() {
    window.fires("layout.source").putsCaretAt(DIARY.indexOf("散"));
    window.fires("layout.pair").types("大雾");

    awaitNote(DIARY.replace("中午散", "中午大雾散"));
    awaitFocus(0);
    window.types("又");
    awaitNote(DIARY.replace("中午散", "中午大雾又散"));
  }

  @Test
  void undo_is_that_of_the_note_whichever_panel_was_written_in() {
    window.types("x").presses(F4).types("y");
    awaitNote(DIARY.replace("散", "x散").replace("Fog", "yFog"));

    window.presses(Z, SHORTCUT);
    awaitNote(DIARY.replace("散", "x散"));
    window.presses(Z, SHORTCUT);
    awaitNote(DIARY);
    awaitPanel(0, "早上有雾。\n\n中午散了。 -**2024.05.20 08:12**");
    window.fires("edit.redo");
    awaitNote(DIARY.replace("散", "x散"));
    awaitPanel(0, "早上有雾。\n\n中午x散了。 -**2024.05.20 08:12**");
  }

  @Test
  void a_blank_line_at_the_end_of_a_panel_stays() {
    Fx.run(() -> panel(0).caretTo(panel(0).text().length()));
    window.presses(ENTER).presses(ENTER).types("后来下雨。");

    awaitNote(DIARY.replace("08:12**", "08:12**\n\n后来下雨。"));
    Fx.await("it in the panel", () -> panel(0).text().endsWith("后来下雨。"));
  }

  @Test
  void keys_go_from_entry_to_entry() {
    window.presses(PAGE_DOWN, KeyCode.ALT);
    awaitPanels("下午读书。 -**2024.05.20 15:00**", "");
    window.presses(PAGE_UP, KeyCode.ALT);
    awaitPanel(1, "Fog in the morning.\n\nIt lifted at noon. -**2024.05.20 08:15**");
  }

  @Test
  void the_missing_language_is_begun_by_writing_it_and_signed() {
    window.presses(PAGE_DOWN, KeyCode.ALT);
    awaitPanels("下午读书。 -**2024.05.20 15:00**", "");
    Fx.await("an offer", () -> offer().isVisible());

    window.presses(F4).types("Read.");
    awaitNote(DIARY + "\n---\n\nRead.");
    window.presses(ENTER, SHORTCUT);

    awaitNote(DIARY + "\n---\n\nRead. -**2024.05.20 21:05**\n");
    awaitPanel(1, "Read. -**2024.05.20 21:05**");
    window.awaitSaved();
  }

  @Test
  void a_new_entry_is_written_signed_and_written_again_in_the_other_panel() {
    window.fires("entry.new");
    window.types("晚上写代码。").presses(ENTER, SHORTCUT).types("Wrote code.").presses(ENTER, SHORTCUT);

    awaitNote(
        DIARY
            + "\n---\n\n晚上写代码。 -**2024.05.20 21:05**\n\n---\n\nWrote code. -**2024.05.20 21:05**\n");
    awaitPanels("晚上写代码。 -**2024.05.20 21:05**", "Wrote code. -**2024.05.20 21:05**");
    window.awaitSaved();
  }

  @Test
  void what_is_composed_is_in_no_text_until_it_is_committed() {
    window.composes("da wu", "");
    assertThat(window.text()).isEqualTo(DIARY);
    window.composes("", "大雾");

    awaitNote(DIARY.replace("散", "大雾散"));
    window.presses(Z, SHORTCUT);
    awaitNote(DIARY);
  }

  @Test
  void what_is_composed_is_taken_before_another_entry_or_another_note_is_shown() {
    window.composes("da wu", "").fires("pair.next");
    awaitNote(DIARY.replace("散", "da wu散"));
    awaitPanel(0, "下午读书。 -**2024.05.20 15:00**");

    Fx.run(() -> panel(0).caretTo(0));
    window.composes("shu", "").opens("other.md");
    assertThat(window.text()).isEqualTo("Other.\n");
    window.opens("README.md");
    awaitNote(DIARY.replace("散", "da wu散").replace("下午", "shu下午"));
  }

  @Test
  void what_is_composed_is_saved_when_the_window_closes() {
    window.composes("da wu", "").leaves();

    assertThat(vault.file("README.md")).hasContent(DIARY.replace("散", "da wu散"));
  }

  @Test
  void a_line_of_dashes_divides_the_entry_and_loses_nothing() {
    window.presses(ENTER).presses(ENTER).types("---").presses(ENTER).presses(ENTER).types("新");

    awaitNote(DIARY.replace("中午散", "中午\n\n---\n\n新散"));
    awaitPanels(
        "新散了。 -**2024.05.20 08:12**",
        "Fog in the morning.\n\nIt lifted at noon. -**2024.05.20 08:15**");
    window.presses(PAGE_UP, KeyCode.ALT);
    awaitPanels("早上有雾。\n\n中午", "");
  }

  @Test
  void a_command_works_on_what_is_selected_in_the_panel() {
    Fx.run(() -> panel(0).select(new Span(0, 4)));
    window.fires("edit.bold");

    awaitNote(DIARY.replace("早上有雾", "**早上有雾**"));
    awaitPanel(0, "**早上有雾**。\n\n中午散了。 -**2024.05.20 08:12**");
  }

  @Test
  void the_same_paragraphs_of_both_stand_at_the_same_height() {
    window.types("很长。".repeat(60)).presses(ENTER).presses(ENTER).types("末段");
    window.presses(F4);
    Fx.run(() -> panel(1).caretTo(panel(1).text().indexOf("It lifted")));
    window.types("Last.").presses(ENTER).presses(ENTER);

    Fx.await("beside each other", () -> Math.abs(top(0, "末段") - top(1, "It lifted")) < 2);
  }

  @Test
  void what_one_language_lost_is_told_between_them_and_carried_over() {
    String link = "见 [课表](https://a.example/plan)。";
    Fx.run(() -> panel(0).caretTo(5));
    window.types(link);
    awaitNote(DIARY.replace("早上有雾。", "早上有雾。" + link));

    window.clicks("Carry over to English");

    awaitNote(
        DIARY
            .replace("早上有雾。", "早上有雾。" + link)
            .replace("Fog in the morning.", "Fog in the morning [课表](https://a.example/plan)."));
    Fx.await("nothing to tell", () -> disparities() == 0);
    window.presses(Z, SHORTCUT);
    Fx.await("told again", () -> disparities() == 1);
  }

  @Test
  void what_is_found_in_the_note_is_selected_in_its_panel() {
    window.fires("edit.find").types("lifted").presses(ENTER);

    Fx.await("the word in the second panel", () -> panel(1).selected().equals("lifted"));
    Fx.await("its mark", () -> panel(1).marks().drawn() == 1);
  }

  @Test
  void what_is_only_read_can_be_one_language_alone_the_other_or_both_in_columns() {
    window.fires("read.first").fires("layout.read").sees("早上有雾");
    Fx.await("no English", () -> !page().contains("Fog in the morning"));
    window.fires("read.second").sees("Fog in the morning");
    Fx.await("no Chinese", () -> !page().contains("早上有雾"));
    window.fires("read.columns").sees("Fog in the morning").sees("早上有雾");

    window.fires("layout.both").sees("下午读书");
    assertThat(window.text()).isEqualTo(DIARY);
  }

  private String page() {
    return window.open().parts().preview().text();
  }

  private int disparities() {
    return window.stage().getScene().getRoot().lookupAll(".pair-disparity").size();
  }

  private double top(int panel, String beginning) {
    return panel(panel).node().lookupAll(".paragraph-box").stream()
        .filter(
            box ->
                box.lookupAll(".text").stream()
                    .map(text -> ((Text) text).getText())
                    .collect(Collectors.joining())
                    .startsWith(beginning))
        .mapToDouble(box -> box.localToScene(box.getLayoutBounds()).getMinY())
        .findFirst()
        .orElse(panel == 0 ? -100 : -200);
  }

  private Button offer() {
    var offers = window.stage().getScene().getRoot().lookupAll(".pair-offer");
    return (Button) offers.stream().reduce((first, last) -> last).orElseThrow();
  }

  private EditorPane panel(int index) {
    return window.open().pair().editors().get(index);
  }

  private void awaitFocus(int index) {
    Fx.await("the keyboard in panel " + index, () -> panel(index).isFocused());
  }

  private void awaitPanels(String first, String second) {
    awaitPanel(0, first);
    awaitPanel(1, second);
  }

  private void awaitPanel(int index, String text) {
    try {
      Fx.await(() -> panel(index).text().equals(text));
    } catch (AssertionError late) {
      throw new AssertionError(Fx.get(() -> panel(index).text()), late);
    }
  }

  private void awaitNote(String text) {
    try {
      Fx.await(() -> window.text().equals(text));
    } catch (AssertionError late) {
      throw new AssertionError(window.text(), late);
    }
  }
}

package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Span;
import io.github.diptych.ui.editor.EditorPane;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding, replacing and going places, by keys alone. */
@FxTest
class SearchWindowTest {
  private static final String WORDS = "Day one\n\na day, today\n\nDay 第一天\n";
  private static final String LONG =
      IntStream.range(0, 60)
          .mapToObj(i -> "## 第" + i + "节 Part " + i + "\n\nParagraph " + i + "\n\n")
          .collect(Collectors.joining());

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault =
        TestVault.in(folder)
            .note("words.md", WORDS)
            .note("long.md", LONG)
            .note("旅行/重庆.md", "# 重庆\n\n[part](../long.md#第40节-part-40)\n")
            .note("shopping list.md", "- milk\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void words_are_found_and_all_are_marked() {
    window.opens("words.md");
    find("day");
    awaitCount("1 of 4");
    Fx.await("four marks", () -> editor().marks().drawn() == 4);
    assertThat(selection()).isEqualTo(new Span(0, 3));

    window.presses(KeyCode.ENTER);
    awaitCount("2 of 4");
    window.presses(KeyCode.F3);
    awaitCount("3 of 4");
    window.presses(KeyCode.ENTER, KeyCode.SHIFT).presses(KeyCode.F3, KeyCode.SHIFT);
    awaitCount("1 of 4");
    window.presses(KeyCode.F3, KeyCode.SHIFT);
    awaitCount("4 of 4");
    window.presses(KeyCode.F3);
    awaitCount("1 of 4");
  }

  @Test
  void escape_closes_and_leaves_the_caret_at_the_match() {
    window.opens("words.md");
    find("第一天");
    awaitCount("1 of 1");
    window.presses(KeyCode.ESCAPE);

    assertThat(Fx.get(() -> window.open().searching().bar().isOpen())).isFalse();
    assertThat(selection()).isEqualTo(spanOf("第一天"));
    Fx.await("no marks", () -> editor().marks().drawn() == 0);
    window.types("二");
    assertThat(window.text()).endsWith("Day 二\n");
  }

  @Test
  void capitals_whole_words_and_patterns_are_switched_on() {
    window.opens("words.md");
    find("day");
    awaitCount("1 of 4");
    toggle("words");
    awaitCount("1 of 3");
    toggle("capitals");
    awaitCount("1 of 1");
    toggle("words");
    toggle("pattern");
    type("[Dd]ay$|第");
    awaitCount("1 of 2");
  }

  @Test
  void a_bad_pattern_is_told_in_a_sentence() {
    window.opens("words.md");
    find("day");
    toggle("pattern");
    type("day(");

    awaitMessage("This regular expression is wrong at character 4.");
    type("day");
    awaitCount("1 of 4");
    assertThat(Fx.get(() -> node(".find-message").isVisible())).isFalse();
  }

  @Test
  void a_selection_of_several_lines_is_what_is_searched() {
    window.opens("words.md");
    Fx.run(() -> editor().select(new Span(0, WORDS.indexOf("\n\nDay 第"))));
    find("day");
    awaitCount("1 of 3");
    toggle("selection");
    awaitCount("1 of 4");
  }

  @Test
  void a_word_that_is_selected_is_what_is_sought() {
    window.opens("words.md");
    Fx.run(() -> editor().select(spanOf("today")));
    window.presses(KeyCode.F, KeyCode.SHORTCUT);

    awaitCount("1 of 1");
    assertThat(Fx.get(() -> field(".search-field").getText())).isEqualTo("today");
  }

  @Test
  void one_is_replaced_and_the_next_is_selected() {
    window.opens("words.md");
    window.fires("edit.replace");
    type("day");
    awaitCount("1 of 4");
    replacement("夜");
    window.clicks("Replace");
    window.awaitText("夜 one");
    awaitCount("1 of 3");

    window.clicks("Replace");
    window.awaitText("a 夜, today");
    Fx.run(() -> editor().writing().undo());
    window.awaitText("a day, today");
    assertThat(window.text()).startsWith("夜 one");
  }

  @Test
  void the_keys_for_replacing_work_in_the_editor_and_in_the_field() {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    KeyCode key = mac ? KeyCode.F : KeyCode.H;
    KeyCode[] held =
        mac ? new KeyCode[] {KeyCode.SHORTCUT, KeyCode.ALT} : new KeyCode[] {KeyCode.SHORTCUT};
    window.opens("words.md").putsCaretAt(0);
    window.presses(key, held);
    Fx.await("a field to replace by", () -> replacementField().getParent().isVisible());

    window.presses(KeyCode.ESCAPE);
    find("day");
    window.presses(key, held);
    assertThat(Fx.focused()).isEqualTo(Fx.get(this::replacementField));
    awaitCount("1 of 4");
  }

  @Test
  void all_are_replaced_by_groups_and_taken_back_in_one_step() {
    window.opens("words.md");
    window.fires("edit.replace");
    toggle("pattern");
    type("(d)(ay)");
    awaitCount("1 of 4");
    replacement("$2-$1");
    window.presses(KeyCode.ENTER, KeyCode.SHORTCUT);

    window.awaitText("ay-D one\n\na ay-d, toay-d\n\nay-D 第一天");
    awaitCount("4 replaced");
    Fx.run(() -> editor().writing().undo());
    assertThat(window.text()).isEqualTo(WORDS);
  }

  @Test
  void very_many_are_replaced_in_one_step_too() {
    window.opens("long.md");
    window.fires("edit.replace");
    type("part");
    awaitCount("1 of 60");
    replacement("部分");
    window.clicks("Replace all");

    awaitCount("60 replaced");
    assertThat(window.text()).isEqualTo(LONG.replace("Part", "部分"));
    Fx.run(() -> editor().writing().undo());
    assertThat(window.text()).isEqualTo(LONG);
  }

  @Test
  void matches_follow_what_is_written() {
    window.opens("words.md");
    find("day");
    awaitCount("1 of 4");
    Fx.run(
        () -> {
          editor().caretTo(0);
          editor().insert("Sunday ");
        });
    awaitCount("5 matches");
    window.presses(KeyCode.F3);
    awaitCount("2 of 5");
  }

  @Test
  void the_keys_find_where_the_writer_is() {
    window.opens("words.md").sees("第一天");
    Fx.run(() -> window.open().parts().preview().focus());
    window.presses(KeyCode.F, KeyCode.SHORTCUT);

    assertThat(Fx.get(() -> window.open().searching().bar().isOpen())).isFalse();
    assertThat(Fx.focused()).isInstanceOf(TextField.class);
    Fx.run(() -> editor().focus());
    window.presses(KeyCode.F, KeyCode.SHORTCUT);

    assertThat(Fx.get(() -> window.open().searching().bar().isOpen())).isTrue();
  }

  @Test
  void a_line_and_a_column_are_gone_to_and_back() {
    window.opens("long.md");
    window.presses(KeyCode.G, KeyCode.SHORTCUT).types("41:4");
    awaitRow("Go to line 41, column 4");
    window.presses(KeyCode.ENTER);

    awaitCaret(LONG.indexOf("## 第10节") + 3);
    window.presses(KeyCode.LEFT, KeyCode.ALT);
    awaitCaret(0);
    window.presses(KeyCode.RIGHT, KeyCode.ALT);
    awaitCaret(LONG.indexOf("## 第10节") + 3);
  }

  @Test
  void a_heading_is_found_by_pinyin() {
    window.opens("long.md").sees("Paragraph 59");
    window.presses(KeyCode.G, KeyCode.SHORTCUT, KeyCode.SHIFT).types("di33jie");
    awaitRow("第33节 Part 33");
    window.presses(KeyCode.ENTER);

    awaitCaret(LONG.indexOf("## 第33节"));
  }

  @Test
  void a_note_is_opened_by_the_initials_of_its_name() {
    window.opens("words.md");
    window.presses(KeyCode.O, KeyCode.SHORTCUT, KeyCode.SHIFT).types("cq").presses(KeyCode.ENTER);
    awaitNote("旅行/重庆.md");

    window.presses(KeyCode.LEFT, KeyCode.ALT);
    awaitNote("words.md");
    window.presses(KeyCode.RIGHT, KeyCode.ALT);
    awaitNote("旅行/重庆.md");
  }

  @Test
  void the_note_before_comes_first_of_all() {
    window.opens("words.md").opens("shopping list.md").opens("long.md");
    window.presses(KeyCode.O, KeyCode.SHORTCUT, KeyCode.SHIFT);
    awaitRow("shopping list.md");
    window.presses(KeyCode.ENTER);

    awaitNote("shopping list.md");
  }

  @Test
  void one_comes_back_from_a_link() {
    window.opens("旅行/重庆.md").sees("part");
    Fx.run(() -> window.open().follow("../long.md#第40节-part-40"));
    awaitNote("long.md");
    awaitCaret(LONG.indexOf("## 第40节"));

    window.fires("go.back");
    awaitNote("旅行/重庆.md");
  }

  @Test
  void a_command_is_found_in_the_other_language_by_pinyin() {
    window.opens("words.md");
    window.presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT).types("quanxuan");
    awaitRow("Select all");
    window.presses(KeyCode.ENTER);

    Fx.await("all selected", () -> editor().selection().length() == WORDS.length());
    window.presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);
    awaitRow("Select all");
  }

  @Test
  void a_command_is_found_by_the_initials_of_its_pinyin() {
    window.opens("words.md");
    window.presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT).types("qx");

    awaitRow("Select all");
  }

  @Test
  void a_command_that_makes_no_sense_now_is_not_run() {
    window.opens("words.md").putsCaretAt(0);
    window.presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT).types("cancel sync");
    awaitRow("Cancel syncing");
    window.presses(KeyCode.ENTER);

    assertThat(Fx.focused()).isInstanceOf(TextField.class);
    window.presses(KeyCode.ESCAPE);
    assertThat(Fx.focused().getStyleClass()).contains("diptych-editor");
    window.types("x");
    assertThat(window.text()).contains("x");
  }

  @Test
  void a_note_that_opens_meanwhile_does_not_take_the_keyboard() {
    window.opens("words.md").presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);

    window.opens("long.md").putsCaretAt(0).types("sync");

    awaitRow("Sync");
    assertThat(window.text()).isEqualTo(LONG);
    window.presses(KeyCode.ESCAPE).types("x");
    assertThat(window.text()).isEqualTo("x" + LONG);
  }

  @Test
  void what_was_typed_stays_where_a_note_opens_meanwhile() {
    window.opens("words.md").presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT).types("cancel");

    window.opens("long.md").types(" sync");

    assertThat(Fx.get(() -> field(".picker-field").getText())).isEqualTo("cancel sync");
  }

  @Test
  void the_list_is_walked_by_keys() {
    window.opens("words.md");
    window.presses(KeyCode.P, KeyCode.SHORTCUT, KeyCode.SHIFT);
    awaitRow("New vault...");
    List<String> rows = Fx.get(this::rows);
    window.presses(KeyCode.DOWN).presses(KeyCode.DOWN);
    assertThat(row()).isEqualTo(rows.get(2));
    window.presses(KeyCode.UP).presses(KeyCode.UP).presses(KeyCode.UP);
    assertThat(row()).isEqualTo(rows.getLast());
  }

  private void find(String words) {
    window.presses(KeyCode.F, KeyCode.SHORTCUT);
    type(words);
  }

  private void type(String words) {
    Fx.run(
        () -> {
          var field = field(".search-field");
          field.requestFocus();
          field.clear();
        });
    window.types(words);
  }

  private void replacement(String words) {
    Fx.run(
        () -> {
          replacementField().setText(words);
          replacementField().requestFocus();
        });
  }

  private TextField replacementField() {
    return scene().lookupAll(".search-field").stream()
        .map(TextField.class::cast)
        .filter(each -> "Replace by".equals(each.getPromptText()))
        .findFirst()
        .orElseThrow();
  }

  private void toggle(String which) {
    Fx.run(() -> ((ToggleButton) node("#find-with-" + which)).fire());
  }

  private void awaitCount(String words) {
    var said = new AtomicReference<>("");
    try {
      Fx.await(
          "\"" + words + "\"",
          () -> {
            said.set(((Label) node(".search-count")).getText());
            return words.equals(said.get());
          });
    } catch (AssertionError never) {
      throw new AssertionError(never.getMessage() + ", but \"" + said.get() + "\"", never);
    }
  }

  private void awaitMessage(String words) {
    Fx.await(words, () -> words.equals(((Label) node(".find-message")).getText()));
  }

  private void awaitRow(String title) {
    Fx.await("the row " + title, () -> title.equals(rowNow()));
  }

  private void awaitCaret(int offset) {
    Fx.await("the caret at " + offset, () -> editor().caret() == offset);
  }

  private void awaitNote(String path) {
    Fx.await("the note " + path, () -> path.equals(window.note()));
  }

  private String row() {
    return Fx.get(this::rowNow);
  }

  private String rowNow() {
    var list = (ListView<?>) scene().lookup(".picker-list");
    var row = list == null ? null : list.getSelectionModel().getSelectedItem();
    return row == null ? "" : title(row);
  }

  private List<String> rows() {
    return ((ListView<?>) scene().lookup(".picker-list"))
        .getItems().stream().map(SearchWindowTest::title).toList();
  }

  private static String title(Object row) {
    return row.toString().replaceAll("^PickerRow\\[title=(.*?), matched=.*", "$1");
  }

  private Span selection() {
    return Fx.get(() -> editor().selection());
  }

  private static Span spanOf(String words) {
    return new Span(WORDS.indexOf(words), WORDS.indexOf(words) + words.length());
  }

  private TextField field(String selector) {
    return (TextField) node(selector);
  }

  private Node node(String selector) {
    return scene().lookup(selector);
  }

  private Node scene() {
    return window.stage().getScene().getRoot();
  }

  private EditorPane editor() {
    return window.open().parts().editor();
  }
}

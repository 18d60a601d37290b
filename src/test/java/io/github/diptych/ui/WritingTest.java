package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Span;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing in the real window: each thing that a key or a command does, once. */
@FxTest
class WritingTest {
  private static final String NOTE = "notes/list.md";

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note(NOTE, "");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.opens(NOTE).putsCaretAt(0);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void a_list_goes_on_and_ends() {
    window.types("- [ ] 买米\n茶");
    assertThat(window.text()).isEqualTo("- [ ] 买米\n- [ ] 茶");

    window.types("\n\n文字");
    assertThat(window.text()).isEqualTo("- [ ] 买米\n- [ ] 茶\n\n文字");
  }

  @Test
  void a_quotation_goes_on_and_ends() {
    window.types("> 一\n二");
    assertThat(window.text()).isEqualTo("> 一\n> 二");

    window.types("\n\n三");
    assertThat(window.text()).isEqualTo("> 一\n> 二\n\n三");
  }

  @Test
  void tab_nests_an_item_and_shift_tab_takes_it_back() {
    window.types("1. 一\n二").presses(TAB);
    assertThat(window.text()).isEqualTo("1. 一\n   1. 二");

    window.presses(TAB, SHIFT);
    assertThat(window.text()).isEqualTo("1. 一\n2. 二");
  }

  @Test
  void a_deletion_over_lines_and_a_cut_leave_no_gap_in_the_numbers() {
    window.types("1. a\nb\nc\nd");
    Fx.run(() -> window.open().note().select(new Span(5, 10)));
    window.presses(BACK_SPACE);
    assertThat(window.text()).isEqualTo("1. a\n2. c\n3. d");

    Fx.run(() -> window.open().note().select(new Span(5, 10)));
    window.presses(X, SHORTCUT);
    assertThat(window.text()).isEqualTo("1. a\n2. d");
  }

  @Test
  void shift_enter_makes_a_further_line_of_an_item() {
    window.types("- a").presses(ENTER, SHIFT).types("b");

    assertThat(window.text()).isEqualTo("- a\n  b");
  }

  @Test
  void a_bracket_brings_its_other_half_and_both_go_together() {
    window.types("（好");
    assertThat(window.text()).isEqualTo("（好）");

    window.types("）").types("“").presses(BACK_SPACE);
    assertThat(window.text()).isEqualTo("（好）");
    assertThat(window.caret()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"()", "[]", "{}", "（）", "「」", "《》", "“”", "【】"})
  void each_bracket_has_its_other_half(String pair) {
    window.types(pair.charAt(0) + "好");
    assertThat(window.text()).isEqualTo(pair.charAt(0) + "好" + pair.charAt(1));

    window.types(pair.charAt(1) + "。");
    assertThat(window.text()).isEqualTo(pair.charAt(0) + "好" + pair.charAt(1) + "。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "_", "`", "~"})
  void each_marker_stands_around_what_is_selected(String marker) {
    window.types("很重要").fires("edit.all").types(marker);

    assertThat(window.text()).isEqualTo(marker + "很重要" + marker);
  }

  @Test
  void a_pair_is_undone_with_the_character_that_was_typed() {
    window.types("a (").fires("edit.undo");

    assertThat(window.text()).isEqualTo("a ");
  }

  @Test
  void a_marker_stands_around_what_is_selected() {
    window.types("很重要").fires("edit.all").types("*").types("*");

    assertThat(window.text()).isEqualTo("**很重要**");
  }

  @Test
  void a_fence_is_closed() {
    window.types("```java\nif\n");

    assertThat(window.text()).isEqualTo("```java\nif\n\n```");
  }

  @Test
  void lines_move_and_are_doubled_joined_and_deleted_by_keys() {
    window.types("一\n二").presses(UP, ALT);
    assertThat(window.text()).isEqualTo("二\n一");
    window.presses(DOWN, ALT);
    assertThat(window.text()).isEqualTo("一\n二");
    window.presses(UP, ALT, SHIFT);
    assertThat(window.text()).isEqualTo("一\n二\n二");
    window.presses(J, SHORTCUT);
    assertThat(window.text()).isEqualTo("一\n二二");
    window.presses(K, SHORTCUT, SHIFT);
    assertThat(window.text()).isEqualTo("一");
    window.presses(DOWN, ALT, SHIFT);
    assertThat(window.text()).isEqualTo("一\n一");
  }

  @Test
  void a_line_becomes_a_heading_a_list_a_task_a_quotation_a_comment_by_keys() {
    window.types("文字").presses(CLOSE_BRACKET, CONTROL, SHIFT);
    assertThat(window.text()).isEqualTo("###### 文字");
    window.presses(OPEN_BRACKET, CONTROL, SHIFT).presses(DIGIT8, SHORTCUT, SHIFT);
    assertThat(window.text()).isEqualTo("- 文字");
    window.presses(DIGIT7, SHORTCUT, SHIFT);
    assertThat(window.text()).isEqualTo("1. 文字");
    window.presses(DIGIT9, SHORTCUT, SHIFT);
    assertThat(window.text()).isEqualTo("1. [ ] 文字");
    window.presses(DIGIT9, SHORTCUT, SHIFT).presses(PERIOD, SHORTCUT, SHIFT);
    assertThat(window.text()).isEqualTo("> 文字");
    window.presses(PERIOD, SHORTCUT, SHIFT).presses(SLASH, SHORTCUT);
    assertThat(window.text()).isEqualTo("<!-- 文字 -->");
  }

  @Test
  void home_goes_to_the_words_and_then_to_the_start() {
    window.types("- 词").presses(HOME);
    assertThat(window.caret()).isEqualTo(2);
    window.presses(HOME);
    assertThat(window.caret()).isZero();
  }

  @Test
  void a_link_is_made_of_what_is_selected() {
    window.types("词").fires("edit.all").presses(K, SHORTCUT).types("x");

    assertThat(window.text()).isEqualTo("[词](x)");
  }

  @Test
  void a_table_is_written_with_tab_and_enter() {
    window.types("| 名 | 数 |\n苹果").presses(TAB).types("3\n");
    assertThat(window.text())
        .isEqualTo("| 名   | 数  |\n| ---- | --- |\n| 苹果 | 3   |\n|      |     |");

    window.types("\n后");
    assertThat(window.text()).isEqualTo("| 名   | 数  |\n| ---- | --- |\n| 苹果 | 3   |\n\n后");
  }

  @Test
  void a_row_that_is_left_is_aligned_and_undone_apart() {
    window.types("| 名 | 数 |\n苹").fires("edit.undo").types("苹果派");
    String written = window.text();
    window.presses(UP);

    window.awaitText("| 名     | 数");
    assertThat(window.text()).isEqualTo("| 名     | 数  |\n| ------ | --- |\n| 苹果派 |     |");
    window.fires("edit.undo");
    assertThat(window.text()).isEqualTo(written);
  }

  @Test
  void rows_and_columns_come_move_and_go_by_keys() {
    window.presses(G, SHORTCUT, ALT).types("a");
    window.presses(I, SHORTCUT, ALT).types("b").presses(COMMA, SHORTCUT, ALT);
    assertThat(window.text()).startsWith("| b   | a   |     |");
    window.presses(K, SHORTCUT, ALT, SHIFT);
    assertThat(window.text()).startsWith("| a   |     |\n");
    window.presses(DIGIT3, SHORTCUT, ALT).presses(ENTER, SHORTCUT, ALT).types("b");
    window.presses(J, SHORTCUT, ALT);
    assertThat(window.text())
        .isEqualTo("|   a |     |\n| --: | --- |\n|   b |     |\n|     |     |");
  }

  @Test
  void rows_come_above_and_go() {
    window.types("| a | b |\n1").presses(TAB).types("2");
    window.presses(ENTER, SHORTCUT, ALT, SHIFT).types("0").presses(J, SHORTCUT, ALT);
    assertThat(window.text().lines().count()).isEqualTo(4);
    assertThat(window.text().lines().skip(2).findFirst().orElseThrow()).contains("0");

    window.presses(K, SHORTCUT, ALT);
    assertThat(window.text()).isEqualTo("| a   | b   |\n| --- | --- |\n| 1   | 2   |");
  }

  @Test
  void an_address_over_words_makes_a_link() {
    window.types("词").fires("edit.all");
    copy(Map.of(DataFormat.PLAIN_TEXT, "https://a.org/x"));

    window.presses(V, SHORTCUT);

    assertThat(window.text()).isEqualTo("[词](https://a.org/x)");
  }

  @Test
  void rich_text_becomes_markdown_and_plain_text_on_demand() {
    copy(
        Map.of(
            DataFormat.PLAIN_TEXT, "粗体 和链接",
            DataFormat.HTML, "<p><b>粗体</b> 和<a href='https://a.org/'>链接</a></p>"));

    window.presses(V, SHORTCUT).types("！");
    window.awaitText("！");
    assertThat(window.text()).isEqualTo("**粗体** 和[链接](https://a.org/)！");

    window.presses(V, SHORTCUT, SHIFT);
    assertThat(window.text()).endsWith("！粗体 和链接");
  }

  @Test
  void cells_of_a_spreadsheet_become_a_table() {
    copy(
        Map.of(
            DataFormat.PLAIN_TEXT, "名\t数\n苹果\t3\n",
            DataFormat.HTML, "<table><tr><td>名</td><td>数</td></tr></table>"));

    window.presses(V, SHORTCUT);

    assertThat(window.text()).isEqualTo("| 名   | 数  |\n| ---- | --- |\n| 苹果 | 3   |");
  }

  @Test
  void in_code_everything_is_pasted_as_it_stands() {
    window.types("```\n");
    copy(Map.of(DataFormat.PLAIN_TEXT, "a\tb\nc\td", DataFormat.HTML, "<b>a</b>"));

    window.presses(V, SHORTCUT);

    assertThat(window.text()).isEqualTo("```\na\tb\nc\td\n```");
  }

  private static void copy(Map<DataFormat, Object> what) {
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putAll(what);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}

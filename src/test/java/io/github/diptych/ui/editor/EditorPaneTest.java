package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class EditorPaneTest {
  private final List<TextChange> reported = new ArrayList<>();
  private EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));

  @BeforeEach
  void open_a_window() {
    Fx.run(() -> pane.onChange(reported::add));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(pane::focus);
  }

  @Test
  void a_typed_key_reaches_the_text_and_the_owner() {
    show("今天", 2);

    Fx.type("好a");

    assertThat(text()).isEqualTo("今天好a");
    assertThat(reported).containsExactly(new TextChange(2, "", "好"), new TextChange(3, "", "a"));
  }

  @Test
  void a_document_that_is_shown_is_no_change_and_cannot_be_undone() {
    show("one", 0);
    Fx.type("x");
    show("two", 3);

    boolean canUndo = ask(pane::canUndo);

    assertThat(canUndo).isFalse();
    assertThat(reported).hasSize(1);
    int caret = ask(pane::caret);
    assertThat(caret).isEqualTo(3);
  }

  @Test
  void a_line_end_other_than_newline_is_refused() {
    assertThatThrownBy(() -> show("a\r\nb", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void several_edits_are_one_step_to_undo() {
    show("abcdef", 0);
    Fx.type("1");

    Fx.run(
        () ->
            pane.apply(
                List.of(new TextEdit(5, 6, ""), TextEdit.insert(1, "__"), TextEdit.insert(7, "!")),
                3));

    assertThat(text()).isEqualTo("1__abcdf!");
    int caret = ask(pane::caret);
    assertThat(caret).isEqualTo(3);
    Fx.run(pane::undo);
    assertThat(text()).isEqualTo("1abcdef");
    Fx.run(pane::redo);
    assertThat(text()).isEqualTo("1__abcdf!");
    Fx.run(pane::undo);
    Fx.run(pane::undo);
    assertThat(text()).isEqualTo("abcdef");
  }

  @Test
  void the_reported_changes_lead_from_one_text_to_the_next() {
    show("abcdef", 0);

    Fx.run(() -> pane.apply(List.of(new TextEdit(4, 6, "xyz"), TextEdit.insert(1, "__")), 0));
    Fx.type("q");
    Fx.run(pane::undo);
    Fx.run(pane::undo);
    Fx.run(pane::redo);

    var replayed = new StringBuilder("abcdef");
    for (TextChange change : reported) {
      int end = change.position() + change.removed().length();
      assertThat(replayed.substring(change.position(), end)).isEqualTo(change.removed());
      replayed.replace(change.position(), end, change.inserted());
    }
    assertThat(replayed).hasToString(text());
  }

  @Test
  void a_change_from_outside_keeps_the_selection_and_is_not_reported() {
    show("first\nsecond\nthird", 0);
    Fx.run(() -> pane.select(new Span(6, 12)));

    Fx.run(() -> pane.merge(List.of(TextEdit.insert(0, "zero\n"), TextEdit.insert(18, "!"))));

    assertThat(text()).isEqualTo("zero\nfirst\nsecond\nthird!");
    Span selection = ask(pane::selection);
    assertThat(selection).isEqualTo(new Span(11, 17));
    assertThat(reported).isEmpty();
  }

  @Test
  void undo_after_a_change_from_outside_takes_back_first_the_one_then_the_other() {
    show("line", 4);
    Fx.type("!");
    Fx.run(() -> pane.merge(List.of(TextEdit.insert(0, "above\n"))));

    Fx.run(pane::undo);
    assertThat(text()).isEqualTo("line!");
    Fx.run(pane::undo);
    assertThat(text()).isEqualTo("line");
  }

  @Test
  void a_change_above_what_is_seen_does_not_scroll_it_away() {
    String text = "a line of text\n".repeat(500);
    show(text, 15 * 300);
    Fx.await("the caret is in view", () -> area().firstVisibleParToAllParIndex() > 200);
    int before = ask(() -> area().firstVisibleParToAllParIndex());

    Fx.run(() -> pane.merge(List.of(TextEdit.insert(0, "new\n".repeat(50)))));

    Fx.await(
        "the same line is at the top",
        () -> {
          area().layout();
          return Math.abs(area().firstVisibleParToAllParIndex() - before - 50) <= 1;
        });
  }

  @Test
  void styles_reach_the_text_and_are_no_step_to_undo() {
    show("a **b** c", 0);

    Fx.run(() -> pane.style(List.of(new StyledSpan(new Span(2, 7), Set.of(Style.STRONG)))));

    var classes = ask(() -> List.copyOf(area().getStyleOfChar(3)));
    assertThat(classes).containsExactly("md-strong");
    var plain = ask(() -> List.copyOf(area().getStyleOfChar(0)));
    assertThat(plain).isEmpty();
    boolean canUndo = ask(pane::canUndo);
    assertThat(canUndo).isFalse();
    assertThat(reported).isEmpty();
  }

  @Test
  void styles_are_right_after_typing_in_between() {
    show("a **b** c `d`", 0);
    var strong = Set.of(Style.STRONG);
    var code = Set.of(Style.CODE);
    Fx.run(
        () ->
            pane.style(
                List.of(
                    new StyledSpan(new Span(2, 7), strong),
                    new StyledSpan(new Span(10, 13), code))));
    Fx.run(() -> pane.caretTo(7));
    Fx.type("x");

    Fx.run(
        () ->
            pane.style(
                List.of(
                    new StyledSpan(new Span(2, 7), strong),
                    new StyledSpan(new Span(11, 14), code))));

    var styles =
        ask(
            () -> {
              var seen = new ArrayList<String>();
              for (int at = 0; at < area().getLength(); at++) {
                seen.add(String.join(" ", area().getStyleOfChar(at)));
              }
              return seen;
            });
    assertThat(styles.subList(2, 7)).containsOnly("md-strong");
    assertThat(styles.subList(7, 11)).containsOnly("");
    assertThat(styles.subList(11, 14)).containsOnly("md-code");
  }

  @Test
  void the_lines_of_a_code_block_are_shaded_and_no_others() {
    show("above\n```\ncode\n```\nbelow", 0);

    Fx.run(() -> pane.style(List.of(new StyledSpan(new Span(6, 18), Set.of(Style.CODE_BLOCK)))));

    var shaded =
        ask(
            () ->
                area().getParagraphs().stream()
                    .map(paragraph -> paragraph.getParagraphStyle().contains("md-shaded"))
                    .toList());
    assertThat(shaded).containsExactly(false, true, true, true, false);

    Fx.run(() -> pane.style(List.of()));
    boolean any =
        ask(
            () ->
                area().getParagraphs().stream()
                    .anyMatch(paragraph -> !paragraph.getParagraphStyle().isEmpty()));
    assertThat(any).isFalse();
  }

  @Test
  void a_read_only_text_takes_no_keys() {
    show("fixed", 5);
    Fx.run(() -> pane.setReadOnly(true));

    Fx.type("x");
    Fx.run(() -> pane.insert("y"));

    assertThat(text()).isEqualTo("fixed");
  }

  @Test
  void a_picture_on_the_clipboard_is_the_owner_s_to_take() {
    show("", 0);
    putOnClipboard("![](a.png)");
    Fx.run(() -> pane.onPaste(Clipboard::hasString));

    Fx.run(pane::paste);

    assertThat(text()).isEmpty();
  }

  @Test
  void pasted_line_ends_become_newlines() {
    show("", 0);
    putOnClipboard("one\r\ntwo\rthree\n");

    Fx.press(KeyCode.V, KeyCode.SHORTCUT);

    assertThat(text()).isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void the_owner_hears_where_the_caret_is() {
    var carets = new ArrayList<Integer>();
    show("line one\nline two", 0);
    Fx.run(() -> pane.onCaret(carets::add));

    Fx.press(KeyCode.RIGHT);
    Fx.run(() -> pane.caretTo(12));

    assertThat(carets).containsExactly(1, 12);
  }

  @Test
  void bold_goes_around_the_selection_and_off_again() {
    show("so good", 0);
    Fx.run(() -> pane.select(new Span(3, 7)));

    Fx.run(() -> pane.toggle("**"));
    assertThat(text()).isEqualTo("so **good**");
    Fx.run(() -> pane.toggle("**"));
    assertThat(text()).isEqualTo("so good");
  }

  private void show(String text, int caret) {
    Fx.run(() -> pane.show(text, caret));
  }

  private String text() {
    return Fx.get(pane::text);
  }

  private Area area() {
    Node node = pane.node();
    return (Area) ((VirtualizedScrollPane<?>) node).getContent();
  }

  private static <T> T ask(Callable<T> question) {
    return Fx.get(question);
  }

  private static void putOnClipboard(String text) {
    Fx.run(
        () -> {
          var content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }
}

package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@FxTest
class EditorPaneTest {
  private final List<TextChange> reported = new ArrayList<>();
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));

  @BeforeEach
  void open_a_window() {
    Fx.run(() -> pane.onChange(reported::add));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(pane::focus);
  }

  @Test
  void a_screen_reader_hears_the_line_of_the_caret_and_what_of_it_is_selected() {
    Fx.run(() -> pane.show(pane.sheet("one\ntwo three\nfour", 6, false)));
    Node area = pane.area();

    assertThat(heard(area, AccessibleAttribute.TEXT)).isEqualTo("two three");
    assertThat(heard(area, AccessibleAttribute.CARET_OFFSET)).isEqualTo(2);
    Fx.run(() -> pane.select(new Span(0, 7)));
    assertThat(heard(area, AccessibleAttribute.SELECTION_START)).isEqualTo(0);
    assertThat(heard(area, AccessibleAttribute.SELECTION_END)).isEqualTo(3);
  }

  private static Object heard(Node area, AccessibleAttribute attribute) {
    return Fx.get(() -> area.queryAccessibleAttribute(attribute));
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

    boolean canUndo = ask(() -> pane.writing().canUndo());

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
    Fx.run(() -> pane.writing().undo());
    assertThat(text()).isEqualTo("1abcdef");
    Fx.run(() -> pane.writing().redo());
    assertThat(text()).isEqualTo("1__abcdf!");
    Fx.run(() -> pane.writing().undo());
    Fx.run(() -> pane.writing().undo());
    assertThat(text()).isEqualTo("abcdef");
  }

  @Test
  void the_reported_changes_lead_from_one_text_to_the_next() {
    show("abcdef", 0);

    Fx.run(() -> pane.apply(List.of(new TextEdit(4, 6, "xyz"), TextEdit.insert(1, "__")), 0));
    Fx.type("q");
    Fx.run(() -> pane.writing().undo());
    Fx.run(() -> pane.writing().undo());
    Fx.run(() -> pane.writing().redo());

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

    Fx.run(
        () ->
            pane.merge(
                pane.sheet(), List.of(TextEdit.insert(0, "zero\n"), TextEdit.insert(18, "!"))));

    assertThat(text()).isEqualTo("zero\nfirst\nsecond\nthird!");
    Span selection = ask(pane::selection);
    assertThat(selection).isEqualTo(new Span(11, 17));
    assertThat(reported).isEmpty();
  }

  @Test
  void undo_after_a_change_from_outside_takes_back_first_the_one_then_the_other() {
    show("line", 4);
    Fx.type("!");
    Fx.run(() -> pane.merge(pane.sheet(), List.of(TextEdit.insert(0, "above\n"))));

    Fx.run(() -> pane.writing().undo());
    assertThat(text()).isEqualTo("line!");
    Fx.run(() -> pane.writing().undo());
    assertThat(text()).isEqualTo("line");
  }

  @Test
  void a_change_above_what_is_seen_does_not_scroll_it_away() {
    String text = "a line of text\n".repeat(500);
    show(text, 15 * 300);
    Fx.await("the caret is in view", () -> area().caretOnScreen().isPresent());
    // What a new view asks for once it has its width.
    Fx.run(area()::layout);
    int before = ask(() -> area().firstVisibleParToAllParIndex());

    Fx.run(() -> pane.merge(pane.sheet(), List.of(TextEdit.insert(0, "new\n".repeat(50)))));

    Fx.await(
        "the same line is at the top",
        () -> {
          area().layout();
          return Math.abs(area().firstVisibleParToAllParIndex() - before - 50) <= 1;
        });
  }

  @Test
  void a_document_shown_before_its_window_opens_begins_at_its_top() {
    EditorPane early = ask(() -> new EditorPane(Fonts.ofThisSystem()));
    Fx.run(() -> early.show(early.sheet("a line of text\n".repeat(500), 100, false)));

    Fx.show(Fx.get(() -> new StackPane(early.node())));

    var area = early.area();
    Fx.await("the first line is at the top", () -> area.firstVisibleParToAllParIndex() == 0);
  }

  @Test
  void a_read_only_text_takes_no_keys() {
    show("fixed", 5);
    Fx.run(() -> pane.sheet().setReadOnly(true));

    Fx.type("x");
    Fx.run(() -> pane.insert("y"));

    assertThat(text()).isEqualTo("fixed");
  }

  @Test
  void a_picture_on_the_clipboard_is_the_owner_s_to_take() {
    show("", 0);
    putOnClipboard("![](a.png)");
    Fx.run(() -> pane.intake().onPaste(Clipboard::hasString));

    Fx.run(() -> pane.writing().paste());

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

    Fx.run(() -> pane.writing().toggle("**"));
    assertThat(text()).isEqualTo("so **good**");
    Fx.run(() -> pane.writing().toggle("**"));
    assertThat(text()).isEqualTo("so good");
  }

  private void show(String text, int caret) {
    Fx.run(() -> pane.show(pane.sheet(text, caret, false)));
  }

  private String text() {
    return Fx.get(pane::text);
  }

  private Area area() {
    return pane.area();
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

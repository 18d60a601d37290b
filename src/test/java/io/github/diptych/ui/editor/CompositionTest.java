package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.AllCommands;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pinyin on its way to Chinese. */
@FxTest
class CompositionTest {
  private final List<TextChange> reported = new ArrayList<>();
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
  private final TextField elsewhere = Fx.get(TextField::new);

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new VBox(elsewhere, pane.node())));
    Fx.run(
        () -> {
          pane.focus();
          pane.onChange(reported::add);
          pane.show("说：。", 2);
        });
  }

  @Test
  void what_is_composed_is_shown_underlined_and_not_in_the_text() {
    compose("n");
    compose("ni'h");

    Fx.await(
        "what is composed",
        () -> pane.node().lookupAll(".composition").stream().anyMatch(Node::isVisible));
    assertThat(composed("ni'h").isUnderline()).isTrue();
    assertThat(text()).isEqualTo("说：。");
    assertThat(reported).isEmpty();
  }

  @Test
  void a_commit_is_one_change_and_one_step_to_undo() {
    compose("ni");
    compose("ni'hao");
    commit("你好");

    assertThat(text()).isEqualTo("说：你好。");
    assertThat(reported).containsExactly(new TextChange(2, "", "你好"));
    Fx.run(() -> pane.writing().undo());
    assertThat(text()).isEqualTo("说：。");
  }

  @Test
  void a_bracket_that_is_committed_brings_its_other_half() {
    commit("“");
    commit("好");
    commit("”");
    compose("(");

    assertThat(text()).isEqualTo("说：“好”。");
    int caret = Fx.get(pane::caret);
    assertThat(caret).isEqualTo(5);
  }

  @Test
  void no_key_does_more_while_text_is_composed() {
    compose("ni");
    boolean done =
        Fx.get(
            () ->
                AllCommands.all().values().stream()
                    .anyMatch(command -> pane.writing().run(command::apply)));

    assertThat(done).isFalse();
    assertThat(text()).isEqualTo("说：。");
  }

  @Test
  void cancelling_over_a_selection_keeps_it() {
    Fx.run(() -> pane.select(new Span(0, 2)));
    compose("ni");
    compose("");

    Span selection = Fx.get(pane::selection);
    assertThat(selection).isEqualTo(new Span(0, 2));
    assertThat(text()).isEqualTo("说：。");
  }

  @Test
  void an_outside_change_does_not_land_in_what_is_composed() {
    compose("ni");
    Fx.run(() -> pane.merge(List.of(TextEdit.insert(0, "上一行\n"))));
    commit("你");

    assertThat(text()).isEqualTo("上一行\n说：你。");
  }

  @Test
  void losing_the_focus_takes_what_is_composed_as_it_stands() {
    compose("ni");
    Fx.run(elsewhere::requestFocus);

    Fx.await("the text is taken", () -> pane.text().equals("说：ni。"));
  }

  @Test
  void a_text_that_turned_read_only_takes_nothing() {
    compose("ni");
    Fx.run(() -> pane.setReadOnly(true));
    commit("你");

    assertThat(text()).isEqualTo("说：。");
  }

  private void compose(String pinyin) {
    List<InputMethodTextRun> runs =
        pinyin.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(pinyin, InputMethodHighlight.UNSELECTED_RAW));
    send(new InputMethodEvent(event(), runs, "", pinyin.length()));
  }

  private void commit(String text) {
    send(new InputMethodEvent(event(), List.of(), text, 0));
  }

  private static javafx.event.EventType<InputMethodEvent> event() {
    return InputMethodEvent.INPUT_METHOD_TEXT_CHANGED;
  }

  private static void send(InputMethodEvent event) {
    Fx.run(() -> Event.fireEvent(Fx.focused(), event));
  }

  /** The words as they are drawn. */
  private Text composed(String words) {
    return Fx.get(
        () ->
            pane.node().lookupAll(".composed-text").stream()
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(words))
                .findFirst()
                .orElseThrow());
  }

  private String text() {
    return Fx.get(pane::text);
  }
}

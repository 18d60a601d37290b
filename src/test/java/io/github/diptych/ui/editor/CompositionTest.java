package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.AllCommands;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
    Fx.run(
        () -> {
          pane.onChange(reported::add);
          pane.show(pane.sheet("说：。", 2, false));
        });
    Fx.show(Fx.get(() -> new VBox(elsewhere, pane.node())));
    Fx.run(pane::focus);
  }

  @Test
  void what_is_composed_is_shown_underlined_and_not_in_the_text() {
    compose("n");
    compose("ni'h");

    Fx.await("what is composed", () -> composed("ni'h").filter(Text::isUnderline).isPresent());
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
    Fx.run(() -> pane.merge(pane.sheet(), List.of(TextEdit.insert(0, "上一行\n"))));
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
  void what_an_input_method_gives_up_because_the_focus_goes_is_taken() {
    Fx.run(
        () -> {
          compose("ni");
          compose("");
          compose("");
          elsewhere.requestFocus();
        });

    assertThat(text()).isEqualTo("说：ni。");
  }

  @Test
  void the_rest_of_the_line_makes_room_and_wraps() {
    Fx.run(() -> pane.show(pane.sheet("一二三".repeat(60), 3, false)));
    compose("ni'hao ".repeat(30));

    Node drawn = drawing();
    double[] heights =
        Fx.get(
            () -> {
              Node line = pane.node().lookup(".paragraph-text");
              return new double[] {
                line.getLayoutBounds().getHeight(), drawn.getLayoutBounds().getHeight()
              };
            });
    assertThat(heights[1]).isGreaterThan(heights[0]);
    assertThat(words(drawn)).isEqualTo("一二三" + "ni'hao ".repeat(30) + "一二三".repeat(59));
  }

  @Test
  void what_is_selected_is_not_drawn_beside_what_will_replace_it() {
    Fx.run(() -> pane.select(new Span(0, 2)));
    Point2D before = place(0);
    compose("ni");

    assertThat(words(drawing())).isEqualTo("ni。");
    assertThat(place(0).getX()).isCloseTo(before.getX(), within(3.0));
  }

  @Test
  void the_window_of_the_candidates_stands_below_what_is_composed() {
    compose("ni'hao");

    Node drawing = drawing();
    Bounds drawn = Fx.get(() -> drawing.localToScreen(drawing.getLayoutBounds()));
    Point2D start = place(0);
    Point2D end = place(6);
    assertThat(start.getY()).isBetween(drawn.getMinY() + 5, drawn.getMaxY() + 1);
    assertThat(end.getX()).isGreaterThan(start.getX() + 10);
    assertThat(offset(start.getX() + 1, start.getY() - 4)).isZero();
    assertThat(offset(end.getX() + 1, end.getY() - 4)).isEqualTo(6);
    assertThat(offset(start.getX() - 500, start.getY() - 4)).isZero();
  }

  @Test
  void it_stands_there_after_scrolling_in_wrapped_lines_and_on_another_screen() {
    Fx.run(
        () -> {
          String text = "长行".repeat(400) + "\n";
          pane.show(pane.sheet(text.repeat(20), text.length() * 19 + 700, false));
        });
    compose("ni");
    drawing();
    Point2D before = place(0);
    assertInside(before);

    Fx.run(() -> elsewhere.getScene().getWindow().setX(3_000));
    Point2D moved = place(0);
    double by = Fx.get(() -> elsewhere.getScene().getWindow().getX());
    assertThat(moved.getX() - before.getX()).isNotZero();
    assertThat(by).isEqualTo(3_000);
    assertInside(moved);

    compose("");
    Fx.run(() -> pane.caretTo(30));
    compose("hao");
    assertInside(place(0));
    assertThat(place(0).getY()).isNotEqualTo(moved.getY());
  }

  @Test
  void a_caret_within_a_character_stands_behind_it() {
    send(
        new InputMethodEvent(
            event(),
            List.of(new InputMethodTextRun("𠮷", InputMethodHighlight.UNSELECTED_CONVERTED)),
            "",
            1));

    assertThat(words(drawing())).isEqualTo("说：𠮷。");
    assertThat(place(1).getX()).isGreaterThanOrEqualTo(place(0).getX());
  }

  @Test
  void a_click_takes_what_is_composed_where_it_was_begun() {
    compose("ni");
    Fx.run(() -> Event.fireEvent(Fx.focused(), press()));

    assertThat(text()).isEqualTo("说：ni。");
  }

  @Test
  void escape_is_the_way_out_when_the_input_method_has_gone() {
    compose("ni");
    Fx.press(KeyCode.ENTER);
    assertThat(text()).isEqualTo("说：。");
    Fx.press(KeyCode.ESCAPE);
    Fx.press(KeyCode.ENTER);

    assertThat(text()).isEqualTo("说：\n。");
  }

  @Test
  void a_command_that_makes_the_text_takes_what_is_composed_first() {
    compose("ni");
    Fx.run(
        () -> {
          var _ =
              pane.holdKeysFor(
                  () -> {
                    pane.apply(List.of(TextEdit.insert(0, pane.text())), 0);
                    return CompletableFuture.completedFuture("");
                  });
        });

    assertThat(text()).isEqualTo("说：ni。说：ni。");
  }

  @Test
  void a_text_that_turned_read_only_takes_nothing() {
    compose("ni");
    Fx.run(() -> pane.sheet().setReadOnly(true));
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
  private Optional<Text> composed(String words) {
    return pane.node().lookupAll(".composed-text").stream()
        .map(Text.class::cast)
        .filter(text -> text.getText().equals(words))
        .findFirst();
  }

  /** Where an input method is told that a unit of what is composed stands. */
  private static Point2D place(int offset) {
    return Fx.get(() -> Fx.focused().getInputMethodRequests().getTextLocation(offset));
  }

  private static int offset(double x, double y) {
    return Fx.get(() -> Fx.focused().getInputMethodRequests().getLocationOffset((int) x, (int) y));
  }

  private void assertInside(Point2D place) {
    Bounds all = Fx.get(() -> pane.node().localToScreen(pane.node().getLayoutBounds()));
    assertThat(all.contains(place)).as(place + " in " + all).isTrue();
  }

  /** The line with what is composed, once it is drawn. */
  private Node drawing() {
    Fx.await("the drawing", () -> pane.node().lookup(".composition").isVisible());
    return Fx.get(() -> pane.node().lookup(".composition"));
  }

  private static String words(Node drawing) {
    return Fx.get(
        () ->
            drawing.lookupAll(".text").stream()
                .map(Text.class::cast)
                .map(Text::getText)
                .collect(Collectors.joining()));
  }

  private static MouseEvent press() {
    return new MouseEvent(
        MouseEvent.MOUSE_PRESSED,
        3,
        3,
        3,
        3,
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
        null);
  }

  private String text() {
    return Fx.get(pane::text);
  }
}

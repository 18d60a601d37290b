package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.markdown.Style;
import io.github.diptych.markdown.StyledSpan;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The colours of the source. */
@FxTest
class EditorStylesTest {
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(pane::focus);
  }

  @Test
  void styles_that_come_too_late_for_a_shortened_text_do_no_harm() {
    show("short", 0);

    Fx.run(() -> pane.style(List.of(new StyledSpan(new Span(3, 70), Set.of(Style.STRONG)))));

    assertThat(text()).isEqualTo("short");
    var classes = ask(() -> List.copyOf(area().getStyleOfChar(4)));
    assertThat(classes).containsExactly("md-strong");
  }

  @Test
  void styles_reach_the_text_and_are_no_step_to_undo() {
    show("a **b** c", 0);

    Fx.run(() -> pane.style(List.of(new StyledSpan(new Span(2, 7), Set.of(Style.STRONG)))));

    var classes = ask(() -> List.copyOf(area().getStyleOfChar(3)));
    assertThat(classes).containsExactly("md-strong");
    var plain = ask(() -> List.copyOf(area().getStyleOfChar(0)));
    assertThat(plain).isEmpty();
    boolean canUndo = ask(() -> pane.writing().canUndo());
    assertThat(canUndo).isFalse();
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
                    .map(paragraph -> paragraph.getParagraphStyle().isShaded())
                    .toList());
    assertThat(shaded).containsExactly(false, true, true, true, false);

    Fx.run(() -> pane.style(List.of()));
    boolean any =
        ask(
            () ->
                area().getParagraphs().stream()
                    .anyMatch(paragraph -> paragraph.getParagraphStyle().isShaded()));
    assertThat(any).isFalse();
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
}

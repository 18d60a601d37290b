package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrapped lines are those of RichTextFX's own area, but found without reading the paragraph. */
@FxTest
class MeasuredLinesTest {
  private final Area measured = Fx.get(Area::new);
  private final StyleClassedTextArea plain = Fx.get(() -> new StyleClassedTextArea(false));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "a line that is long enough to wrap, and then a little longer than that",
        "今天早上有雾，到中午才散，下午和同学去了图书馆，晚上写了一点代码，十二点才睡下。",
        "mixed 中文 and English 在一行里, with 😀 and é and a-very-long-word-that-cannot-be-broken",
        "ends with a space when it wraps                                                       x",
      })
  void every_line_begins_and_ends_where_the_librarys_does(String text) {
    show(text);

    assertThat(linesOf(measured)).isEqualTo(linesOf(plain));
  }

  @Test
  void lines_are_found_anew_when_the_width_or_the_text_changes() {
    show("今天早上有雾。".repeat(20));
    int before = linesOf(measured).size();
    Fx.run(
        () -> {
          for (Region area : List.of(measured, plain)) {
            area.setPrefWidth(180);
          }
        });
    Fx.await("narrower", () -> measured.getWidth() == 180 && plain.getWidth() == 180);
    assertThat(linesOf(measured)).isEqualTo(linesOf(plain)).hasSizeGreaterThan(before);

    Fx.run(
        () -> {
          measured.insertText(3, "中间写了很多字。".repeat(5));
          plain.insertText(3, "中间写了很多字。".repeat(5));
        });
    assertThat(linesOf(measured)).isEqualTo(linesOf(plain));
  }

  @Test
  void larger_text_wraps_into_more_lines() {
    var pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
    Fx.run(() -> pane.show(pane.sheet("今天早上有雾。".repeat(40), 0, false)));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    int before = linesOf(pane.area()).size();
    Fx.run(() -> pane.look().setTextSize(2));

    assertThat(linesOf(pane.area())).hasSizeGreaterThan(before);
  }

  @Test
  void styles_within_a_line_change_nothing() {
    String text = "today the fog lifted at noon and we went to the library with two friends";
    show(text);
    Fx.run(
        () -> {
          for (int i = 0; i + 3 < text.length(); i += 7) {
            measured.setStyle(i, i + 3, List.of("md-strong"));
            plain.setStyle(i, i + 3, List.of("md-strong"));
          }
        });

    assertThat(linesOf(measured)).isEqualTo(linesOf(plain));
  }

  /** It would take longer than a test waits if each line were found by reading the paragraph. */
  @Test
  void a_line_of_a_megabyte_can_be_written_in() {
    String line = "Today 今天早上有雾, the fog lifted. ".repeat(30_000);
    var pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(() -> pane.show(pane.sheet(line, line.length() / 2, false)));
    Fx.run(pane::focus);
    Fx.type("x");
    Fx.await("the caret in view", () -> pane.area().caretOnScreen().isPresent());

    int lines = Fx.get(() -> pane.area().getParagraphLinesCount(0));
    assertThat(lines).isGreaterThan(5_000);
    assertThat(Fx.get(pane::caret)).isEqualTo(line.length() / 2 + 1);
  }

  private void show(String text) {
    Fx.run(
        () -> {
          for (GenericStyledArea<?, ?, ?> area : List.of(measured, plain)) {
            area.setWrapText(true);
            area.setPrefSize(260, 400);
            area.replaceText(text);
          }
          plain.getStyleClass().setAll(measured.getStyleClass());
          plain.setPadding(measured.getPadding());
        });
    Fx.show(Fx.get(() -> new HBox(measured, plain)));
  }

  /** Where each line of the first paragraph begins and ends, found as the keys Home and End do. */
  private static <P> List<List<Integer>> linesOf(
      GenericStyledArea<P, String, Collection<String>> area) {
    return Fx.get(
        () -> {
          area.applyCss();
          area.layout();
          var lines = new ArrayList<List<Integer>>();
          for (int at = 0; at <= area.getParagraphLength(0); ) {
            area.moveTo(at);
            area.lineStart(SelectionPolicy.CLEAR);
            int start = area.getCaretPosition();
            area.moveTo(at);
            area.lineEnd(SelectionPolicy.CLEAR);
            lines.add(List.of(start, area.getCaretPosition()));
            at = area.getCaretPosition() + 1;
          }
          return lines;
        });
  }
}

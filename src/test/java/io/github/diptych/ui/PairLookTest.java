package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.editor.EditorPane;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the panels of an entry look: as high as their text, in focus mode, in typewriter mode. */
@FxTest
class PairLookTest {
  private static final String CHINESE = paragraphs("第%d段。");
  private static final String DIARY =
      "### 2024.05.20 Mon\n\n"
          + CHINESE
          + " -**2024.05.20 08:12**\n\n---\n\n"
          + paragraphs("Paragraph %d.")
          + " -**2024.05.20 08:15**\n\n---\n\n短。\n\n![山](images/hill.png)\n\n-**2024.05.20 09:00**\n";

  @TempDir private Path folder;
  private DiptychWindow window;

  private static String paragraphs(String words) {
    return IntStream.range(10, 60).mapToObj(words::formatted).collect(Collectors.joining("\n\n"));
  }

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note("README.md", DIARY).image("images/hill.png");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-20T21:05");
    window.putsCaretAt(DIARY.indexOf("第11段")).fires("layout.pair");
    Fx.await("the keyboard in the first panel", () -> panel(0).isFocused());
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void in_focus_mode_a_paragraph_stands_out_with_the_same_one_of_the_other_language() {
    window.presses(F9);

    awaitDimmed(0, "第11段", false);
    awaitDimmed(1, "Paragraph 11", false);
    awaitDimmed(0, "第10段", true);
    awaitDimmed(1, "Paragraph 12", true);

    window.presses(DOWN).presses(DOWN).presses(DOWN).presses(DOWN);
    awaitDimmed(0, "第13段", false);
    awaitDimmed(1, "Paragraph 13", false);
    awaitDimmed(1, "Paragraph 11", true);

    Fx.run(() -> panel(1).caretTo(panel(1).text().indexOf("Paragraph 15")));
    window.presses(F4);
    awaitDimmed(1, "Paragraph 15", false);
    awaitDimmed(0, "第15段", false);
    awaitDimmed(0, "第13段", true);

    window.presses(F9);
    awaitDimmed(0, "第13段", false);
  }

  @Test
  void both_panels_are_as_high_as_their_text_and_scroll_as_one() {
    Fx.await("panels that scroll", () -> content().getHeight() > 50 * 2 * 20);
    Fx.await(
        "panels of one height", () -> Math.abs(area(0).getHeight() - area(1).getHeight()) <= 1);
    double top = Fx.get(() -> paragraph(1, "Paragraph 10").getMinY());

    Fx.run(() -> Event.fireEvent(area(0), wheel(-100)));

    Fx.await(
        "the other one",
        () ->
            isLaidOut(1, "Paragraph 10")
                && Math.abs(paragraph(1, "Paragraph 10").getMinY() - top + 100) < 2);
    window.presses(PAGE_DOWN, KeyCode.ALT);
    Fx.await("no more than the view", () -> content().getHeight() <= columns().getHeight());
  }

  @Test
  void a_picture_stands_below_its_line() {
    window.presses(PAGE_DOWN, KeyCode.ALT);

    Fx.await("the picture", () -> panel(0).node().lookupAll(".line-picture").size() == 1);
    var picture = (ImageView) Fx.get(() -> panel(0).node().lookup(".line-picture"));
    assertThat(picture.getImage().getWidth()).isEqualTo(2);
    assertThat(Fx.get(() -> picture.localToScene(picture.getLayoutBounds()).getMinY()))
        .isGreaterThan(Fx.get(() -> paragraph(0, "![山]").getMinY() + 15));
  }

  @Test
  void in_typewriter_mode_the_carets_line_stays_in_the_middle_from_the_first_to_the_last() {
    window.presses(F9, SHIFT);

    awaitMiddle(0);
    Fx.run(() -> panel(0).caretTo(0));
    awaitMiddle(0);
    window.types("x");
    awaitMiddle(0);
    Fx.run(() -> panel(0).caretTo(panel(0).text().length()));
    awaitMiddle(0);

    window.presses(F4);
    Fx.run(() -> panel(1).caretTo(panel(1).text().indexOf("Paragraph 30")));
    awaitMiddle(1);
    window.presses(F9, SHIFT);
    Fx.run(() -> panel(1).caretTo(0));
    Fx.await("the first line at the top", () -> columns().getVvalue() < 0.02);
  }

  @Test
  void in_a_narrow_window_they_stack_and_nothing_of_them_is_cut_off() {
    String words = "很长的一段。".repeat(30);
    window.types(words);
    Fx.await("it in its panel", () -> panel(0).text().contains(words));
    awaitWhole(words);

    Fx.run(() -> window.stage().setWidth(760));

    Fx.await(
        "one below the other",
        () ->
            window.open().pair().node().getPseudoClassStates().stream()
                .anyMatch(is -> is.getPseudoClassName().equals("stacked")));
    Fx.await(
        "the second below the first",
        () ->
            isLaidOut(1, "Paragraph 10")
                && isLaidOut(0, "第59段")
                && paragraph(1, "Paragraph 10").getMinY() > paragraph(0, "第59段").getMaxY());
    awaitWhole(words);
  }

  /** The last line stands within its panel, and is not scrolled to. */
  private void awaitWhole(String words) {
    Fx.await(
        "all of the first panel",
        () -> {
          if (!isLaidOut(0, "第59段") || !isLaidOut(0, words)) {
            return false;
          }
          Bounds last = paragraph(0, "第59段");
          Bounds panel = area(0).localToScene(area(0).getLayoutBounds());
          return paragraph(0, words).getHeight() > 40
              && last.getMaxY() <= panel.getMaxY() + 1
              && last.getMaxY() > panel.getMaxY() - 60;
        });
  }

  private static ScrollEvent wheel(double delta) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        10,
        10,
        10,
        10,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        delta,
        0,
        delta,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }

  private ScrollPane columns() {
    return (ScrollPane) Objects.requireNonNull(window.stage().getScene().lookup(".pair-columns"));
  }

  private Bounds content() {
    return columns().getContent().getLayoutBounds();
  }

  private Region area(int panel) {
    return (Region) Objects.requireNonNull(panel(panel).node().lookup(".diptych-editor"));
  }

  private void awaitMiddle(int panel) {
    Fx.await(
        "the caret in the middle",
        () -> {
          Bounds seen = columns().localToScreen(columns().getLayoutBounds());
          return panel(panel)
              .scroll()
              .caretOnScreen()
              .filter(caret -> Math.abs(caret.getCenterY() - seen.getCenterY()) < 4)
              .isPresent();
        });
  }

  private EditorPane panel(int index) {
    return window.open().pair().editors().get(index);
  }

  private void awaitDimmed(int panel, String beginning, boolean wanted) {
    Fx.await(
        beginning + " dimmed: " + wanted,
        () -> {
          if (!isLaidOut(panel, beginning)) {
            return false;
          }
          Bounds box = paragraph(panel, beginning);
          double y = box.getCenterY();
          return wanted
              == panel(panel).node().lookupAll(".focus-veil").stream()
                  .filter(PairLookTest::isSeen)
                  .map(veil -> veil.localToScene(veil.getLayoutBounds()))
                  .anyMatch(veil -> veil.getMinY() < y && y < veil.getMaxY());
        });
  }

  private static boolean isSeen(Node node) {
    return node.isVisible() && node.getParent().isVisible();
  }

  private boolean isLaidOut(int panel, String beginning) {
    return boxes(panel, beginning).findFirst().isPresent();
  }

  private Bounds paragraph(int panel, String beginning) {
    return boxes(panel, beginning)
        .map(box -> box.localToScene(box.getLayoutBounds()))
        .findFirst()
        .orElseThrow();
  }

  private Stream<Node> boxes(int panel, String beginning) {
    return panel(panel).node().lookupAll(".paragraph-box").stream()
        .filter(
            box ->
                box.lookupAll(".text").stream()
                    .map(text -> ((Text) text).getText())
                    .collect(Collectors.joining())
                    .startsWith(beginning));
  }
}

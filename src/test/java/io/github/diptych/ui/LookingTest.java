package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.DIGIT0;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.EQUALS;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.MINUS;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SHORTCUT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.diptych.TestVault;
import io.github.diptych.diary.Span;
import io.github.diptych.settings.LookSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.ui.bar.StatusModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the note looks in the real window: counts, focus, typewriter, sizes and widths. */
@FxTest
class LookingTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早上有雾。

      第二段。 -**2024.05.20 08:12**

      ---

      Fog in the morning.

      Second paragraph. -**2024.05.20 08:15**

      ---

      ok下面先看kaggle -**2024.05.20 09:00**
      """;
  private static final String LONG =
      IntStream.range(0, 300).mapToObj(i -> "Line " + i).collect(Collectors.joining("\n\n"));
  private static final String PARAGRAPHS = "one\ntwo\n\nthree\nfour\n\n```\na\n\nb\n```\n";

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault =
        TestVault.in(folder)
            .note("README.md", DIARY)
            .note("long.md", LONG)
            .note("paragraphs.md", PARAGRAPHS);
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void the_status_bar_counts_what_is_selected_and_else_the_note() {
    window.opens("paragraphs.md");
    awaitCounts(new Counted(0, 6, false));

    Fx.run(() -> window.open().note().select(new Span(4, 12)));
    awaitCounts(new Counted(0, 2, true));

    window.opens("README.md");
    int start = DIARY.indexOf("ok下面");
    Fx.run(() -> window.open().note().select(new Span(start, start + 12)));
    awaitCounts(new Counted(4, 2, true));
    window.putsCaretAt(0);
    Fx.await("the note again", () -> counts().filter(is -> !is.ofSelection()).isPresent());
  }

  @Test
  void the_card_counts_the_entry_that_the_caret_is_in_with_both_its_blocks() {
    window.putsCaretAt(DIARY.indexOf("Second"));

    window.fires("view.count");

    Fx.await("the card", () -> card().isPresent());
    assertThat(column(1)).startsWith("This entry", "7", "10");
    assertThat(column(2)).startsWith("This note", "11", "16");
    assertThat(Fx.get(() -> card().orElseThrow().getAccessibleText()))
        .startsWith("This entry: 7 Chinese characters, 10 words,");
  }

  @Test
  void in_a_diary_the_block_at_the_caret_stands_out() {
    window.opens("README.md").putsCaretAt(DIARY.indexOf("第二段"));
    Fx.await("its styles", () -> styled("md-rule"));

    window.presses(F9);

    awaitClear("早上有雾", "第二段");
    awaitDimmed("Fog in the");
    awaitDimmed("### 2024.05.20");

    window.putsCaretAt(DIARY.indexOf("Fog"));
    awaitClear("Fog in the", "Second paragraph");
    awaitDimmed("早上有雾");
  }

  @Test
  void elsewhere_a_block_ends_at_a_blank_line_that_is_not_in_code() {
    window.opens("paragraphs.md").putsCaretAt(PARAGRAPHS.indexOf("four"));
    Fx.await("its styles", () -> styled("md-code-block"));
    window.presses(F9);

    awaitClear("three", "four");
    awaitDimmed("two");
    window.putsCaretAt(PARAGRAPHS.indexOf("b\n"));
    awaitClear("a", "b");

    window.putsCaretAt(PARAGRAPHS.indexOf("two")).types("\n\nx");
    awaitClear("xtwo");
    awaitDimmed("one");
    window.presses(F9);
    Fx.await("nothing dimmed", () -> !veilsShown());
  }

  @Test
  void in_typewriter_mode_the_caret_stays_in_the_middle_from_the_first_line_to_the_last() {
    window.opens("long.md").putsCaretAt(LONG.length());

    window.presses(F9, SHIFT);

    awaitMiddle();
    window.putsCaretAt(0);
    awaitMiddle();
    for (int i = 0; i < 12; i++) {
      window.presses(DOWN);
    }
    awaitMiddle();
    window.putsCaretAt(LONG.length()).types("\n\nThe end\n");
    awaitMiddle();
    window.presses(UP);
    awaitMiddle();
    window.putsCaretAt(LONG.indexOf("Line 150"));
    awaitMiddle();

    window.putsCaretAt(LONG.length());
    awaitMiddle();
    Fx.run(() -> ((GenericStyledArea<?, ?, ?>) editor()).scrollYBy(-200));
    Fx.await("the whole pane to read in", () -> editor().getInsets().getBottom() < 20);
    window.presses(LEFT);
    awaitMiddle();

    window.presses(F9, SHIFT).putsCaretAt(LONG.length());
    Fx.await("the caret at the bottom again", () -> fromMiddle() > 100);
  }

  @Test
  void keys_and_wheel_zoom_the_source_apart_from_the_preview_and_it_is_kept() {
    double before = fontSize();

    window.presses(EQUALS, SHORTCUT).presses(EQUALS, SHORTCUT, SHIFT);
    assertThat(fontSize()).isCloseTo(before * 1.25, within(0.01));
    Fx.run(() -> turnWheel(-40));
    assertThat(fontSize()).isCloseTo(before * 1.1, within(0.01));
    assertThat(Fx.get(() -> window.open().parts().reading().zoomProperty().get())).isEqualTo(1);
    Fx.await("kept", () -> kept().zoom() == 1.1);

    window.presses(MINUS, SHORTCUT).presses(DIGIT0, SHORTCUT);
    assertThat(fontSize()).isEqualTo(before);
  }

  @Test
  void all_text_grows_together_and_it_is_kept() {
    double source = fontSize();
    double menu = labelSize();

    Fx.run(() -> window.open().parts().look().textSizeProperty().set(2));

    Fx.await("the window's own words", () -> Math.abs(labelSize() - 2 * menu) < 0.01);
    assertThat(fontSize()).isEqualTo(2 * source);
    Fx.await("kept", () -> kept().textSize() == 2);
    window.fires("size.reset");
    Fx.await("as before", () -> labelSize() == menu);
  }

  @Test
  void lines_are_as_wide_as_is_chosen_and_it_is_kept() {
    window.opens("long.md").fires("layout.source");
    window.fires("width.narrow");
    assertThat(textWidth()).isCloseTo(34 * 16, within(2.0));
    window.fires("width.full");
    assertThat(textWidth()).isGreaterThan(34 * 16 + 50);
    Fx.await("kept", () -> kept().lineWidth() == LookSettings.LineWidth.FULL);
  }

  private record Counted(int han, int words, boolean ofSelection) {}

  private void awaitCounts(Counted expected) {
    Fx.await(
        expected.toString(),
        () ->
            counts()
                .map(is -> new Counted(is.han(), is.words(), is.ofSelection()))
                .filter(expected::equals)
                .isPresent());
  }

  private Optional<StatusModel.Counts> counts() {
    return window.open().parts().status().countsProperty().get();
  }

  private Optional<Node> card() {
    return Window.getWindows().stream()
        .map(shown -> shown.getScene().getRoot().lookup(".count-card"))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private List<String> column(int column) {
    return Fx.get(
        () ->
            ((Region) card().orElseThrow())
                .getChildrenUnmodifiable().stream()
                    .filter(cell -> column == GridPane.getColumnIndex(cell))
                    .map(cell -> ((Labeled) cell).getText())
                    .toList());
  }

  private Node root() {
    return window.stage().getScene().getRoot();
  }

  private Region editor() {
    return (Region) root().lookup(".diptych-editor");
  }

  private boolean styled(String styleClass) {
    return editor().lookup("." + styleClass) != null;
  }

  /** The box of the paragraph that begins so, in the scene. */
  private Optional<Bounds> paragraph(String beginning) {
    return editor().lookupAll(".paragraph-box").stream()
        .filter(box -> words(box).startsWith(beginning))
        .map(box -> box.localToScene(box.getLayoutBounds()))
        .findFirst();
  }

  private static String words(Node box) {
    return box.lookupAll(".text").stream()
        .map(text -> ((Text) text).getText())
        .collect(Collectors.joining());
  }

  private boolean veilsShown() {
    return editor().lookupAll(".focus-veil").stream()
        .anyMatch(veil -> veil.getParent().isVisible());
  }

  private void awaitDimmed(String beginning) {
    Fx.await("\"" + beginning + "\" dimmed", () -> isUnderVeil(beginning, true));
  }

  private void awaitClear(String... beginnings) {
    for (String beginning : beginnings) {
      Fx.await("\"" + beginning + "\" not dimmed", () -> isUnderVeil(beginning, false));
    }
  }

  /** Whether the paragraph is in view and dimmed, or not, as {@code wanted}. */
  private boolean isUnderVeil(String beginning, boolean wanted) {
    return veilsShown()
        && paragraph(beginning).filter(box -> isUnderVeil(box) == wanted).isPresent();
  }

  private boolean isUnderVeil(Bounds paragraph) {
    double y = paragraph.getCenterY();
    return editor().lookupAll(".focus-veil").stream()
        .map(veil -> veil.localToScene(veil.getLayoutBounds()))
        .anyMatch(veil -> veil.getMinY() < y && y < veil.getMaxY());
  }

  private double fromMiddle() {
    var area = editor();
    var caret = area.lookup(".caret");
    if (caret == null) {
      return 0;
    }
    var bounds = caret.localToScene(caret.getLayoutBounds());
    var pane = area.localToScene(area.getLayoutBounds());
    return bounds.getCenterY() - pane.getCenterY();
  }

  private void awaitMiddle() {
    Fx.await(
        "the caret in the middle",
        () ->
            editor().lookup(".caret") != null
                && Math.abs(fromMiddle()) < 3
                && isInView(editor().lookup(".caret")));
  }

  /** Not beyond the edge of the lines, where nothing is drawn. */
  private boolean isInView(Node node) {
    var insets = editor().getInsets();
    var area = editor().localToScene(editor().getLayoutBounds());
    var bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinY() >= area.getMinY() + insets.getTop() - 1
        && bounds.getMaxY() <= area.getMaxY() - insets.getBottom() + 1;
  }

  private double fontSize() {
    return Fx.get(
        () -> {
          root().applyCss();
          var text = (Text) editor().lookup(".text");
          return text.getFont().getSize();
        });
  }

  private double labelSize() {
    return Fx.get(
        () -> {
          root().applyCss();
          return ((Labeled) root().lookup(".status-field")).getFont().getSize();
        });
  }

  private double textWidth() {
    return Fx.get(
        () -> {
          root().applyCss();
          ((Parent) root()).layout();
          var insets = editor().getInsets();
          return editor().getWidth() - insets.getLeft() - insets.getRight();
        });
  }

  private void turnWheel(double by) {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    editor()
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                !mac,
                false,
                mac,
                false,
                false,
                0,
                by,
                0,
                by,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(editor(), 10, 10)));
  }

  private LookSettings kept() {
    return new MachineSettingsFile(folder.resolve("settings")).read().settings().look();
  }
}

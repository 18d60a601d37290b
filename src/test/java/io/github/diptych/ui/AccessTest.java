package io.github.diptych.ui;

import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window for whoever has no mouse, hears it, or needs large text. */
@FxTest
class AccessTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早上有雾。 -**2024.05.20 08:12**

      ---

      ##
      """;

  @TempDir private Path folder;
  private DiptychWindow window;

  @BeforeEach
  void open() {
    var vault = TestVault.in(folder).note("README.md", DIARY).note("a/b.md", "# B\n");
    window = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
    window.sees("早上有雾");
  }

  @AfterEach
  void close() {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "edit.replace",
        "preview.find",
        "go.command",
        "go.note",
        "sync.list",
        "history.vault",
        "draft.setup"
      })
  void every_control_that_takes_the_keyboard_has_a_name(String opened) {
    if (!opened.isEmpty()) {
      window.fires(opened);
    }
    layOut();

    assertThat(all(node -> node.isFocusTraversable() && !isNamed(node))).isEmpty();
  }

  @Test
  void the_keyboard_goes_round_the_parts_of_the_window_and_back() {
    Fx.run(() -> window.open().parts().editor().focus());
    var visited = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      visited.add(part());
      window.presses(F6);
      assertThat(isFocusSeen()).isTrue();
    }

    assertThat(visited).containsExactly("editor", "preview", "sidebar", "toolbar");
    assertThat(part()).isEqualTo("editor");
    window.presses(F6, SHIFT);
    assertThat(part()).isEqualTo("toolbar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "edit.replace",
        "preview.find",
        "go.command",
        "go.note",
        "go.heading",
        "go.line",
        "sync.list",
        "history.vault",
        "draft.setup"
      })
  void at_twice_the_text_size_no_word_is_cut_off(String opened) {
    doublesTheText();
    if (!opened.isEmpty()) {
      window.fires(opened);
    }

    awaitNothingCutOff();
  }

  @ParameterizedTest
  @ValueSource(strings = {"view.count", "finding.list", "finding.repair", "edit.complete"})
  void at_twice_the_text_size_no_word_of_a_card_is_cut_off(String opened) {
    doublesTheText();
    window.putsCaretAt(DIARY.length()).types(":smi");
    Fx.await(
        "a finding", () -> window.open().parts().status().problemsProperty().get().isPresent());
    if (opened.equals("finding.repair")) {
      window.putsCaretAt(DIARY.indexOf("##\n") + 2);
    }
    window.fires(opened);
    Fx.await("a card", () -> Window.getWindows().size() > 1 || isSuggesting());

    awaitNothingCutOff();
  }

  private boolean isSuggesting() {
    return window.open().parts().editor().suggestions().isShowing();
  }

  private void doublesTheText() {
    Fx.run(
        () -> {
          window.stage().setWidth(1440);
          window.stage().setHeight(900);
          window.open().parts().look().textSizeProperty().set(2);
        });
  }

  private void awaitNothingCutOff() {
    layOut();
    var last = new AtomicReference<List<String>>(List.of());
    try {
      Fx.await(
          "nothing cut off",
          () -> {
            layOut();
            last.set(cutOff());
            return last.get().isEmpty();
          });
    } catch (AssertionError still) {
      throw new AssertionError(still.getMessage() + ": " + last.get(), still);
    }
  }

  private List<String> cutOff() {
    return all(
        node ->
            node instanceof Labeled label && isCut(label)
                || node instanceof Control control && isClipped(control));
  }

  /** Its words end in dots, are higher than it is, or lie outside the window. */
  private boolean isCut(Labeled label) {
    if (label.getText() == null
        || label.getText().isBlank()
        || label.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
      return false;
    }
    return label.lookupAll(".text").stream()
        .filter(text -> text.getParent().equals(label))
        .map(Text.class::cast)
        .anyMatch(
            text ->
                !text.getText().equals(label.getText())
                    || text.getLayoutBounds().getHeight() > label.getHeight() + 1
                    || !isInside(text) && !isScrolled(text));
  }

  /** Reaches beyond the pane that it stands in. */
  private static boolean isClipped(Control control) {
    for (Node pane = control.getParent(); pane != null; pane = pane.getParent()) {
      if (pane.getStyleClass().contains("split-pane")
          || pane.getStyleClass().contains("virtual-flow")) {
        return false;
      }
      Bounds bounds = pane.sceneToLocal(control.localToScene(control.getLayoutBounds()));
      if (pane instanceof Region region && bounds.getMaxX() > region.getWidth() + 1) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScrolled(Node node) {
    Node above = node;
    while (above != null && !above.getStyleClass().contains("virtual-flow")) {
      above = above.getParent();
    }
    return above != null;
  }

  private boolean isInside(Node node) {
    var scene = node.getScene();
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getMinX() >= -1
        && bounds.getMinY() >= -1
        && bounds.getMaxX() <= scene.getWidth() + 1
        && bounds.getMaxY() <= scene.getHeight() + 1;
  }

  private void layOut() {
    Fx.run(
        () -> {
          for (Window shown : List.copyOf(Window.getWindows())) {
            var root = shown.getScene().getRoot();
            root.applyCss();
            root.layout();
          }
        });
  }

  /** A caret, the line above the page, or a ring. */
  private boolean isFocusSeen() {
    return Fx.get(
        () -> {
          Node owner = window.stage().getScene().getFocusOwner();
          return owner.getPseudoClassStates().contains(PseudoClass.getPseudoClass("reached"))
              || owner.getStyleClass().contains("diptych-editor")
              || owner.getStyleClass().contains("web-view");
        });
  }

  private String part() {
    return Fx.get(
        () -> {
          Node node = window.stage().getScene().getFocusOwner();
          for (; node != null; node = node.getParent()) {
            for (String name : List.of("editor", "preview", "sidebar", "toolbar")) {
              if (node.getStyleClass().contains(name)
                  || node.getStyleClass().contains("diptych-" + name)) {
                return name;
              }
            }
          }
          return "none";
        });
  }

  private List<String> all(Predicate<Node> wanted) {
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .flatMap(each -> shown(each.getScene().getRoot()))
                .filter(wanted)
                .map(AccessTest::described)
                .toList());
  }

  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    Stream<Node> below =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(AccessTest::shown)
            : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  private static boolean isNamed(Node node) {
    return (node.getAccessibleText() != null && !node.getAccessibleText().isBlank())
        || (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank());
  }

  private static String described(Node node) {
    String words = node instanceof Labeled label ? " \"" + label.getText() + "\"" : "";
    return node.getClass().getSimpleName() + node.getStyleClass() + words;
  }
}

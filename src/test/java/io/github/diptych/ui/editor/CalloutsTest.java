package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said beside the text. */
@FxTest
class CalloutsTest {
  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));
  private final List<Integer> asked = new ArrayList<>();

  @BeforeEach
  void open_a_window() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(
        () -> {
          pane.focus();
          pane.show(pane.sheet("今天很好", 0, false));
          pane.callouts()
              .onHover(
                  offset -> {
                    asked.add(offset);
                    return offset == 1 ? Optional.of("wrong here") : Optional.empty();
                  });
        });
  }

  @Test
  void a_note_is_shown_where_there_is_one_and_goes_with_the_mouse() {
    rest(1);
    assertThat(notes()).containsExactly("wrong here");

    Fx.run(() -> Event.fireEvent(area(), MouseOverTextEvent.end()));
    assertThat(notes()).isEmpty();
  }

  @Test
  void nothing_is_shown_where_there_is_nothing_to_say() {
    rest(2);

    assertThat(asked).containsExactly(2);
    assertThat(notes()).isEmpty();
  }

  @Test
  void nothing_is_shown_while_text_is_composed() {
    Fx.run(
        () ->
            Event.fireEvent(
                area(),
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    List.of(new InputMethodTextRun("ni", InputMethodHighlight.UNSELECTED_RAW)),
                    "",
                    2)));

    rest(1);
    var beside = Fx.get(Popup::new);
    Fx.run(() -> pane.callouts().show(beside));

    assertThat(notes()).isEmpty();
    boolean shown = Fx.get(beside::isShowing);
    assertThat(shown).isFalse();
  }

  private void rest(int offset) {
    Fx.run(
        () -> {
          Bounds onScreen = area().localToScreen(area().getLayoutBounds());
          var at = new Point2D(onScreen.getMinX() + 50, onScreen.getMinY() + 20);
          Event.fireEvent(area(), MouseOverTextEvent.beginAt(at, offset));
        });
  }

  private static List<String> notes() {
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .filter(Popup.class::isInstance)
                .filter(Window::isShowing)
                .flatMap(popup -> popup.getScene().getRoot().lookupAll(".hover-note").stream())
                .map(label -> ((Label) label).getText())
                .toList());
  }

  private Area area() {
    return pane.area();
  }
}

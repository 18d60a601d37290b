package io.github.diptych.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the list of suggestions stands while the text is scrolled under it. */
@FxTest
class SuggestionsTest {
  private static final String TEXT = "一行\n".repeat(200) + ":sm";

  private final EditorPane pane = Fx.get(() -> new EditorPane(Fonts.ofThisSystem()));

  @BeforeEach
  void open_at_the_end_of_a_long_text() {
    Fx.show(Fx.get(() -> new StackPane(pane.node())));
    Fx.run(pane::focus);
    Fx.run(() -> pane.show(pane.sheet(TEXT, TEXT.length(), false)));
    Fx.await("the end in view", () -> pane.scroll().isSeen() && seen(200) && caretIsSeen());
  }

  @Test
  void a_list_whose_caret_is_scrolled_out_of_view_goes_with_it() {
    shows("smile");
    scrollsTo(0);

    Fx.await("no list", () -> !pane.suggestions().isShowing());
  }

  @Test
  void a_list_that_comes_before_its_caret_is_in_view_waits_for_it() {
    scrollsTo(0);
    shows("smile");
    scrollsTo(60);
    assertThat(Fx.get(this::caretIsSeen)).isFalse();
    assertThat(Fx.get(() -> pane.suggestions().isShowing())).as("unseen").isFalse();

    Fx.run(() -> pane.caretTo(TEXT.length()));
    Fx.await("the list at its caret", this::listIsAtCaret);
  }

  private void shows(String name) {
    Fx.run(
        () ->
            pane.suggestions()
                .show(TEXT.length() - 3, List.of(new Suggestion("", name, List.of(), "")), true));
  }

  /** Until the list has heard of it. */
  private void scrollsTo(int line) {
    Fx.run(() -> pane.scroll().align(line * 3.0));
    Fx.await("line " + line, () -> seen(line));
    Fx.run(() -> {});
  }

  private boolean seen(int line) {
    return pane.area().firstVisibleParToAllParIndex() <= line
        && line <= pane.area().lastVisibleParToAllParIndex();
  }

  private boolean caretIsSeen() {
    return pane.area().caretOnScreen().isPresent();
  }

  private boolean listIsAtCaret() {
    var list = pane.suggestions().node();
    var bounds = list.localToScreen(list.getLayoutBounds());
    return pane.area()
        .caretOnScreen()
        .filter(caret -> bounds.getHeight() > 1)
        .filter(
            caret ->
                Math.min(
                        Math.abs(bounds.getMaxY() - caret.getMinY()),
                        Math.abs(bounds.getMinY() - caret.getMaxY()))
                    < 10)
        .isPresent();
  }
}

package io.github.diptych.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Heading;
import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

@FxTest
class OutlineViewTest {
  private static final Heading MAY = new Heading(1, "May", "may", new Span(0, 5));
  private static final Heading MONDAY = new Heading(3, "Mon", "mon", new Span(40, 50));
  private static final Heading TUESDAY = new Heading(3, "Tue", "tue", new Span(90, 100));
  private static final List<Heading> ALL = List.of(MAY, MONDAY, TUESDAY);

  private final OutlineView view = Fx.get(() -> new OutlineView(Words.of(Speech.ENGLISH)));

  @Test
  void the_caret_belongs_to_the_last_heading_before_it() {
    assertThat(OutlineView.above(ALL, 39)).hasValue(0);
    assertThat(OutlineView.above(ALL, 40)).hasValue(1);
    assertThat(OutlineView.above(ALL, 5000)).hasValue(2);
  }

  @Test
  void above_the_first_heading_there_is_none() {
    assertThat(OutlineView.above(List.of(MONDAY), 3)).isEmpty();
    assertThat(OutlineView.above(List.of(), 3)).isEmpty();
  }

  @Test
  void the_mark_follows_the_caret_and_tells_nobody() {
    var told = new ArrayList<Integer>();
    Fx.run(
        () -> {
          view.onHeading(told::add);
          view.show(ALL);
          view.highlight(60);
        });

    assertThat(marked()).isEqualTo(MONDAY);
    assertThat(told).isEmpty();
  }

  @Test
  void the_mark_stays_with_the_caret_when_the_headings_change() {
    Fx.run(
        () -> {
          view.show(ALL);
          view.highlight(95);
          view.show(List.of(MAY, MONDAY));
        });

    assertThat(marked()).isEqualTo(MONDAY);
  }

  @Test
  void writing_above_a_heading_does_not_get_under_it_before_the_headings_are_read_again() {
    Fx.run(
        () -> {
          view.show(ALL);
          view.highlight(39);
          view.edited(new TextEdit(39, 39, "abc"));
          view.highlight(42);
        });
    assertThat(marked()).isEqualTo(MAY);

    Fx.run(
        () -> {
          view.edited(new TextEdit(0, 30, ""));
          view.highlight(12);
        });
    assertThat(marked()).isEqualTo(MAY);
    Fx.run(() -> view.highlight(13));
    assertThat(marked()).isEqualTo(MONDAY);
  }

  @Test
  void the_marked_heading_is_in_sight_and_the_focus_stays_where_it_was() {
    var many =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Heading(3, "Day " + i, "day-" + i, new Span(10 * i, 10 * i + 5)))
            .toList();
    var writing = Fx.get(TextField::new);
    Fx.show(Fx.get(() -> new BorderPane(view.node(), writing, null, null, null)));
    Fx.run(
        () -> {
          writing.requestFocus();
          view.show(many);
          view.highlight(9000);
        });

    Fx.await("row 900 in sight", () -> visible(900));
    assertThat(Fx.focused()).isEqualTo(writing);
    Fx.run(() -> view.highlight(9020));
    assertThat(marked()).isEqualTo(many.get(902));
    Fx.await("no move to a row that is in sight", () -> visible(898) && visible(902));
  }

  private boolean visible(int row) {
    var rows = (VirtualFlow<?>) view.node().lookup(".virtual-flow");
    return rows.getFirstVisibleCell().getIndex() <= row
        && rows.getLastVisibleCell().getIndex() >= row;
  }

  @Test
  void it_goes_to_where_the_heading_is_by_now() {
    var told = new ArrayList<Integer>();
    Fx.run(
        () -> {
          view.onHeading(told::add);
          view.show(ALL);
          view.edited(TextEdit.insert(0, "four"));
        });
    Fx.show(Fx.get(() -> new StackPane(view.node())));
    Fx.run(() -> view.node().requestFocus());

    Fx.press(KeyCode.DOWN);
    Fx.press(KeyCode.ENTER);

    assertThat(told).containsExactly(MONDAY.span().start() + 4);
  }

  @Test
  void enter_goes_to_the_heading() {
    var told = new ArrayList<Integer>();
    Fx.run(
        () -> {
          view.onHeading(told::add);
          view.show(ALL);
        });
    Fx.show(Fx.get(() -> new StackPane(view.node())));
    Fx.run(() -> view.node().requestFocus());

    Fx.press(KeyCode.DOWN);
    Fx.press(KeyCode.ENTER);

    assertThat(told).containsExactly(MONDAY.span().start());
  }

  private Heading marked() {
    return Fx.get(
        () -> (Heading) ((ListView<?>) view.node()).getSelectionModel().getSelectedItem());
  }
}

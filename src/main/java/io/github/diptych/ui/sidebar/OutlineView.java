package io.github.diptych.ui.sidebar;

import io.github.diptych.diary.Bisection;
import io.github.diptych.markdown.Heading;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The headings of the note; the one above the caret is marked. A click or Enter goes to one. */
public final class OutlineView {
  private static final double ROW = 30;

  private final ObservableList<Heading> headings = FXCollections.observableArrayList();
  private final ListView<Heading> list = new ListView<>(headings);
  private Consumer<Heading> listener = heading -> {};
  private int caret;
  private List<Integer> levels = List.of();

  public OutlineView(Words words) {
    var none = new Label(words.say("sidebar.outline.none"));
    none.getStyleClass().add("sidebar-none");
    list.setPlaceholder(none);
    list.getStyleClass().add("outline-view");
    list.setFixedCellSize(ROW);
    list.setCellFactory(view -> new HeadingCell(this::indent, this::activate));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  public Node node() {
    return list;
  }

  /** Who is told of a heading that the writer goes to. */
  public void onHeading(Consumer<Heading> listener) {
    this.listener = listener;
  }

  /** Shows the headings of a note, in their order. */
  public void show(List<Heading> outline) {
    if (!headings.equals(outline)) {
      levels = outline.stream().map(Heading::level).distinct().sorted().toList();
      headings.setAll(outline);
    }
    mark();
  }

  /**
   * Marks the heading that the caret is under; tells nobody.
   *
   * @param caretOffset in UTF-16 units of the note
   */
  public void highlight(int caretOffset) {
    caret = caretOffset;
    mark();
  }

  /** The index of the last heading that starts at or before an offset; empty if none does. */
  static OptionalInt above(List<Heading> headings, int offset) {
    int count =
        Bisection.count(headings.size(), index -> headings.get(index).span().start() <= offset);
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count - 1);
  }

  private void mark() {
    OptionalInt index = above(headings, caret);
    if (index.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != index.getAsInt()) {
      list.getSelectionModel().clearAndSelect(index.getAsInt());
      list.scrollTo(Math.max(0, index.getAsInt() - 3));
    }
  }

  /** By the levels that the note uses: one that begins with level 3 has no empty margin. */
  private int indent(Heading heading) {
    return levels.indexOf(heading.level());
  }

  private void pressed(KeyEvent event) {
    Heading heading = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && heading != null) {
      activate(heading);
      event.consume();
    }
  }

  private void activate(Heading heading) {
    listener.accept(heading);
  }
}

package io.github.diptych.ui.sidebar;

import io.github.diptych.diary.Bisection;
import io.github.diptych.diary.TextEdit;
import io.github.diptych.markdown.Heading;
import io.github.diptych.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The headings of the note; the one above the caret is marked. A click or Enter goes to one. */
public final class OutlineView {
  /** More edits than that between two outlines are not traced; the mark waits for the next. */
  private static final int MOST_EDITS = 200;

  private static final int ROWS_ABOVE = 3;

  private final ObservableList<Heading> headings = FXCollections.observableArrayList();
  private final ListView<Heading> list = new ListView<>(headings);
  private IntConsumer listener = offset -> {};
  private final List<TextEdit> edits = new ArrayList<>();
  private int caret;
  private List<Integer> levels = List.of();

  public OutlineView(Words words) {
    var none = new Label(words.say("sidebar.outline.none"));
    none.getStyleClass().add("sidebar-none");
    list.setPlaceholder(none);
    list.getStyleClass().add("outline-view");
    list.setAccessibleText(words.say("sidebar.outline"));
    list.setCellFactory(view -> new HeadingCell(this::indent, this::activate));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  public Node node() {
    return list;
  }

  /** Who is told where in the text a heading is that the writer goes to. */
  public void onHeading(IntConsumer listener) {
    this.listener = listener;
  }

  /** Shows the headings of a note as its text is now, in their order. */
  public void show(List<Heading> outline) {
    edits.clear();
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

  /** Draws the rows anew, whose indents depend on the size of text. */
  void refresh() {
    list.refresh();
  }

  /** The text changes, and the headings that are shown do not know it yet; the caret follows. */
  public void edited(TextEdit edit) {
    edits.add(edit);
  }

  /** Where the caret would be if nothing had been edited since the headings were read. */
  private int caretBefore() {
    int offset = caret;
    for (TextEdit edit : edits.reversed()) {
      int end = edit.start() + edit.replacement().length();
      if (offset >= end) {
        offset += edit.end() - end;
      } else {
        offset = Math.min(offset, edit.start());
      }
    }
    return offset;
  }

  /** Where a place is now that was there when the headings were read. */
  private int now(int before) {
    int offset = before;
    for (TextEdit edit : edits) {
      offset = edit.shift(offset);
    }
    return offset;
  }

  /** The index of the last heading that starts at or before an offset; empty if none does. */
  static OptionalInt above(List<Heading> headings, int offset) {
    int count =
        Bisection.count(headings.size(), index -> headings.get(index).span().start() <= offset);
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count - 1);
  }

  private void mark() {
    if (edits.size() > MOST_EDITS) {
      return;
    }
    OptionalInt index = above(headings, caretBefore());
    if (index.isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedIndex() != index.getAsInt()) {
      list.getSelectionModel().clearAndSelect(index.getAsInt());
      reveal(index.getAsInt());
    }
  }

  /** What is in sight stays where it is. */
  private void reveal(int index) {
    // Rows that are not laid out cannot be scrolled to.
    list.layout();
    boolean inSight =
        list.lookup(".virtual-flow") instanceof VirtualFlow<?> rows
            && rows.getFirstVisibleCell() != null
            && rows.getFirstVisibleCell().getIndex() < index
            && rows.getLastVisibleCell().getIndex() > index;
    if (!inSight) {
      list.scrollTo(Math.max(0, index - ROWS_ABOVE));
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
    listener.accept(now(heading.span().start()));
  }
}

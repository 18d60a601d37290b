package io.github.diptych.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * One note in the editor with its caret, its scroll and what can be undone, in view or not. On the
 * UI thread.
 */
public final class Sheet {
  private final Area area;
  private final Highlighting highlighting;
  private final VirtualizedScrollPane<Area> node;
  private int length;

  /**
   * @param changed told of the changes to the text, in order, each step at once
   */
  Sheet(Area area, Consumer<List<TextChange>> changed) {
    this.area = area;
    this.highlighting = new Highlighting(area);
    this.node = new VirtualizedScrollPane<>(area);
    node.getStyleClass().add("diptych-editor-scroll");
    area.multiPlainChanges()
        .subscribe(
            changes -> {
              changes.forEach(this::count);
              changed.accept(
                  changes.stream()
                      .map(
                          change ->
                              new TextChange(
                                  change.getPosition(), change.getRemoved(), change.getInserted()))
                      .toList());
            });
  }

  private void count(PlainTextChange change) {
    highlighting.changed(length, change.getPosition(), change.getRemoved().length());
    length += change.getNetLength();
  }

  public int caret() {
    return area.getCaretPosition();
  }

  void setReadOnly(boolean readOnly) {
    area.setEditable(!readOnly);
    if (readOnly) {
      area.composition().end();
    }
  }

  Area area() {
    return area;
  }

  Highlighting highlighting() {
    return highlighting;
  }

  VirtualizedScrollPane<Area> node() {
    return node;
  }

  /** UTF-16 units. */
  int length() {
    return length;
  }

  /** Begins with another text; what could be undone is forgotten. */
  void begin(String text, int caret) {
    if (text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a line end other than \\n at " + text.indexOf('\r'));
    }
    area.composition().forget();
    area.replaceText(text);
    highlighting.forget();
    area.getUndoManager().forgetHistory();
    area.moveTo(Math.min(caret, length));
    area.requestFollowCaret();
    if (caret == 0) {
      area.showParagraphAtTop(0);
    }
  }
}

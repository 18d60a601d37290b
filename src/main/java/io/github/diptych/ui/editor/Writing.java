package io.github.diptych.ui.editor;

import io.github.diptych.diary.TextEdit;
import io.github.diptych.typing.Rewrite;
import io.github.diptych.typing.Selection;
import io.github.diptych.typing.SourceLines;
import io.github.diptych.typing.table.CellKeys;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;
import org.fxmisc.richtext.MultiChangeBuilder;

/**
 * What keys and commands do to the text at the caret, each as one step to undo. A table whose row
 * is left after it was written in gets its bars below one another. On the UI thread.
 */
public final class Writing {
  private final Areas areas;
  private final SourceLines lines;
  private int writtenLine = -1;

  /**
   * What a command makes of the lines and what is selected in them; empty if it is not for them.
   */
  public interface Command extends BiFunction<SourceLines, Selection, Optional<Rewrite>> {}

  Writing(Areas areas) {
    this.areas = areas;
    this.lines = new AreaLines(areas);
    areas.follow(this::follow);
    areas.onShown(() -> writtenLine = -1);
  }

  private void follow(Area area) {
    new TypingKeys(area, this).install();
    area.currentParagraphProperty()
        .addListener(
            (line, before, now) -> {
              if (areas.isCurrent(area)) {
                left();
              }
            });
  }

  private Area area() {
    return areas.current();
  }

  public SourceLines lines() {
    return lines;
  }

  public Selection selection() {
    return new Selection(area().getAnchor(), area().getCaretPosition());
  }

  /** Whether the command did something; never while text is composed or cannot be written. */
  public boolean run(Command command) {
    if (!area().isEditable() || area().composition().isActive()) {
      return false;
    }
    Optional<Rewrite> rewrite = command.apply(lines, selection());
    rewrite.ifPresent(this::make);
    return rewrite.isPresent();
  }

  /** Makes what was worked out for the present text. */
  public void make(Rewrite rewrite) {
    edit(rewrite.edits());
    area().selectRange(rewrite.selection().anchor(), rewrite.selection().caret());
    area().requestFollowCaret();
  }

  /** Puts {@code marker}, such as {@code **}, around the selection, or takes it away. */
  public void toggle(String marker) {
    run(
        (around, selected) -> {
          var window = Window.of(around, selected);
          var toggle = Toggle.of(window.text(), window.inside(selected), marker);
          return Optional.of(window.outside(toggle));
        });
  }

  public void undo() {
    area().undo();
    area().requestFollowCaret();
  }

  public void redo() {
    area().redo();
    area().requestFollowCaret();
  }

  public boolean canUndo() {
    return area().isUndoAvailable();
  }

  public boolean canRedo() {
    return area().isRedoAvailable();
  }

  public void cut() {
    area().cut();
  }

  public void copy() {
    area().copy();
  }

  public void paste() {
    area().paste();
  }

  /** Pastes the words alone, as they stand. */
  public void pastePlain() {
    if (area().isEditable()) {
      area().pastePlain();
    }
  }

  public void selectAll() {
    area().selectAll();
  }

  /** From the last to the first, so that each offset is right when its turn comes. */
  void edit(List<TextEdit> edits) {
    edit(area(), edits);
  }

  /** In an area that need not be in view. */
  static void edit(Area area, List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    var sorted = new ArrayList<>(edits);
    sorted.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
    var change = area.createMultiChange(sorted.size());
    for (TextEdit edit : sorted.reversed()) {
      change.replaceTextAbsolutely(edit.start(), edit.end(), edit.replacement());
    }
    commit(area, change);
  }

  /** As a step of its own. */
  private static void commit(Area area, MultiChangeBuilder<?, ?, ?> change) {
    area.getUndoManager().preventMerge();
    // The area lays out lines before it has moved the selection, which can be none of theirs then.
    area.deselect();
    change.commit();
    area.getUndoManager().preventMerge();
  }

  /** Makes the same changes here that were written elsewhere: a step of the same kind to undo. */
  public void repeat(List<TextChange> step) {
    if (step.size() == 1) {
      var only = step.getFirst();
      area()
          .replaceText(only.position(), only.position() + only.removed().length(), only.inserted());
      return;
    }
    var change = area().createMultiChange(step.size());
    for (TextChange each : step) {
      change.replaceText(
          each.position(), each.position() + each.removed().length(), each.inserted());
    }
    commit(area(), change);
  }

  /** What is written here is undone there, where it is repeated. */
  public void undoneBy(Writing other) {
    areas.follow(area -> area.undoneBy(other));
  }

  /** Whether the change that is made now is not that of an undo or a redo. */
  boolean isWriting() {
    return !area().getUndoManager().isPerformingAction();
  }

  /** The writer changed something there; what undo does is no writing. */
  void changed(int position) {
    writtenLine = !isWriting() ? -1 : lines.numberAt(Math.min(position, area().getLength()));
  }

  /** Later, for the caret can move in the middle of a change. */
  private void left() {
    if (writtenLine >= 0) {
      Platform.runLater(this::alignWritten);
    }
  }

  private void alignWritten() {
    int line = writtenLine;
    if (line < 0 || line >= lines.count() || line == area().getCurrentParagraph()) {
      return;
    }
    writtenLine = -1;
    run((around, selected) -> CellKeys.align(around, line, selected));
  }
}

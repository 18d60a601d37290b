package io.github.diptych.ui.editor;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;

/**
 * What a screen reader hears of the text: the caret's line, and what of it is selected. A whole
 * note of megabytes would be copied at each key. On the UI thread.
 */
final class SpokenLine {
  private final Area area;

  SpokenLine(Area area) {
    this.area = area;
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.currentParagraphProperty().addListener((line, before, now) -> textChanged());
    area.multiPlainChanges().subscribe(changes -> textChanged());
    area.caretPositionProperty().addListener((caret, before, now) -> caretMoved());
  }

  /** Empty if it is not asked of a text. */
  Optional<Object> answer(AccessibleAttribute attribute) {
    return switch (attribute) {
      case TEXT -> Optional.of(area.getText(area.getCurrentParagraph()));
      case EDITABLE -> Optional.of(area.isEditable());
      case CARET_OFFSET -> Optional.of(area.getCaretColumn());
      case SELECTION_START -> Optional.of(within(area.getSelection().getStart()));
      case SELECTION_END -> Optional.of(within(area.getSelection().getEnd()));
      default -> Optional.empty();
    };
  }

  /** An offset of the text as one of the caret's line. */
  private int within(int offset) {
    int paragraph = area.getCurrentParagraph();
    int start = area.getAbsolutePosition(paragraph, 0);
    return Math.clamp(offset - start, 0, area.getParagraphLength(paragraph));
  }

  private void textChanged() {
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void caretMoved() {
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    area.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
  }
}

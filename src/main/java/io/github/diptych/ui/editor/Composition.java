package io.github.diptych.ui.editor;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that an input method has not committed yet. It is drawn over the area at the caret and never
 * enters the document, so that nothing else – undo, saving, the preview, an outside change – can
 * meet it; the selection that it will replace stays until then.
 */
final class Composition implements InputMethodRequests {
  private final Area area;
  private final Text text = new Text();
  private final TextFlow overlay = new TextFlow(text);

  Composition(Area area) {
    this.area = area;
    text.getStyleClass().addAll("text", "composed-text");
    overlay.getStyleClass().add("composition");
    overlay.setManaged(false);
    overlay.setMouseTransparent(true);
    overlay.setVisible(false);
    overlay.setMaxWidth(Region.USE_PREF_SIZE);
  }

  Region overlay() {
    return overlay;
  }

  boolean isActive() {
    return !text.getText().isEmpty();
  }

  /** One step of the input method: what it commits goes in, what it composes is shown. */
  void step(InputMethodEvent event) {
    if (!area.isEditable()) {
      return;
    }
    var composed = new StringBuilder();
    for (InputMethodTextRun run : event.getComposed()) {
      composed.append(run.getText());
    }
    text.setText(composed.toString());
    if (!event.getCommitted().isEmpty()) {
      area.committed(event.getCommitted());
    }
    place();
  }

  /** Takes what is composed as it stands, for the input method is going away. */
  void commit() {
    String pending = text.getText();
    text.setText("");
    place();
    if (!pending.isEmpty()) {
      area.write(pending);
    }
  }

  /** Drops what is composed: another document is shown. */
  void forget() {
    text.setText("");
    place();
  }

  /** Puts the overlay where the caret is now. */
  void place() {
    Optional<Bounds> caret = isActive() ? area.caretOnScreen() : Optional.empty();
    overlay.setVisible(caret.isPresent());
    caret.ifPresent(
        onScreen -> {
          Bounds bounds = area.screenToLocal(onScreen);
          double width = Math.min(overlay.prefWidth(-1), area.getWidth());
          double x = Math.max(0, Math.min(bounds.getMinX(), area.getWidth() - width));
          overlay.resizeRelocate(x, bounds.getMinY(), width, bounds.getHeight());
        });
  }

  @Override
  public Point2D getTextLocation(int offset) {
    Bounds onScreen =
        overlay.isVisible()
            ? overlay.localToScreen(overlay.getLayoutBounds())
            : area.caretOnScreen().orElse(null);
    if (onScreen == null) {
      return area.localToScreen(0, 0);
    }
    return new Point2D(onScreen.getMinX(), onScreen.getMaxY());
  }

  @Override
  public int getLocationOffset(int x, int y) {
    return 0;
  }

  @Override
  public void cancelLatestCommittedText() {
    // No input method in use asks for this; undo is the writer's own way.
  }

  @Override
  public String getSelectedText() {
    return area.getSelectedText();
  }
}

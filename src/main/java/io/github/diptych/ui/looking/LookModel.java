package io.github.diptych.ui.looking;

import io.github.diptych.ui.editor.LineWidth;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the writer likes the note to look; remembered on this machine. */
public final class LookModel {
  private final BooleanProperty focus = new SimpleBooleanProperty(this, "focus", false);
  private final BooleanProperty typewriter = new SimpleBooleanProperty(this, "typewriter", false);
  private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
  private final DoubleProperty textSize = new SimpleDoubleProperty(this, "textSize", 1);
  private final ObjectProperty<LineWidth> lineWidth =
      new SimpleObjectProperty<>(this, "lineWidth", LineWidth.NORMAL);

  /** Whether all but the current block is dimmed. */
  public BooleanProperty focusProperty() {
    return focus;
  }

  /** Whether the caret's line stays in the middle. */
  public BooleanProperty typewriterProperty() {
    return typewriter;
  }

  /** How large the source is; 1 is the ordinary size. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /** How large all text is, the source, the preview and the window's own; 1 is the ordinary. */
  public DoubleProperty textSizeProperty() {
    return textSize;
  }

  /** How wide the lines of the source are at most. */
  public ObjectProperty<LineWidth> lineWidthProperty() {
    return lineWidth;
  }
}

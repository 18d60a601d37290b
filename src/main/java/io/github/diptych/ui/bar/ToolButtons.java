package io.github.diptych.ui.bar;

import io.github.diptych.ui.action.Action;
import io.github.diptych.words.Words;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes a toolbar's buttons of actions. */
final class ToolButtons {
  private final Words words;

  ToolButtons(Words words) {
    this.words = words;
  }

  /** With the action's icon and its short label. */
  Button labelled(Action action) {
    var button = new Button();
    button.getStyleClass().setAll("tool-button");
    // A click must not take the caret out of the text.
    button.setFocusTraversable(false);
    become(button, action);
    return button;
  }

  /** With the action's icon alone; the label is for screen readers. */
  Button bare(Action action) {
    var button = labelled(action);
    button.getStyleClass().add("tool-icon");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  /** Turns the button into another action's. */
  void become(Button button, Action action) {
    button.setText(action.shortLabel(words));
    button.setGraphic(new FontIcon(Objects.requireNonNull(action.icon(), action.key())));
    button.setTooltip(new Tooltip(action.tip(words)));
    button.setAccessibleHelp(action.tip(words));
    button.setOnAction(pressed -> action.fire());
    button.disableProperty().bind(Bindings.not(action.enabled()));
  }
}

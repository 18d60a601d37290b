package io.github.diptych.ui.quick;

import atlantafx.base.theme.Styles;
import io.github.diptych.ui.action.Action;
import io.github.diptych.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The two panels, the notices above, and below what can be done. On the UI thread. */
public final class QuickView {
  private final Scene scene;
  private final Node bar;

  /**
   * @param sheets where questions are shown
   * @param actions what is done to the text by keys
   */
  public QuickView(
      Node notices, Node panels, Node sheets, QuickEntry entry, List<Action> actions, Words words) {
    var signKeys = KeyCombination.valueOf("Shortcut+Enter");
    var signing = button(words.say("quick.sign"), entry::sign);
    signing.getStyleClass().add(Styles.ACCENT);
    var closing = button(words.say("quick.close"), entry::end);
    var keys = new Label(words.say("quick.keys", signKeys.getDisplayText()));
    keys.setWrapText(true);
    keys.setMinHeight(Region.USE_PREF_SIZE);
    keys.getStyleClass().add("quick-keys");
    var frame = new BorderPane(panels);
    frame.setTop(notices);
    bar = bar(keys, closing, signing);
    frame.setBottom(bar);
    frame.getStyleClass().add("quick");
    scene = new Scene(new StackPane(frame, sheets));
    scene.getAccelerators().put(signKeys, entry::sign);
    for (Action action : actions) {
      if (action.shortcut() != null) {
        scene.getAccelerators().put(action.shortcut(), action::fire);
      }
    }
    // Behind whatever else Escape closes, such as a list of offers.
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE && !key.isConsumed()) {
            key.consume();
            entry.end();
          }
        });
  }

  public Scene scene() {
    return scene;
  }

  /** What can be done, below the panels. */
  public Node bar() {
    return bar;
  }

  private static Node bar(Label keys, Button... buttons) {
    keys.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(keys, Priority.ALWAYS);
    var bar = new HBox(keys);
    bar.getChildren().addAll(buttons);
    bar.getStyleClass().add("quick-bar");
    return bar;
  }

  private static Button button(String words, Runnable pressed) {
    var button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> pressed.run());
    return button;
  }
}

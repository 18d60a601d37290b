package io.github.diptych.ui.bar;

import atlantafx.base.theme.Styles;
import io.github.diptych.words.Words;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** A slim banner with the first of the waiting notices; takes no room while there is none. */
public final class NoticeBar {
  /** Long enough to read a sentence in a second language. */
  private static final Duration FLEETING = Duration.seconds(8);

  private final Words words;
  private final NoticeModel model;
  private final HBox node = new HBox();
  private final PauseTransition leaving = new PauseTransition(FLEETING);

  public NoticeBar(Words words, NoticeModel model) {
    this.words = words;
    this.model = model;
    node.setAccessibleRole(AccessibleRole.TEXT);
    model.currentProperty().subscribe(now -> refresh());
    model.waitingProperty().subscribe(now -> refresh());
  }

  public Node node() {
    return node;
  }

  private void refresh() {
    leaving.stop();
    node.getChildren().clear();
    var current = model.currentProperty().get();
    node.setVisible(current.isPresent());
    node.setManaged(current.isPresent());
    current.ifPresent(this::show);
  }

  private void show(Notice notice) {
    node.getStyleClass().setAll("notice-bar", notice.tone().cssClass());
    node.setAccessibleText(notice.text());
    node.getChildren().addAll(new FontIcon(notice.tone().icon()), sentence(notice));
    int waiting = model.waitingProperty().get();
    if (waiting > 0) {
      var more = new Label(words.say("notice.more", waiting));
      more.getStyleClass().add("notice-more");
      more.setMinWidth(Region.USE_PREF_SIZE);
      node.getChildren().add(more);
    }
    notice.choices().forEach(choice -> node.getChildren().add(button(notice, choice)));
    node.getChildren().add(dismissButton(notice));
    if (notice.fleeting()) {
      leaving.setOnFinished(over -> model.dismiss(notice));
      leaving.playFromStart();
    }
  }

  private static Label sentence(Notice notice) {
    var label = new Label(notice.text());
    label.getStyleClass().add("notice-text");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private Button button(Notice notice, Notice.Choice choice) {
    var button = new Button(choice.label());
    button.getStyleClass().add("notice-choice");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        pressed -> {
          model.dismiss(notice);
          choice.run().run();
        });
    return button;
  }

  private Button dismissButton(Notice notice) {
    var button = new Button(null, new FontIcon(Octicons.X_16));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "notice-dismiss");
    button.setTooltip(new Tooltip(words.say("notice.dismiss")));
    button.setAccessibleText(words.say("notice.dismiss"));
    button.setOnAction(pressed -> model.dismiss(notice));
    return button;
  }
}

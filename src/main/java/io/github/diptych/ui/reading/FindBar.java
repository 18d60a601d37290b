package io.github.diptych.ui.reading;

import atlantafx.base.theme.Styles;
import io.github.diptych.ui.preview.Matches;
import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.ui.theme.WrappingRow;
import io.github.diptych.words.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Finds words in the preview: a slim bar above it, which takes no room while it is closed. */
public final class FindBar {
  /** A page of megabytes is not read at every key. */
  private static final Duration QUIET = Duration.millis(120);

  private final PreviewPane preview;
  private final Words words;
  private final Runnable beforeScrolling;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Region node;
  private final PauseTransition typed = new PauseTransition(QUIET);
  private final PauseTransition patched = new PauseTransition(QUIET);

  /**
   * @param beforeScrolling runs before a match is scrolled to
   */
  public FindBar(Words words, PreviewPane preview, Runnable beforeScrolling) {
    this.words = words;
    this.preview = preview;
    this.beforeScrolling = beforeScrolling;
    field.setPromptText(words.say("find.prompt"));
    field.setAccessibleText(words.say("find.prompt"));
    field.getStyleClass().add("find-field");
    count.getStyleClass().add("find-count");
    var beside =
        new HBox(
            6,
            count,
            button("find.previous", Octicons.CHEVRON_UP_16, () -> step(-1)),
            button("find.next", Octicons.CHEVRON_DOWN_16, () -> step(1)),
            button("find.close", Octicons.X_16, this::close));
    beside.setAlignment(Pos.CENTER_LEFT);
    node = new WrappingRow(field, beside).node();
    node.getStyleClass().add("find-bar");
    show(false);
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    typed.setOnFinished(quiet -> find());
    patched.setOnFinished(quiet -> findAgain());
    field.textProperty().addListener((text, before, now) -> typed.playFromStart());
  }

  public Node node() {
    return node;
  }

  public boolean isOpen() {
    return node.isVisible();
  }

  /** Opens it with the keyboard in it, and what was sought last ready to be replaced. */
  public void open() {
    boolean wasOpen = isOpen();
    show(true);
    field.requestFocus();
    field.selectAll();
    if (!wasOpen && !field.getText().isEmpty()) {
      find();
    }
  }

  /** Closes it; the keyboard goes back to the page. */
  public void close() {
    typed.stop();
    patched.stop();
    show(false);
    preview.search().end();
    preview.focus();
  }

  /** The page shows something else: what is found in it may be, too. */
  public void patched() {
    if (isOpen()) {
      patched.playFromStart();
    }
  }

  private void show(boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Button button(String key, Octicons icon, Runnable run) {
    var button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setTooltip(new Tooltip(words.say(key)));
    button.setAccessibleText(words.say(key));
    button.setFocusTraversable(false);
    button.setOnAction(pressed -> run.run());
    return button;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void step(int by) {
    if (typed.getStatus() == PauseTransition.Status.RUNNING) {
      typed.stop();
      find();
      return;
    }
    beforeScrolling.run();
    tell(preview.search().step(by));
  }

  private void find() {
    beforeScrolling.run();
    preview.search().find(field.getText(), this::tell);
  }

  private void findAgain() {
    if (isOpen()) {
      preview.search().findAgain(field.getText(), this::tell);
    }
  }

  private void tell(Matches matches) {
    boolean none = matches.count() == 0 && !field.getText().isEmpty();
    field.pseudoClassStateChanged(Styles.STATE_DANGER, none);
    count.setText(
        field.getText().isEmpty()
            ? ""
            : none
                ? words.say("find.none")
                : words.say("find.count", matches.current(), matches.count()));
  }
}

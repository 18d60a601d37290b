package io.github.diptych.ui.recovery;

import io.github.diptych.words.Sentences;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.recovery.Found;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One note in three versions side by side: as it was, as it is in the file now, as it was typed.
 * None of them is chosen, and no key chooses one by accident.
 */
final class RecoveryPanel {
  private final Words words;
  private final VBox node = new VBox();
  private final TextArea disk;

  /**
   * What the writer can do.
   *
   * @param keep leaves the note as it is in the file
   * @param take has the note say that text
   * @param later decides nothing
   */
  record Choices(Runnable keep, Consumer<String> take, Runnable later) {}

  RecoveryPanel(Words words, Found.Undecided found, Choices choices) {
    this.words = words;
    boolean isWritable =
        switch (found.onDisk()) {
          case Found.OnDisk.Text(String text, boolean can) -> can;
          case Found.OnDisk.Nothing nothing -> true;
          case Found.OnDisk.Other other -> false;
        };
    disk = area("recovery.disk", onDisk(found));
    var keep = button("recovery.keep", choices.keep());
    var take = button("recovery.take", () -> choices.take().accept(found.typed()));
    take.setDisable(!isWritable);
    var versions =
        new HBox(
            version(
                "recovery.base",
                area("recovery.base", found.base().orElse(words.say("recovery.none"))),
                Optional.empty()),
            version("recovery.disk", disk, Optional.of(keep)),
            version("recovery.typed", area("recovery.typed", found.typed()), Optional.of(take)));
    versions.getStyleClass().add("conflict-versions");
    VBox.setVgrow(versions, Priority.ALWAYS);
    versions.setMinHeight(0);
    node.getStyleClass().addAll("question", "conflict");
    node.getChildren().addAll(title(found), text(), versions, bar(found, isWritable, choices));
    node.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            choices.later().run();
            event.consume();
          }
        });
    node.addEventHandler(KeyEvent.KEY_PRESSED, RecoveryPanel::kept);
  }

  Region node() {
    return node;
  }

  /** What has the keyboard first: a text that cannot be changed. */
  Node first() {
    return disk;
  }

  private String onDisk(Found.Undecided found) {
    return switch (found.onDisk()) {
      case Found.OnDisk.Text(String text, boolean can) -> text;
      case Found.OnDisk.Nothing nothing -> words.say("conflict.deleted");
      case Found.OnDisk.Other(var why) -> Sentences.unread(found.note(), why).in(words);
    };
  }

  private Label title(Found.Undecided found) {
    var title = new Label(words.say("recovery.title", found.note().value()));
    title.getStyleClass().add("question-title");
    title.setWrapText(true);
    return title;
  }

  private Label text() {
    var text = new Label(words.say("recovery.text"));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    return text;
  }

  private TextArea area(String key, String text) {
    var area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setAccessibleText(words.say(key));
    return area;
  }

  private VBox version(String key, TextArea area, Optional<Button> choice) {
    var caption = new Label(words.say(key));
    caption.getStyleClass().add("conflict-caption");
    VBox.setVgrow(area, Priority.ALWAYS);
    var version = new VBox(caption, area);
    version.getStyleClass().add("conflict-version");
    HBox.setHgrow(version, Priority.ALWAYS);
    version.setMinWidth(0);
    version.setPrefWidth(1);
    choice.ifPresent(version.getChildren()::add);
    return version;
  }

  private HBox bar(Found.Undecided found, boolean isWritable, Choices choices) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(8);
    if (isWritable && found.merged().isPresent()) {
      String both = found.merged().get();
      bar.getChildren().add(button("recovery.both", () -> choices.take().accept(both)));
    }
    bar.getChildren().addAll(space, button("conflict.later", choices.later()));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Button button(String key, Runnable press) {
    var button = new Button(words.say(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> press.run());
    return button;
  }

  /** What is under the panel gets no key meanwhile. */
  private static void kept(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
    }
  }
}

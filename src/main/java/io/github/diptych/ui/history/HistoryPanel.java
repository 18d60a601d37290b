package io.github.diptych.ui.history;

import io.github.diptych.sync.Version;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.theme.Segmented;
import io.github.diptych.ui.theme.Segmented.Segment;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * The commits at the left, what the chosen one changed at the right. Arrow keys choose a commit,
 * Enter goes to what it changed, Escape leaves.
 */
final class HistoryPanel {
  private final HistoryWords words;
  private final Segmented<Reach> reach;
  private final Label about = label("past-detail");
  private final Label title = label("question-title");
  private final Label detail = label("past-detail");
  private final RevisionList list;
  private final ChangesView changes;
  private final HBox buttons = new HBox(8);
  private final VBox node;

  HistoryPanel(
      HistoryWords words, Lanes lanes, Consumer<Version> chosen, Runnable older, Runnable leave) {
    this.words = words;
    reach =
        new Segmented<>(
            List.of(
                segment(Reach.VAULT, "vault", Octicons.REPO_16),
                segment(Reach.NOTE, "note", Octicons.FILE_16),
                segment(Reach.ENTRY, "entry", Octicons.COLUMNS_16)));
    list = new RevisionList(words, chosen, older);
    changes = new ChangesView(words, lanes);
    var right = new VBox(title, detail, changes.node());
    right.getStyleClass().add("history-right");
    VBox.setVgrow(changes.node(), Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    var both = new HBox(list.node(), right);
    both.getStyleClass().add("past-beside");
    VBox.setVgrow(both, Priority.ALWAYS);
    both.setMinHeight(0);
    node = new VBox(reach.node(), about, both, buttons);
    node.getStyleClass().addAll("question", "past");
    buttons.getStyleClass().add("history-buttons");
    list.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // A list would keep Escape for itself.
    node.addEventFilter(KeyEvent.KEY_PRESSED, event -> left(event, leave));
    node.addEventHandler(KeyEvent.KEY_PRESSED, HistoryPanel::kept);
  }

  private Segment<Reach> segment(Reach value, String key, Octicons icon) {
    String name = words.say("history.of." + key);
    return new Segment<>(value, icon, name, name);
  }

  Region node() {
    return node;
  }

  Node first() {
    return list.node();
  }

  ObjectProperty<Reach> reachProperty() {
    return reach.valueProperty();
  }

  RevisionList list() {
    return list;
  }

  ChangesView changes() {
    return changes;
  }

  /** What can be done with the chosen commit. */
  void offer(List<Button> some) {
    buttons.getChildren().setAll(some);
  }

  /** Begins anew. */
  void begin(String whose, String why) {
    about.setText(whose);
    title.setText("");
    detail.setText("");
    changes.say("");
    list.begin(why);
  }

  /** Says which commit is looked at, with all of its message. */
  void show(Version version) {
    title.setText(words.subject(version.revision()));
    String rest =
        version
            .revision()
            .message()
            .strip()
            .lines()
            .skip(1)
            .reduce("", (all, line) -> all + "\n" + line);
    String id =
        words.say("history.id", words.when(version.revision()), version.revision().shortId());
    detail.setText(id + rest);
    changes.say(words.say("history.reading"));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !list.isEmpty()) {
      changes.node().requestFocus();
      event.consume();
    }
  }

  private static void left(KeyEvent event, Runnable leave) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave.run();
      event.consume();
    }
  }

  /** What is under the panel gets no key meanwhile. */
  private static void kept(KeyEvent event) {
    if (event.isShortcutDown()) {
      event.consume();
    }
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    // Not more than its lines when there is little room.
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}

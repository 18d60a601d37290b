package io.github.diptych.ui.conflict;

import atlantafx.base.theme.Styles;
import io.github.diptych.diary.change.WordDiff;
import io.github.diptych.diary.change.WordPart;
import io.github.diptych.ui.theme.ChangedText;
import io.github.diptych.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What one side made of a place: marked word for word against what both began with, and below that
 * to be written in and taken.
 */
final class ConflictSide {
  private static final double HEIGHT = 100;

  private final TextArea text = new TextArea();
  private final String before;
  private final VBox node;

  /**
   * @param base what both sides began with; null if both added it
   * @param version null if it was deleted on this side
   * @param take told what is to stand there
   */
  ConflictSide(
      Words words,
      String key,
      @Nullable String base,
      @Nullable String version,
      Consumer<String> take) {
    String shown = version == null ? words.say("conflict.deleted") : version;
    List<WordPart> parts =
        base == null || version == null
            ? List.of(new WordPart(WordPart.Kind.SAME, shown))
            : WordDiff.of(base, version);
    var marked = new ScrollPane(ChangedText.of(parts, words));
    marked.setFitToWidth(true);
    // The arrow keys scroll it.
    marked.setFocusTraversable(true);
    marked.setAccessibleText(words.say("conflict.changes", words.say(key)));
    marked.getStyleClass().add("conflict-text");
    text.setText(Objects.requireNonNullElse(version, ""));
    // As the area has it, which drops what cannot be shown.
    before = text.getText();
    text.setWrapText(true);
    text.setAccessibleText(words.say("conflict.result", words.say(key)));
    var go = ConflictPair.button(words.say("conflict.take"), () -> take.accept(text.getText()));
    go.getStyleClass().add(Styles.ACCENT);
    var caption = ConflictPair.label(words.say(key), "conflict-caption");
    HBox.setHgrow(caption, Priority.ALWAYS);
    caption.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(8, caption, go);
    head.setAlignment(Pos.CENTER_LEFT);
    node = new VBox(head, marked, text);
    node.getStyleClass().add("conflict-version");
    // Both sides divide their room in the same way.
    marked.setPrefHeight(HEIGHT);
    text.setPrefHeight(HEIGHT);
    VBox.setVgrow(marked, Priority.ALWAYS);
    VBox.setVgrow(text, Priority.ALWAYS);
    HBox.setHgrow(node, Priority.ALWAYS);
    node.setMinWidth(0);
    node.setPrefWidth(1);
  }

  Region node() {
    return node;
  }

  String text() {
    return text.getText();
  }

  /** What the writer has made of it; null if nothing. */
  @Nullable String changed() {
    return text().equals(before) ? null : text();
  }

  void onTyped(Runnable told) {
    text.textProperty().subscribe((was, now) -> told.run());
  }

  void write(String other) {
    text.setText(other);
  }

  boolean isFocused() {
    return text.isFocused();
  }

  void focus() {
    text.requestFocus();
  }
}

package io.github.diptych.ui.history;

import io.github.diptych.diary.change.EntryChange;
import io.github.diptych.diary.change.InContext;
import io.github.diptych.diary.change.NoteChanges;
import io.github.diptych.diary.change.PartChange;
import io.github.diptych.sync.FileChange;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.theme.ChangedText;
import io.github.diptych.words.HistorySentences;
import io.github.diptych.workspace.history.FileDiff;
import io.github.diptych.workspace.picture.PictureRead;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What changed, file by file: entries with their words, pictures side by side. */
final class ChangesView {
  /** Of a change that is longer than anybody reads, the rest is only counted. */
  private static final int MOST_ENTRIES = 120;

  private static final int AROUND = 60;
  private static final int MOST_WORDS = 2_000;

  private final HistoryWords words;
  private final PicturePair pictures;
  private final VBox rows = new VBox();
  private final ScrollPane node = new ScrollPane(rows);
  private int shown;
  private int leftOut;
  private @Nullable Consumer<FileChange> restore;

  /**
   * @param lanes where pictures are decoded
   */
  ChangesView(HistoryWords words, Lanes lanes) {
    this.words = words;
    this.pictures = new PicturePair(words, lanes);
    rows.getStyleClass().add("changes-rows");
    node.getStyleClass().add("changes");
    node.setFitToWidth(true);
    node.setAccessibleText(words.say("history.changes"));
    // The arrow keys scroll it.
    node.setFocusTraversable(true);
  }

  ScrollPane node() {
    return node;
  }

  void say(String sentence) {
    rows.getChildren().setAll(label(sentence, "sidebar-none"));
  }

  /**
   * @param restore gives a file what it had in the commit, or before it if it went there; null
   *     where the whole view is of one
   */
  void show(List<FileDiff> diffs, @Nullable Consumer<FileChange> restore) {
    this.restore = restore;
    shown = 0;
    leftOut = 0;
    rows.getChildren().clear();
    diffs.forEach(this::add);
    if (diffs.isEmpty()) {
      say(words.say("history.changes.none"));
    }
    if (leftOut > 0) {
      rows.getChildren().add(label(words.say("history.changes.more", leftOut), "sidebar-none"));
    }
    node.setVvalue(0);
  }

  private void add(FileDiff diff) {
    if (shown >= MOST_ENTRIES) {
      leftOut++;
      return;
    }
    shown++;
    rows.getChildren().add(header(diff.file()));
    switch (diff) {
      case FileDiff.Text(FileChange file, NoteChanges changes) -> add(changes);
      case FileDiff.Picture(
              FileChange file,
              Optional<PictureRead> before,
              Optional<PictureRead> now) ->
          rows.getChildren().add(pictures.of(before, now));
      case FileDiff.Other other ->
          rows.getChildren().add(label(words.say("history.changes.other"), "past-detail"));
    }
  }

  private Node header(FileChange file) {
    var name = label(HistorySentences.of(file).in(words.words()), "changes-file");
    Consumer<FileChange> restoring = restore;
    if (restoring == null) {
      return name;
    }
    var button = new Button(words.say("history.restore.file"));
    button.getStyleClass().add("past-take");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> restoring.accept(file));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    var header = new HBox(8, name, button);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void add(NoteChanges changes) {
    if (changes.changes().isEmpty()) {
      rows.getChildren().add(label(words.say("history.changes.blank"), "past-detail"));
    }
    for (EntryChange entry : changes.changes()) {
      if (shown >= MOST_ENTRIES) {
        leftOut++;
      } else {
        shown++;
        rows.getChildren().add(node(entry));
      }
    }
  }

  private Node node(EntryChange entry) {
    String kind = HistorySentences.of(entry.kind()).in(words.words());
    String title =
        entry.day() == null ? kind : words.say("history.entry", words.of(entry.day()), kind);
    var node = new VBox(label(title, "past-detail"));
    node.getStyleClass()
        .addAll("changes-entry", "changes-" + entry.kind().name().toLowerCase(Locale.ROOT));
    for (PartChange part : entry.parts()) {
      node.getChildren()
          .add(ChangedText.of(InContext.of(part.words(), AROUND, MOST_WORDS), words.words()));
    }
    return node;
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }
}

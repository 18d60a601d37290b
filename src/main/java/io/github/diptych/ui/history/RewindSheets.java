package io.github.diptych.ui.history;

import io.github.diptych.sync.Branch;
import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Discard;
import io.github.diptych.sync.Revision;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.HistorySentences;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks what is to be restored, discarded, brought back, amended or turned to. */
final class RewindSheets {
  private static final int MOST_ROWS = 10;

  /** More boxes than these nobody ticks one by one. */
  private static final int MOST_BOXES = 200;

  private final Sheets sheets;
  private final HistoryWords words;
  private final ZoneId zone;

  RewindSheets(Sheets sheets, HistoryWords words, ZoneId zone) {
    this.sheets = sheets;
    this.words = words;
    this.zone = zone;
  }

  /** Asks before the whole vault is restored. */
  void askToRestore(Revision revision, Runnable restore) {
    sheets.ask(
        words.say("restore.vault.title"),
        label(words.say("restore.vault.text", words.when(revision), words.subject(revision))),
        "restore.vault.go",
        restore);
  }

  /** Asks which changes are discarded; at first none is. */
  void askToDiscard(List<ChangedFile> changes, Consumer<List<String>> discard) {
    if (changes.isEmpty()) {
      tell("discard.title", "discard.nothing");
      return;
    }
    var boxes = new ArrayList<CheckBox>();
    for (ChangedFile change : changes.subList(0, Math.min(MOST_BOXES, changes.size()))) {
      var box =
          new CheckBox(
              words.say("outgoing." + change.kind().name().toLowerCase(Locale.ROOT))
                  + "  "
                  + change.path());
      box.setMnemonicParsing(false);
      boxes.add(box);
    }
    var all = new CheckBox(words.say("discard.all", changes.size()));
    all.selectedProperty().subscribe(on -> boxes.forEach(box -> box.setSelected(on)));
    var rows = new VBox(6);
    rows.getChildren().addAll(boxes);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("discard-list");
    sheets.ask(
        words.say("discard.title"),
        new VBox(12, label(words.say("discard.text")), all, scroll),
        "discard.go",
        () -> discard.accept(chosen(changes, boxes, all.isSelected())));
    (boxes.size() == 1 ? boxes.getFirst() : all).requestFocus();
  }

  /** Those beyond the boxes go with all. */
  private static List<String> chosen(
      List<ChangedFile> changes, List<CheckBox> boxes, boolean withRest) {
    var chosen = new ArrayList<String>();
    for (int i = 0; i < changes.size(); i++) {
      if (i < boxes.size() ? boxes.get(i).isSelected() : withRest) {
        chosen.add(changes.get(i).path());
      }
    }
    return chosen;
  }

  /** Asks which of the discarded changes come back. */
  void askToBringBack(List<Discard> discards, Consumer<Discard> bringBack) {
    if (discards.isEmpty()) {
      tell("discard.back.title", "discard.back.nothing");
      return;
    }
    choose(
        "discard.back.title",
        label(words.say("discard.back.text")),
        list("discard.back.title", discards, this::said),
        "discard.back.go",
        bringBack);
  }

  private String said(Discard discard) {
    String files =
        discard.files().stream()
            .map(file -> HistorySentences.of(file).in(words.words()))
            .collect(Collectors.joining(", "));
    String when = HistoryWords.minute(LocalDateTime.ofInstant(discard.at(), zone));
    return words.say("history.id", when, files);
  }

  /** Asks for the branch to turn to. */
  void askForBranch(List<Branch> branches, Consumer<Branch> turn) {
    choose(
        "branch.title",
        label(words.say("branch.text")),
        list("branch.title", branches, this::said),
        "branch.go",
        turn);
  }

  private String said(Branch branch) {
    String key =
        branch.current() ? "branch.current" : branch.isHere() ? "branch.here" : "branch.remote";
    return words.say(key, branch.name(), words.subject(branch.last()));
  }

  /** Asks for the last commit's new message, and whether the changes go into it. */
  void askToAmend(Revision last, boolean hasChanges, BiConsumer<String, Boolean> amend) {
    var message = new TextArea(last.message().strip());
    message.setWrapText(true);
    message.setPrefRowCount(4);
    message.setAccessibleText(words.say("amend.message"));
    var changes = new CheckBox(words.say("amend.changes"));
    changes.setSelected(hasChanges);
    changes.setDisable(!hasChanges);
    sheets.ask(
        words.say("amend.title"),
        new VBox(12, label(words.say("amend.text", words.when(last))), message, changes),
        "amend.go",
        () -> amend.accept(message.getText().strip(), changes.isSelected()));
    message.requestFocus();
  }

  private void tell(String title, String key) {
    sheets.tell(words.say(title), label(words.say(key)));
  }

  private <T> void choose(String title, Label text, ListView<T> list, String go, Consumer<T> then) {
    sheets.askWith(
        words.say(title),
        new VBox(12, text, list),
        list,
        go,
        () -> {
          T chosen = list.getSelectionModel().getSelectedItem();
          if (chosen != null) {
            then.accept(chosen);
          }
        });
  }

  private <T> ListView<T> list(String name, List<T> items, Function<T, String> said) {
    var list = new ListView<T>();
    list.getItems().setAll(items);
    list.setAccessibleText(words.say(name));
    list.setCellFactory(view -> new SaidCell<>(said));
    list.getStyleClass().add("change-list");
    int rows = Math.clamp(items.size(), 1, MOST_ROWS);
    list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
    list.getSelectionModel().select(0);
    return list;
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static final class SaidCell<T> extends ListCell<T> {
    private final Function<T, String> said;

    SaidCell(Function<T, String> said) {
      this.said = said;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : said.apply(item));
    }
  }
}

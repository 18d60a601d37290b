package io.github.diptych.ui.recovery;

import atlantafx.base.theme.Styles;
import io.github.diptych.diary.Change;
import io.github.diptych.task.Lanes;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.bar.Notice;
import io.github.diptych.ui.bar.NoticeModel;
import io.github.diptych.ui.bar.Tone;
import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.ui.note.NoteView;
import io.github.diptych.vault.journal.Snapshots.Snapshot;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.LineDifference;
import io.github.diptych.workspace.OpenDocument;
import io.github.diptych.workspace.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Shows the texts that the note in view had in the last thirty days, and puts one back as one step
 * to undo. On the UI thread.
 */
public final class EarlierVersions {
  private final Workspace workspace;
  private final NoteView note;
  private final NoticeModel notices;
  private final Sheets sheets;
  private final Words words;
  private final Lanes lanes;

  public EarlierVersions(
      Workspace workspace, NoteView note, NoticeModel notices, Sheets sheets, Words words) {
    this.workspace = workspace;
    this.note = note;
    this.notices = notices;
    this.sheets = sheets;
    this.words = words;
    this.lanes = workspace.lanes();
  }

  public Action action() {
    return Action.of("note.versions", this::show);
  }

  private void show() {
    note.document()
        .ifPresent(
            open ->
                lanes.mind(
                    lanes
                        .atHome(workspace.journals().snapshots(workspace.vault(), open.path()))
                        .thenAccept(found -> show(open, found))));
  }

  private void show(OpenDocument open, List<Snapshot> found) {
    if (found.isEmpty()) {
      String name = open.path().value();
      notices.show(Notice.of("versions", Tone.INFO, words.say("versions.none", name)));
      return;
    }
    var text = new TextArea();
    text.setEditable(false);
    text.setWrapText(true);
    text.setAccessibleText(words.say("versions.text"));
    HBox.setHgrow(text, Priority.ALWAYS);
    ListView<Snapshot> list = list(found, text);
    var side = new HBox(12, list, text);
    side.setMinHeight(0);
    VBox.setVgrow(side, Priority.ALWAYS);
    var panel = new VBox(title(open), side, buttons(open, text));
    panel.getStyleClass().addAll("question", "conflict");
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    sheets.showWide(panel, list);
    list.getSelectionModel().selectFirst();
  }

  private Label title(OpenDocument open) {
    var title = new Label(words.say("versions.title", open.path().value()));
    title.getStyleClass().add("question-title");
    title.setWrapText(true);
    return title;
  }

  private ListView<Snapshot> list(List<Snapshot> found, TextArea text) {
    var list = new ListView<Snapshot>();
    list.getItems().setAll(found);
    list.setCellFactory(view -> new MomentCell());
    list.setAccessibleText(words.say("versions.list"));
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                lanes.mind(
                    lanes
                        .atHome(lanes.journal().submit(chosen::text))
                        .thenAccept(read -> shown(list, chosen, text, read)));
              }
            });
    return list;
  }

  /** Unless another was chosen while it was read. */
  private static void shown(ListView<Snapshot> list, Snapshot chosen, TextArea text, String read) {
    if (chosen.equals(list.getSelectionModel().getSelectedItem())) {
      text.setText(read);
    }
  }

  private HBox buttons(OpenDocument open, TextArea text) {
    var restore = new Button(words.say("versions.restore"));
    restore.getStyleClass().add(Styles.ACCENT);
    restore.disableProperty().bind(text.textProperty().isEmpty());
    restore.setOnAction(pressed -> restore(open, text.getText()));
    var close = new Button(words.say("dialog.close"));
    close.setOnAction(pressed -> sheets.close());
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(8, space, close, restore);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void restore(OpenDocument open, String text) {
    sheets.close();
    if (note.shows(open) && !open.isReadOnly()) {
      var edits = LineDifference.between(open.text(), text);
      note.apply(new Change(edits, Math.min(note.caret(), text.length())));
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      sheets.close();
      event.consume();
    } else if (event.isShortcutDown()) {
      event.consume();
    }
  }

  private final class MomentCell extends ListCell<Snapshot> {
    @Override
    protected void updateItem(@Nullable Snapshot snapshot, boolean empty) {
      super.updateItem(snapshot, empty);
      setText(
          snapshot == null || empty
              ? null
              : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                  .withLocale(words.speech().locale())
                  .format(snapshot.at().atZone(ZoneId.systemDefault())));
    }
  }
}

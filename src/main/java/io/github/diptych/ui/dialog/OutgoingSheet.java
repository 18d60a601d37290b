package io.github.diptych.ui.dialog;

import io.github.diptych.sync.ChangedFile;
import io.github.diptych.sync.Status;
import io.github.diptych.words.Words;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/** Shows what a sync will take along. */
public final class OutgoingSheet {
  private static final int MOST_ROWS = 10;

  private final Sheets sheets;
  private final Words words;

  public OutgoingSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param remote what the writer knows it by
   */
  public void ask(Status status, String remote, Runnable sync) {
    int changes = status.changes().size();
    if (changes == 0 && status.ahead() == 0) {
      sheets.tell(words.say("outgoing.title"), new Label(words.say("outgoing.none")));
      return;
    }
    var text = new Label(words.say("outgoing.text", changes, status.ahead(), remote));
    text.setWrapText(true);
    sheets.ask(words.say("outgoing.title"), new VBox(12, text, list(status)), "outgoing.go", sync);
  }

  private ListView<ChangedFile> list(Status status) {
    var list = new ListView<ChangedFile>();
    list.getItems().setAll(status.changes());
    list.setCellFactory(view -> new ChangeCell());
    list.getStyleClass().add("change-list");
    int rows = Math.clamp(status.changes().size(), 1, MOST_ROWS);
    list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
    return list;
  }

  private final class ChangeCell extends ListCell<ChangedFile> {
    @Override
    protected void updateItem(ChangedFile change, boolean empty) {
      super.updateItem(change, empty);
      setText(
          empty || change == null
              ? null
              : words.say("outgoing." + change.kind().name().toLowerCase(Locale.ROOT))
                  + "  "
                  + change.path());
    }
  }
}

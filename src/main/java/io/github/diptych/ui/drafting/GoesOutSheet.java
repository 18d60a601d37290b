package io.github.diptych.ui.drafting;

import io.github.diptych.ui.dialog.Sheets;
import io.github.diptych.words.Words;
import io.github.diptych.workspace.drafting.Prospect;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what would go out to a host, word for word, before anything does. */
final class GoesOutSheet {
  private static final int ROWS = 9;

  private final Sheets sheets;
  private final Words words;

  GoesOutSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param send called when the writer agrees
   */
  void ask(Prospect.Ready ready, Runnable send) {
    var texts = new TextArea(String.join("\n\n", ready.outgoing()));
    texts.setEditable(false);
    texts.setWrapText(true);
    texts.setPrefRowCount(ROWS);
    texts.setAccessibleText(words.say("draft.out.name", ready.host()));
    sheets.ask(
        words.say("draft.out.title", ready.host()),
        new VBox(12, label("draft.out.text", ready.host()), texts, label("draft.out.besides")),
        "draft.out.go",
        send);
    // Whoever is typing when the question comes agrees to nothing by that.
    texts.requestFocus();
    texts.setOnKeyPressed(GoesOutSheet::keepEnter);
  }

  /** It would press the button that agrees. */
  private static void keepEnter(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
    }
  }

  private Label label(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}

package io.github.diptych.ui.dialog;

import atlantafx.base.theme.Styles;
import io.github.diptych.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the code that the writer is to enter in the browser, until it is entered. */
public final class CodeSheet {
  private static final double WIDTH = 480;

  private final Sheets sheets;
  private final Words words;

  public CodeSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * Shows the code, and has it in the clipboard.
   *
   * @param host where it is to be entered
   * @param left called when the sheet goes, by whatever way
   */
  public void show(String code, String host, Runnable left) {
    var content = new ClipboardContent();
    content.putString(code);
    Clipboard.getSystemClipboard().setContent(content);
    var title = new Label(words.say("device.title", host));
    title.getStyleClass().add("question-title");
    title.setWrapText(true);
    var text = new Label(words.say("device.text", host));
    text.setWrapText(true);
    var field = new TextField(code);
    field.setEditable(false);
    field.setAccessibleText(words.say("device.code"));
    field.getStyleClass().add(Styles.TITLE_2);
    var waiting = new Label(words.say("device.waiting"));
    waiting.setWrapText(true);
    var cancel = new Button(words.say("dialog.cancel"));
    cancel.setCancelButton(true);
    cancel.setOnAction(pressed -> sheets.close());
    var bar = new HBox(cancel);
    bar.setAlignment(Pos.CENTER_RIGHT);
    var sheet = new VBox(16, title, text, field, waiting, bar);
    sheet.getStyleClass().add("question");
    sheet.setPadding(new Insets(24));
    sheet.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    sheets.show(sheet, field);
    sheet
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                left.run();
              }
            });
  }

  /** The code was entered. */
  public void close() {
    sheets.close();
  }
}

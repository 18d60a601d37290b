package io.github.diptych.ui.dialog;

import io.github.diptych.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the token that a server wants; it is kept in memory only. */
public final class TokenSheet {
  private final Sheets sheets;
  private final Words words;

  public TokenSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param host that will get it
   * @param refused whether the one given before was refused
   */
  public void ask(String host, boolean refused, Consumer<String> token) {
    var why = text(refused ? "sync.authentication.refused" : "token.text", host);
    var field = new PasswordField();
    field.setPromptText(words.say("token.field"));
    sheets.ask(
        words.say("token.title"),
        new VBox(12, why, field, text("token.how"), text("token.memory")),
        "token.ok",
        () -> {
          if (!field.getText().isBlank()) {
            token.accept(field.getText());
          }
        });
    field.requestFocus();
  }

  private Label text(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }
}

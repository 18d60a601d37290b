package io.github.diptych.ui.dialog;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the token that a server wants. */
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
   * @param kept where it will be kept
   * @param browser signs in by the browser instead, where that can be done
   */
  public void ask(
      String host,
      boolean refused,
      Secrets.Place kept,
      Optional<Runnable> browser,
      Consumer<String> token) {
    var why = text(refused ? "sync.authentication.refused" : "token.text", host);
    var field = new PasswordField();
    field.setPromptText(words.say("token.field"));
    field.setAccessibleText(words.say("token.field"));
    var content = new VBox(12, why, field, text("token.how"), text("token.kept." + kept));
    Runnable use =
        () -> {
          if (!field.getText().isBlank()) {
            token.accept(field.getText());
          }
        };
    if (browser.isEmpty()) {
      sheets.ask(words.say("token.title"), content, "token.ok", use);
    } else {
      // Enter in the field means what was entered there.
      Runnable likeliest = () -> (field.getText().isBlank() ? browser.get() : use).run();
      sheets.choose(
          words.say("token.title"),
          content,
          new Sheets.Choice("token.browser", likeliest),
          new Sheets.Choice("token.ok", use));
    }
    field.requestFocus();
  }

  private Label text(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }
}

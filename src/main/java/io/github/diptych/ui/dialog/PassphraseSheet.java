package io.github.diptych.ui.dialog;

import io.github.diptych.secrets.Secrets;
import io.github.diptych.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

/** Asks for the passphrase of an SSH key. */
public final class PassphraseSheet {
  private final Sheets sheets;
  private final Words words;

  public PassphraseSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param keyFile that it opens
   * @param refused whether the one given before did not fit
   * @param kept where it will be kept
   */
  public void ask(
      String keyFile, boolean refused, Secrets.Place kept, Consumer<String> passphrase) {
    var why = text(refused ? "ssh.passphrase.wrong" : "ssh.passphrase.text", keyFile);
    var field = new PasswordField();
    field.setPromptText(words.say("ssh.passphrase.field"));
    field.setAccessibleText(words.say("ssh.passphrase.field"));
    sheets.ask(
        words.say("ssh.passphrase.title"),
        new VBox(12, why, field, text("token.kept." + kept)),
        "ssh.passphrase.ok",
        () -> {
          if (!field.getText().isEmpty()) {
            passphrase.accept(field.getText());
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

package io.github.diptych.ui.dialog;

import io.github.diptych.sync.ssh.SshObstacle;
import io.github.diptych.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks whether a host that nobody knows yet is the one that is meant. */
public final class HostKeySheet {
  private final Sheets sheets;
  private final Words words;

  public HostKeySheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * @param trust takes the key from now on
   */
  public void ask(SshObstacle.UnknownHost unknown, Runnable trust) {
    // It is compared by eye, or by copying it elsewhere.
    var fingerprint = new TextField(unknown.fingerprint());
    fingerprint.setEditable(false);
    fingerprint.getStyleClass().add("fingerprint");
    fingerprint.setAccessibleText(words.say("ssh.fingerprint"));
    sheets.ask(
        words.say("ssh.host.title", unknown.host()),
        new VBox(
            12,
            text("ssh.host.text", unknown.host(), unknown.keyType()),
            fingerprint,
            text("ssh.host.where")),
        "ssh.host.trust",
        trust);
    // Enter, meant for something else, must not be an answer.
    fingerprint.requestFocus();
  }

  private Label text(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }
}

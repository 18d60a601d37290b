package io.github.diptych.ui.dialog;

import io.github.diptych.words.Words;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** Asks before a link leads out of the program, and shows where to. */
public final class LinkSheet {
  private final Sheets sheets;
  private final Words words;

  public LinkSheet(Sheets sheets, Words words) {
    this.sheets = sheets;
    this.words = words;
  }

  /**
   * A page in the browser.
   *
   * @param shown the address, to be read
   * @param address the address, to be copied
   * @param host in ASCII
   * @param always to open it, and that host's pages without a question from now on
   */
  public void askPage(
      String shown, String address, String host, String letters, Runnable open, Runnable always) {
    var content = new VBox(12, label("link.web.text"), address(shown));
    content
        .getChildren()
        .add(
            letters.equals(host)
                ? label("link.web.host", host)
                : label("link.web.host.letters", host, letters));
    sheets.choose(
        words.say("link.web.title"),
        content,
        new Sheets.Choice("link.open", open),
        new Sheets.Choice("link.always", always),
        new Sheets.Choice("link.copy", () -> copy(address)));
  }

  /** A letter in the mail program. */
  public void askMail(String shown, String address, Runnable open) {
    sheets.choose(
        words.say("link.mail.title"),
        new VBox(12, label("link.mail.text"), address(shown)),
        new Sheets.Choice("link.open", open),
        new Sheets.Choice("link.copy", () -> copy(address)));
  }

  /** A file of the vault in the program that the system has for it. */
  public void askFile(String path, Runnable open) {
    sheets.choose(
        words.say("link.file.title"),
        new VBox(12, label("link.file.text"), address(path)),
        new Sheets.Choice("link.open", open));
  }

  private Label label(String key, Object... arguments) {
    var label = new Label(words.say(key, arguments));
    label.setWrapText(true);
    return label;
  }

  private static Label address(String shown) {
    // A line can end behind every character, for an address has no spaces.
    var label = new Label(shown.replaceAll("(.{8})", "$1\u200b"));
    label.getStyleClass().add("link-address");
    label.setWrapText(true);
    label.setAccessibleText(shown);
    return label;
  }

  private static void copy(String address) {
    var content = new ClipboardContent();
    content.putString(address);
    Clipboard.getSystemClipboard().setContent(content);
  }
}

package io.github.diptych.ui.reading;

import io.github.diptych.ui.preview.PreviewPane;
import io.github.diptych.ui.preview.Under;
import io.github.diptych.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;

/** The menu at a place of the preview: what can be done with what is there. */
final class PreviewMenu {
  private final Words words;
  private final PreviewPane preview;
  private final RichCopy copy;
  private final Runnable find;
  private final Consumer<String> follow;
  private final ContextMenu menu = new ContextMenu();

  PreviewMenu(
      Words words, PreviewPane preview, RichCopy copy, Runnable find, Consumer<String> follow) {
    this.words = words;
    this.preview = preview;
    this.copy = copy;
    this.find = find;
    this.follow = follow;
    preview.node().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
  }

  private void asked(ContextMenuEvent event) {
    event.consume();
    fill(preview.reading().under(event.getX(), event.getY()));
    menu.show(preview.node(), event.getScreenX(), event.getScreenY());
  }

  private void fill(Under there) {
    menu.getItems().clear();
    there
        .link()
        .ifPresent(
            link -> {
              add("preview.menu.link.open", () -> follow.accept(link));
              add("preview.menu.link.copy", () -> put(link));
            });
    there.picture().ifPresent(picture -> add("preview.menu.picture.copy", () -> put(picture)));
    if (!menu.getItems().isEmpty()) {
      menu.getItems().add(new SeparatorMenuItem());
    }
    if (there.selected()) {
      add("action.edit.copy", copy::copy);
    } else {
      add("preview.menu.copy", copy::copyRich);
    }
    add("action.edit.all", preview.reading()::selectAll);
    menu.getItems().add(new SeparatorMenuItem());
    add("action.preview.find", find);
  }

  private void add(String key, Runnable run) {
    var item = new MenuItem(words.say(key));
    item.setMnemonicParsing(false);
    item.setOnAction(
        chosen -> {
          preview.focus();
          run.run();
        });
    menu.getItems().add(item);
  }

  private static void put(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}

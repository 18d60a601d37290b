package io.github.diptych.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.words.Speech;
import io.github.diptych.words.Words;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@FxTest
class MenuBarsTest {
  private final MenuBars menus = new MenuBars(Words.of(Speech.ENGLISH));
  private final AtomicInteger runs = new AtomicInteger();
  private final SimpleBooleanProperty enabled = new SimpleBooleanProperty(true);
  private final Action sync =
      Action.of("sync.run", runs::incrementAndGet)
          .withShortcut("Shortcut+Shift+S")
          .enabledWhen(enabled);

  @Test
  void a_shortcut_works_wherever_the_caret_is() {
    showWithText(bar(sync));

    Fx.press(KeyCode.S, KeyCode.SHORTCUT, KeyCode.SHIFT);

    Fx.await("the action ran", () -> runs.get() == 1);
  }

  @Test
  void a_shortcut_of_what_is_not_enabled_does_nothing() {
    showWithText(bar(sync));
    Fx.run(() -> enabled.set(false));

    Fx.press(KeyCode.S, KeyCode.SHORTCUT, KeyCode.SHIFT);

    assertThat(runs).hasValue(0);
  }

  @Test
  void an_item_says_what_the_bundles_say() {
    assertThat(Fx.get(() -> menus.item(sync).getText())).isEqualTo("Sync");
    assertThat(Fx.get(() -> bar(sync).getMenus().getFirst().getText())).isEqualTo("File");
  }

  @Test
  void a_choice_shows_the_state_and_not_the_click() {
    var selected = new SimpleBooleanProperty(true);
    var refusing = Action.of("theme.dark", () -> {}).selectedWhen(selected);
    var item = (CheckMenuItem) Fx.get(() -> menus.item(refusing));

    Fx.run(
        () -> {
          item.setSelected(false);
          item.fire();
        });

    assertThat(item.isSelected()).isTrue();
    Fx.run(() -> selected.set(false));
    assertThat(item.isSelected()).isFalse();
  }

  @Test
  void a_changing_menu_is_hidden_while_it_is_empty() {
    var vaults = FXCollections.<MenuEntry.Named>observableArrayList();
    var menu = (Menu) Fx.get(() -> menus.item(new MenuEntry.Changing("menu.recent", vaults)));

    assertThat(menu.isVisible()).isFalse();
    Fx.run(() -> vaults.add(new MenuEntry.Named("my_diary", runs::incrementAndGet)));

    assertThat(menu.isVisible()).isTrue();
    MenuItem item = menu.getItems().getFirst();
    assertThat(item.getText()).isEqualTo("my_diary");
    assertThat(item.isMnemonicParsing()).isFalse();
  }

  private MenuBar bar(Action action) {
    return Fx.get(() -> menus.menuBar(Actions.of(MenuEntry.Submenu.of("menu.file", action))));
  }

  private static void showWithText(MenuBar bar) {
    var text = Fx.get(() -> new TextArea());
    Fx.show(Fx.get(() -> new VBox(bar, text)));
    Fx.run(text::requestFocus);
  }
}

package io.github.diptych.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class ActionsTest {
  private final Action save = Action.of("note.save", () -> {}).withShortcut("Shortcut+S");
  private final Action dark = Action.of("theme.dark", () -> {});

  @Test
  void all_actions_are_found_within_menus_of_menus() {
    var actions =
        Actions.of(
            MenuEntry.Submenu.of("menu.file", save, MenuEntry.SEPARATOR),
            MenuEntry.Submenu.of(
                "menu.view",
                new MenuEntry.Changing("menu.recent", FXCollections.observableArrayList()),
                MenuEntry.Submenu.of("menu.theme", dark)));

    assertThat(actions.all()).containsExactly(save, dark);
    assertThat(actions.find("theme.dark")).contains(dark);
    assertThat(actions.find("no.such")).isEmpty();
  }

  @Test
  void two_actions_cannot_have_one_shortcut() {
    var thief = Action.of("entry.sign", () -> {}).withShortcut("Shortcut+S");

    assertThatThrownBy(() -> Actions.of(MenuEntry.Submenu.of("menu.file", save, thief)))
        .hasMessageContaining("Shortcut+S");
  }

  @Test
  void two_actions_cannot_have_one_name() {
    assertThatThrownBy(() -> Actions.of(MenuEntry.Submenu.of("menu.file", dark, dark)))
        .hasMessageContaining("theme.dark");
  }

  @Test
  void an_action_that_is_not_enabled_does_nothing() {
    var runs = new AtomicInteger();
    var enabled = new SimpleBooleanProperty(false);
    var action = Action.of("note.save", runs::incrementAndGet).enabledWhen(enabled);

    action.fire();
    enabled.set(true);
    action.fire();

    assertThat(runs).hasValue(1);
  }
}

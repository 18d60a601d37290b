package io.github.diptych.ui.action;

import io.github.diptych.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Makes menus of actions. A menu bar that is in a scene installs the shortcuts of its items there,
 * and takes them away with itself, so nobody else has to.
 */
public final class MenuBars {
  private final Words words;

  public MenuBars(Words words) {
    this.words = words;
  }

  public MenuBar menuBar(Actions actions) {
    var bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    actions.menus().forEach(menu -> bar.getMenus().add(menu(menu)));
    return bar;
  }

  public Menu menu(MenuEntry.Submenu submenu) {
    var menu = new Menu(words.say(submenu.key()));
    submenu.entries().forEach(entry -> menu.getItems().add(item(entry)));
    return menu;
  }

  /** The item for an entry, by which it can also stand in a context menu. */
  public MenuItem item(MenuEntry entry) {
    return switch (entry) {
      case MenuEntry.Separator ignored -> new SeparatorMenuItem();
      case MenuEntry.Submenu submenu -> menu(submenu);
      case MenuEntry.Changing changing -> menu(changing);
      case MenuEntry.Named named -> item(named);
      case Action action -> item(action);
    };
  }

  private Menu menu(MenuEntry.Changing changing) {
    var menu = new Menu(words.say(changing.key()));
    Runnable fill =
        () -> menu.getItems().setAll(changing.things().stream().map(named -> item(named)).toList());
    changing.things().addListener((ListChangeListener<MenuEntry.Named>) change -> fill.run());
    fill.run();
    menu.visibleProperty().bind(Bindings.isNotEmpty(changing.things()));
    return menu;
  }

  private MenuItem item(MenuEntry.Named named) {
    var item = new MenuItem(named.name());
    // A folder's name may have underscores, which are no mnemonics.
    item.setMnemonicParsing(false);
    item.setOnAction(chosen -> named.run().run());
    return item;
  }

  private MenuItem item(Action action) {
    var selected = action.selected();
    var item = selected == null ? command(action) : choice(action, selected);
    item.setText(action.label(words));
    item.setMnemonicParsing(false);
    item.setAccelerator(action.shortcut());
    item.disableProperty().bind(Bindings.not(action.enabled()));
    return item;
  }

  private static MenuItem command(Action action) {
    var item = new MenuItem();
    if (action.icon() != null) {
      item.setGraphic(new FontIcon(action.icon()));
    }
    item.setOnAction(chosen -> action.fire());
    return item;
  }

  /** An item whose mark follows the state alone: the click only asks for the change. */
  private static MenuItem choice(Action action, ObservableBooleanValue selected) {
    var item = new CheckMenuItem();
    selected.subscribe(item::setSelected);
    item.setOnAction(
        chosen -> {
          action.fire();
          item.setSelected(selected.get());
        });
    return item;
  }
}

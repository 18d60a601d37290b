package io.github.diptych.ui.action;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All actions of the window in the order of its menus.
 *
 * @param menus no two of their actions have a key or a shortcut in common
 */
public record Actions(List<MenuEntry.Submenu> menus) {
  /**
   * Checks that no action hides another.
   *
   * @throws IllegalArgumentException if two actions have the same key or the same shortcut
   */
  public Actions {
    menus = List.copyOf(menus);
    var keys = new HashSet<String>();
    var shortcuts = new HashSet<String>();
    for (Action action : menus.stream().flatMap(Actions::within).toList()) {
      if (!keys.add(action.key())) {
        throw new IllegalArgumentException("two actions are named " + action.key());
      }
      var shortcut = action.shortcut();
      if (shortcut != null && !shortcuts.add(shortcut.getName())) {
        throw new IllegalArgumentException("two actions have the shortcut " + shortcut.getName());
      }
    }
  }

  public static Actions of(MenuEntry.Submenu... menus) {
    return new Actions(List.of(menus));
  }

  /** Every action once, as the command palette lists them. */
  public List<Action> all() {
    return menus.stream().flatMap(Actions::within).toList();
  }

  public Optional<Action> find(String key) {
    return all().stream().filter(action -> Objects.equals(action.key(), key)).findFirst();
  }

  private static Stream<Action> within(MenuEntry entry) {
    return switch (entry) {
      case Action action -> Stream.of(action);
      case MenuEntry.Submenu menu -> menu.entries().stream().flatMap(Actions::within);
      case MenuEntry.Changing ignored -> Stream.empty();
      case MenuEntry.Named ignored -> Stream.empty();
      case MenuEntry.Separator ignored -> Stream.empty();
    };
  }
}

package io.github.diptych.ui.action;

import java.util.List;
import javafx.collections.ObservableList;

/** What stands in a menu. */
public sealed interface MenuEntry
    permits Action, MenuEntry.Submenu, MenuEntry.Changing, MenuEntry.Named, MenuEntry.Separator {

  /** A line between two groups of entries. */
  MenuEntry SEPARATOR = new Separator();

  /** A line between two groups of entries. */
  record Separator() implements MenuEntry {}

  /**
   * A menu, or a menu within one.
   *
   * @param key of its name in the message bundles, such as {@code menu.file}
   */
  record Submenu(String key, List<MenuEntry> entries) implements MenuEntry {
    public Submenu {
      entries = List.copyOf(entries);
    }

    public static Submenu of(String key, MenuEntry... entries) {
      return new Submenu(key, List.of(entries));
    }
  }

  /**
   * A menu of things that come and go, such as the vaults opened lately; not shown while empty.
   *
   * @param key of its name in the message bundles
   */
  record Changing(String key, ObservableList<Named> things) implements MenuEntry {}

  /** Something with a name of its own, which needs no words. */
  record Named(String name, Runnable run) implements MenuEntry {}
}

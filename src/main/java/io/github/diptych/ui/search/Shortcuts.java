package io.github.diptych.ui.search;

/**
 * The keys of what differs from one system to another.
 *
 * @param replace on a Mac, Cmd+H hides the program
 * @param back on a Mac, Alt with an arrow goes word by word
 */
public record Shortcuts(String replace, String back, String forward) {
  /** Those of a Mac, or those of the other systems. */
  public static Shortcuts of(boolean mac) {
    return mac
        ? new Shortcuts("Shortcut+Alt+F", "Shortcut+Open Bracket", "Shortcut+Close Bracket")
        : new Shortcuts("Shortcut+H", "Alt+Left", "Alt+Right");
  }
}

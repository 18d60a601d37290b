package io.github.diptych.ui.search;

/**
 * The keys of what differs from one system to another.
 *
 * @param replace on a Mac, Cmd+H hides the program
 * @param back on a Mac, Alt with an arrow goes word by word
 * @param complete on a Mac, Alt with a slash writes ÷; on Windows, Alt+Escape turns to another
 *     window
 */
public record Shortcuts(String replace, String back, String forward, String complete) {
  /** Those of a Mac, or those of the other systems. */
  public static Shortcuts of(boolean mac) {
    return mac
        ? new Shortcuts(
            "Shortcut+Alt+F", "Shortcut+Open Bracket", "Shortcut+Close Bracket", "Alt+Esc")
        : new Shortcuts("Shortcut+H", "Alt+Left", "Alt+Right", "Alt+Slash");
  }
}

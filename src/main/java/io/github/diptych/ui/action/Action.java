package io.github.diptych.ui.action;

import io.github.diptych.words.Words;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/**
 * Something that the writer can do. One value feeds the menu, the toolbar, the shortcut and the
 * command palette, so that they cannot disagree.
 *
 * @param key names it; its words are {@code action.<key>} in the message bundles, and {@code
 *     .short} and {@code .tip} of that if it stands in the toolbar
 * @param shortcut pressed anywhere in the window
 * @param run on the UI thread
 * @param enabled whether it makes sense now
 * @param selected whether its choice holds; null if it is no choice
 */
public record Action(
    String key,
    @Nullable Octicons icon,
    @Nullable KeyCombination shortcut,
    Runnable run,
    ObservableBooleanValue enabled,
    @Nullable ObservableBooleanValue selected)
    implements MenuEntry {

  /** An action that is always enabled and has neither icon nor shortcut. */
  public static Action of(String key, Runnable run) {
    return new Action(key, null, null, run, new SimpleBooleanProperty(true), null);
  }

  public Action withIcon(Octicons icon) {
    return new Action(key, icon, shortcut, run, enabled, selected);
  }

  /** With a shortcut such as {@code Shortcut+Shift+S}, where Shortcut is Ctrl or Cmd. */
  public Action withShortcut(String shortcut) {
    return new Action(key, icon, KeyCombination.valueOf(shortcut), run, enabled, selected);
  }

  public Action enabledWhen(ObservableBooleanValue enabled) {
    return new Action(key, icon, shortcut, run, enabled, selected);
  }

  public Action selectedWhen(ObservableBooleanValue selected) {
    return new Action(key, icon, shortcut, run, enabled, selected);
  }

  /** Runs it if it is enabled. */
  public void fire() {
    if (enabled.get()) {
      run.run();
    }
  }

  /** Its name in full, for menus and the command palette. */
  public String label(Words words) {
    return words.say("action." + key);
  }

  /** Its name in a word, for the toolbar. */
  public String shortLabel(Words words) {
    return words.say("action." + key + ".short");
  }

  /** What it does, and by which keys. */
  public String tip(Words words) {
    String tip = words.say("action." + key + ".tip");
    return Optional.ofNullable(shortcut)
        .map(keys -> tip + "  (" + keys.getDisplayText() + ")")
        .orElse(tip);
  }
}

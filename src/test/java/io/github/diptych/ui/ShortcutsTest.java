package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.ui.action.Action;
import io.github.diptych.ui.search.Shortcuts;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No two actions have the same keys on any system, and none has keys that the system needs. */
@FxTest
class ShortcutsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "Ctrl,'Alt+F4;Alt+ESCAPE;Alt+SPACE;Alt+Tab;Ctrl+Alt+DELETE;Ctrl+Alt+A;Ctrl+Alt+W;Ctrl+Alt+Z;Ctrl+SPACE;Shift+SPACE;"
        + "Ctrl+Shift+A;Ctrl+Alt+T;Ctrl+Alt+L;Ctrl+Alt+D;Ctrl+Alt+UP;Ctrl+Alt+DOWN;Ctrl+Alt+LEFT;"
        + "Ctrl+Alt+RIGHT;Ctrl+Shift+U;Ctrl+Alt+Shift+R;Ctrl+V;Ctrl+C;Ctrl+X;Ctrl+A;Ctrl+Y'",
    "Meta,'Meta+H;Meta+M;Meta+TAB;Meta+SPACE;Ctrl+SPACE;Alt+Meta+D;Alt+Meta+H;Alt+Meta+M;"
        + "Alt+Meta+ESCAPE;Alt+Meta+DIGIT8;Shift+Meta+DIGIT3;Shift+Meta+DIGIT4;Shift+Meta+DIGIT5;"
        + "Shift+Meta+Q;Ctrl+UP;Ctrl+DOWN;Ctrl+LEFT;Ctrl+RIGHT;Meta+COMMA;Meta+V;Meta+C;Meta+X;Meta+A'"
  })
  void are_all_different_and_free(String shortcutKey, String taken) {
    var seen = new TreeSet<String>();
    boolean mac = shortcutKey.equals("Meta");
    for (KeyCombination keys : shortcuts().stream().map(keys -> on(mac, keys)).toList()) {
      String pressed = pressed(keys, shortcutKey);
      assertThat(seen.add(pressed)).as("twice: " + keys).isTrue();
      assertThat(taken.split(";", -1)).as(keys.getName()).doesNotContain(pressed);
    }
  }

  @Test
  void every_command_of_writing_has_one() {
    try (var window = window()) {
      List<String> without =
          window.open().actions().all().stream()
              .filter(action -> action.key().matches("(?:format|lines|table)\\..*"))
              .filter(action -> action.shortcut() == null)
              .map(Action::key)
              .toList();

      assertThat(without).isEmpty();
    }
  }

  private List<KeyCombination> shortcuts() {
    try (var window = window()) {
      return window.open().actions().all().stream()
          .map(Action::shortcut)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /** What it is there, of the few that are not the same on all systems. */
  private static KeyCombination on(boolean mac, KeyCombination keys) {
    var here = all(Shortcuts.of(System.getProperty("os.name", "").startsWith("Mac")));
    int index = here.indexOf(keys);
    return index < 0 ? keys : all(Shortcuts.of(mac)).get(index);
  }

  private static List<KeyCombination> all(Shortcuts shortcuts) {
    return Stream.of(
            shortcuts.replace(), shortcuts.back(), shortcuts.forward(), shortcuts.complete())
        .map(KeyCombination::valueOf)
        .toList();
  }

  private DiptychWindow window() {
    var vault = TestVault.in(folder).note("README.md", "# A\n");
    return DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  /** The keys in one spelling, with the one that Shortcut is there. */
  private static String pressed(KeyCombination keys, String shortcutKey) {
    Set<String> modifiers =
        List.of(keys.getName().replace("Shortcut", shortcutKey).split("\\+", -1)).stream()
            .filter(part -> part.matches("Ctrl|Alt|Shift|Meta"))
            .collect(Collectors.toCollection(TreeSet::new));
    String key = ((javafx.scene.input.KeyCodeCombination) keys).getCode().name();
    return List.of("Ctrl", "Alt", "Shift", "Meta").stream()
            .filter(modifiers::contains)
            .collect(Collectors.joining("+"))
        + (modifiers.isEmpty() ? "" : "+")
        + key;
  }
}

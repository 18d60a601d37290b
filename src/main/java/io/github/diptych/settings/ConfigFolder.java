package io.github.diptych.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this machine keeps a program's settings. */
public final class ConfigFolder {
  /** Names the folder outright, such as for a test or a portable copy. */
  public static final String VARIABLE = "DIPTYCH_CONFIG";

  private ConfigFolder() {}

  /** Of the person who runs the program. */
  public static Path ofThisMachine() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", "")));
  }

  /**
   * {@code %APPDATA%\Diptych}, {@code ~/Library/Application Support/Diptych}, or {@code
   * $XDG_CONFIG_HOME/diptych} as the XDG Base Directory Specification has it.
   *
   * @param os as the system property {@code os.name} says it
   */
  static Path of(String os, Map<String, String> environment, Path home) {
    Path chosen = absolute(environment.get(VARIABLE));
    if (chosen != null) {
      return chosen;
    }
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      Path appData = absolute(environment.get("APPDATA"));
      return (appData == null ? home.resolve("AppData/Roaming") : appData).resolve("Diptych");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support/Diptych");
    }
    Path xdg = absolute(environment.get("XDG_CONFIG_HOME"));
    return (xdg == null ? home.resolve(".config") : xdg).resolve("diptych");
  }

  /** The XDG specification has relative paths ignored. */
  static @Nullable Path absolute(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Path path = Path.of(value);
    return path.isAbsolute() ? path : null;
  }
}

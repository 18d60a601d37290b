package io.github.diptych.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where a folder of the program's own stands on each system.
 *
 * @param variable names it outright
 * @param beside its name in the settings' folder, where that one is named outright
 * @param windows within the local data of programs
 * @param mac within the person's home
 * @param xdgVariable of the XDG Base Directory Specification
 * @param xdgDefault within the person's home, where that variable says nothing
 */
record OwnFolder(
    String variable,
    String beside,
    String windows,
    String mac,
    String xdgVariable,
    String xdgDefault) {

  Path ofThisMachine() {
    return of(
        System.getProperty("os.name", ""),
        System.getenv(),
        Path.of(System.getProperty("user.home", "")));
  }

  /**
   * @param os as the system property {@code os.name} says it
   */
  Path of(String os, Map<String, String> environment, Path home) {
    Path chosen = ConfigFolder.absolute(environment.get(variable));
    if (chosen != null) {
      return chosen;
    }
    Path settings = ConfigFolder.absolute(environment.get(ConfigFolder.VARIABLE));
    if (settings != null) {
      return settings.resolve(beside);
    }
    String system = os.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      Path local = ConfigFolder.absolute(environment.get("LOCALAPPDATA"));
      return (local == null ? home.resolve("AppData/Local") : local).resolve(windows);
    }
    if (system.startsWith("mac")) {
      return home.resolve(mac);
    }
    Path xdg = ConfigFolder.absolute(environment.get(xdgVariable));
    return (xdg == null ? home.resolve(xdgDefault) : xdg).resolve("diptych");
  }
}

package io.github.diptych.settings;

import java.nio.file.Path;
import java.util.Map;

/** Where this machine keeps what the program can make again at any time. */
public final class CacheFolder {
  /** Names the folder outright. */
  public static final String VARIABLE = "DIPTYCH_CACHE";

  private static final OwnFolder PLACE =
      new OwnFolder(
          VARIABLE, "cache", "Diptych/Cache", "Library/Caches/Diptych", "XDG_CACHE_HOME", ".cache");

  private CacheFolder() {}

  /** Of the person who runs the program. */
  public static Path ofThisMachine() {
    return PLACE.ofThisMachine();
  }

  /**
   * {@code %LOCALAPPDATA%\Diptych\Cache}, {@code ~/Library/Caches/Diptych}, or {@code
   * $XDG_CACHE_HOME/diptych} as the XDG Base Directory Specification has it; {@code cache} in the
   * settings' folder where that one is named outright.
   *
   * @param os as the system property {@code os.name} says it
   */
  static Path of(String os, Map<String, String> environment, Path home) {
    return PLACE.of(os, environment, home);
  }
}

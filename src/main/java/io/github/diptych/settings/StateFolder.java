package io.github.diptych.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where this machine keeps what the program must find again at its next start, and what nobody else
 * can make again: what was typed and is not in a vault yet.
 */
public final class StateFolder {
  /** Names the folder outright. */
  public static final String VARIABLE = "DIPTYCH_STATE";

  private static final OwnFolder PLACE =
      new OwnFolder(
          VARIABLE,
          "state",
          "Diptych/State",
          "Library/Application Support/Diptych/State",
          "XDG_STATE_HOME",
          ".local/state");

  private StateFolder() {}

  /** Of the person who runs the program. */
  public static Path ofThisMachine() {
    return PLACE.ofThisMachine();
  }

  /**
   * {@code %LOCALAPPDATA%\Diptych\State}, {@code ~/Library/Application Support/Diptych/State}, or
   * {@code $XDG_STATE_HOME/diptych} as the XDG Base Directory Specification has it; {@code state}
   * in the settings' folder where that one is named outright.
   *
   * @param os as the system property {@code os.name} says it
   */
  static Path of(String os, Map<String, String> environment, Path home) {
    return PLACE.of(os, environment, home);
  }
}

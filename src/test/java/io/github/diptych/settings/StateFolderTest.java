package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path CHOSEN = Path.of("chosen").toAbsolutePath();

  @Test
  void each_system_has_its_own_place() {
    assertThat(StateFolder.of("Linux", Map.of(), HOME))
        .isEqualTo(HOME.resolve(".local/state/diptych"));
    assertThat(StateFolder.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/Diptych/State"));
    assertThat(StateFolder.of("Windows 11", Map.of(), HOME))
        .isEqualTo(HOME.resolve("AppData/Local/Diptych/State"));
  }

  @Test
  void the_systems_variables_count_if_they_are_absolute() {
    String chosen = CHOSEN.toString();

    assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("diptych"));
    assertThat(StateFolder.of("Linux", Map.of("XDG_STATE_HOME", "relative"), HOME))
        .isEqualTo(HOME.resolve(".local/state/diptych"));
    assertThat(StateFolder.of("Windows 11", Map.of("LOCALAPPDATA", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("Diptych/State"));
  }

  @Test
  void it_can_be_named_outright_and_lies_with_settings_that_are() {
    var both = Map.of("DIPTYCH_STATE", CHOSEN.toString(), "DIPTYCH_CONFIG", HOME.toString());

    assertThat(StateFolder.of("Linux", both, HOME)).isEqualTo(CHOSEN);
    assertThat(StateFolder.of("Linux", Map.of("DIPTYCH_CONFIG", HOME.toString()), HOME))
        .isEqualTo(HOME.resolve("state"));
  }
}

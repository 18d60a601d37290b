package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path CHOSEN = Path.of("chosen").toAbsolutePath();

  @Test
  void each_system_has_its_own_place() {
    assertThat(ConfigFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".config/diptych"));
    assertThat(ConfigFolder.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(HOME.resolve("Library/Application Support/Diptych"));
    assertThat(ConfigFolder.of("Windows 11", Map.of(), HOME))
        .isEqualTo(HOME.resolve("AppData/Roaming/Diptych"));
  }

  @Test
  void the_systems_variables_count_if_they_are_absolute() {
    String chosen = CHOSEN.toString();

    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("diptych"));
    assertThat(ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), HOME))
        .isEqualTo(HOME.resolve(".config/diptych"));
    assertThat(ConfigFolder.of("Windows 11", Map.of("APPDATA", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("Diptych"));
  }

  @Test
  void one_variable_overrides_them_all() {
    for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertThat(ConfigFolder.of(os, Map.of("DIPTYCH_CONFIG", CHOSEN.toString()), HOME))
          .isEqualTo(CHOSEN);
    }
  }
}

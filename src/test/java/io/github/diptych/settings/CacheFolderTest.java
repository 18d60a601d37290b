package io.github.diptych.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  private static final Path HOME = Path.of("home").toAbsolutePath();
  private static final Path CHOSEN = Path.of("chosen").toAbsolutePath();

  @Test
  void each_system_has_its_own_place() {
    assertThat(CacheFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".cache/diptych"));
    assertThat(CacheFolder.of("Mac OS X", Map.of(), HOME))
        .isEqualTo(HOME.resolve("Library/Caches/Diptych"));
    assertThat(CacheFolder.of("Windows 11", Map.of(), HOME))
        .isEqualTo(HOME.resolve("AppData/Local/Diptych/Cache"));
  }

  @Test
  void the_systems_variables_count_if_they_are_absolute() {
    String chosen = CHOSEN.toString();

    assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("diptych"));
    assertThat(CacheFolder.of("Linux", Map.of("XDG_CACHE_HOME", "relative"), HOME))
        .isEqualTo(HOME.resolve(".cache/diptych"));
    assertThat(CacheFolder.of("Windows 11", Map.of("LOCALAPPDATA", chosen), HOME))
        .isEqualTo(CHOSEN.resolve("Diptych/Cache"));
  }

  @Test
  void it_can_be_named_outright_and_lies_with_settings_that_are() {
    Path other = Path.of("other").toAbsolutePath();
    var both = Map.of("DIPTYCH_CACHE", CHOSEN.toString(), "DIPTYCH_CONFIG", other.toString());

    for (String os : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertThat(CacheFolder.of(os, both, HOME)).isEqualTo(CHOSEN);
      assertThat(CacheFolder.of(os, Map.of("DIPTYCH_CONFIG", other.toString()), HOME))
          .isEqualTo(other.resolve("cache"));
    }
  }
}

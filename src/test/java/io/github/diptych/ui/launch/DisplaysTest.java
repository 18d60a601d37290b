package io.github.diptych.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where a window can be shown. */
class DisplaysTest {
  private final String platform = System.getProperty("glass.platform", "");

  @BeforeEach
  void asOutsideOfTests() {
    System.clearProperty("glass.platform");
  }

  @AfterEach
  void asBefore() {
    System.setProperty("glass.platform", platform);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void on_linux_a_display_has_a_name() {
    assertThat(Displays.isThere(Map.of("DISPLAY", ":0")::get)).isTrue();
    assertThat(Displays.isThere(Map.of("DISPLAY", "")::get)).isFalse();
    assertThat(Displays.isThere(Map.<String, String>of()::get)).isFalse();
  }

  @Test
  @EnabledOnOs({OS.MAC, OS.WINDOWS})
  void elsewhere_there_is_one() {
    assertThat(Displays.isThere(Map.<String, String>of()::get)).isTrue();
  }

  @Test
  void a_window_drawn_into_memory_needs_none() {
    System.setProperty("glass.platform", "Headless");

    assertThat(Displays.isThere(Map.<String, String>of()::get)).isTrue();
  }
}

package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** This machine's settings cannot be used: the program starts all the same, and says so once. */
@FxTest
class SettingsToldTest {
  private static final String NOW = "2024-05-21T10:38";

  @TempDir private Path folder;
  private TestVault vault;
  private Path settings;

  @BeforeEach
  void a_vault() throws IOException {
    vault = TestVault.in(folder).note("a.md", "one\n");
    settings = Files.createDirectories(folder.resolve("settings"));
  }

  @Test
  void settings_that_make_no_sense_are_kept_aside() throws Exception {
    Files.writeString(settings.resolve("settings.json"), "{\"theme\": ");

    try (var window = open()) {
      window.isTold("The settings of this machine could not be understood");
    }

    assertThat(Files.readString(settings.resolve("settings.json.bad"))).isEqualTo("{\"theme\": ");
  }

  @Test
  void settings_of_a_later_version_are_kept_aside() throws Exception {
    Files.writeString(settings.resolve("settings.json"), "{\"version\": 99}");

    try (var window = open()) {
      window.isTold("those of a later Diptych");
    }

    assertThat(Files.readString(settings.resolve("settings.json.bad"))).contains("99");
  }

  @Test
  void settings_that_cannot_be_written_are_told_of_once_and_writing_goes_on() throws Exception {
    Files.createDirectories(settings.resolve("settings.json/in-the-way"));

    try (var window = open()) {
      window.isTold("What you choose here is not remembered");
      window.opens("a.md").putsCaretAt(0).types("x").awaitSaved();
    }

    assertThat(vault.text("a.md")).isEqualTo("xone\n");
  }

  private DiptychWindow open() {
    return DiptychWindow.on(vault.root(), settings, NOW);
  }
}

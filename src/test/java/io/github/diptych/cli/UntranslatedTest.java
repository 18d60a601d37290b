package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as translated: what the writer has written, where there is a second language. */
class UntranslatedTest {
  private static final String DRAFTED =
      """
      ### 2024.05.20 Mon

      早上下雨。 -**2024.05.20 10:38**

      ---

      <!-- diptych: draft -->

      It rained this morning.
      """;

  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  @Test
  void a_draft_is_no_translation_until_it_is_signed() {
    vault.note("README.md", DRAFTED);

    assertThat(waiting()).isEqualTo(1);
    for (String command : List.of("pairs", "entries")) {
      var second = shell.run(command, vault.root(), "--json").done().json().get(0).get("second");
      assertThat(second.isNull()).as(command).isTrue();
      assertThat(shell.run(command, vault.root()).done().out()).contains("1 untranslated");
    }
    assertThat(shell.run("stats", vault.root()).done().out()).contains("1 untranslated");

    vault.note("README.md", DRAFTED.replace("morning.", "morning. -**2024.05.20 10:41**"));
    assertThat(waiting()).isZero();
    assertThat(shell.run("stats", vault.root()).done().out()).contains("0 untranslated");
  }

  @Test
  void a_diary_of_one_language_waits_for_nothing() {
    vault
        .note(".diptych/vault.json", "{\"version\": 1, \"languages\": [\"en\"]}\n")
        .note("README.md", "### 2024.05.20 Mon\n\nRain. -**2024.05.20 10:38**\n");

    assertThat(waiting()).isZero();
    for (String command : List.of("pairs", "entries", "stats")) {
      assertThat(shell.run(command, vault.root()).done().out())
          .as(command)
          .contains("1 entry")
          .doesNotContain("translated");
    }
    var total = shell.run("stats", vault.root(), "--json").done().json().get("total");
    assertThat(total.get("untranslated").intValue()).isZero();
  }

  private int waiting() {
    return shell.run("pairs", vault.root(), "--untranslated", "--json").done().json().size();
  }
}

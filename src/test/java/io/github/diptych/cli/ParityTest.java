package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityTest {
  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  @Test
  void a_difference_has_exactly_the_fields_of_the_contract() {
    vault.note("README.md", Diaries.DAY.replace("\n![The river](images/river.png)\n", ""));

    var said = shell.run("parity", vault.root(), "--json");
    var found = said.json();

    assertThat(said.exit()).isEqualTo(1);

    assertThat(found.size()).isEqualTo(1);
    assertThat(found.get(0).propertyNames())
        .containsExactly("file", "day", "pair", "kind", "first", "second", "message");
    assertThat(found.get(0).get("first").propertyNames())
        .containsExactly("line", "column", "start", "end", "text");
    assertThat(found.get(0).get("kind").stringValue()).isEqualTo("picture");
    assertThat(found.get(0).get("pair").intValue()).isEqualTo(2);
    assertThat(found.get(0).get("second").isNull()).isTrue();
    assertThat(found.get(0).get("first").get("text").stringValue())
        .isEqualTo("![河](images/river.png)");
  }

  @Test
  void where_nothing_differs_it_ends_with_nothing_found() {
    vault.note("README.md", Diaries.DAY);

    assertThat(shell.run("parity", vault.root()).done().out())
        .contains("No differences between the two languages");
  }

  @Test
  void pairs_lists_what_goes_with_what_and_alone_what_waits() {
    vault.note("README.md", Diaries.DAY);
    vault.note("diary/2024/2024-06.md", Diaries.waiting("2024.06.01 Sat", "23:10"));

    var all = shell.run("pairs", vault.root(), "--json").done().json();
    var waiting = shell.run("pairs", vault.root(), "--untranslated", "--json").done().json();

    assertThat(all.size()).isEqualTo(3);
    assertThat(all.get(0).propertyNames())
        .containsExactly("file", "day", "pair", "first", "second");
    assertThat(all.get(0).get("first").propertyNames())
        .containsExactly("language", "signedAt", "line", "start", "end");
    assertThat(waiting.size()).isEqualTo(1);
    assertThat(waiting.get(0).get("file").stringValue()).isEqualTo("diary/2024/2024-06.md");
    assertThat(waiting.get(0).get("first").get("line").intValue()).isEqualTo(3);
  }
}

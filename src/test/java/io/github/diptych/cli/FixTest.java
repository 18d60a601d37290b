package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixTest {
  private static final String DIARY =
      """
      ### 2024.05.20 Mon

      早🌞。 -**2024.05.20 10:38**
      ---

      Morning, see [that](/Users/li/Documents/GitHub/diary/notes/b%20c.md#top). -**2024.05.20 10:39**

      午 ![河](/Users/li/Documents/GitHub/diary/images/河.png)，![二](images\\河.png) -**2024.05.20 12:38**

      ---

      Noon. ![river](Images/河.PNG) ![gone](gone.png) -**2024.05.20 12:39**
      """;

  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home).image("images/河.png").note("notes/b c.md", "# Top\n");
  }

  static Stream<String> spellings() {
    return Stream.of(
        DIARY,
        DIARY.replace("\n", "\r\n"),
        "\uFEFF" + DIARY,
        "\uFEFF" + DIARY.replace("\n", "\r\n"),
        DIARY.stripTrailing(),
        DIARY.replaceFirst("\n\n", "\r\n\r\n"),
        "\uFEFF![河](images\\河.png)");
  }

  private long fixable() {
    return shell.run("check", vault.root(), "--json").json().valueStream()
        .filter(finding -> finding.get("fix").booleanValue())
        .count();
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void what_is_fixed_is_found_no_more_and_fixing_again_changes_nothing(String text) {
    vault.note("README.md", text);
    assertThat(fixable()).isPositive();

    shell.run("fix", vault.root()).done();

    assertThat(fixable()).isZero();
    var fixed = Snapshot.of(home);
    shell.run("fix", vault.root()).done();
    assertThat(Snapshot.of(home)).isEqualTo(fixed);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void a_dry_run_writes_nothing_and_its_diff_is_one_that_git_applies(String text)
      throws IOException {
    NativeGit.required();
    vault.note("README.md", text).note("日记/五 月.md", text);
    NativeGit.run(vault.root(), "init", "-q");
    var before = Snapshot.of(home);

    String diff = shell.run("fix", vault.root(), "--dry-run").done().out();
    assertThat(Snapshot.of(home)).isEqualTo(before);
    Path patch = Files.writeString(home.resolve("fix.patch"), diff);
    NativeGit.run(vault.root(), "apply", patch.toString());
    var applied = List.of(vault.text("README.md"), vault.text("日记/五 月.md"));
    vault.note("README.md", text).note("日记/五 月.md", text);
    shell.run("fix", vault.root()).done();

    assertThat(applied).containsExactly(vault.text("README.md"), vault.text("日记/五 月.md"));
    assertThat(applied.getFirst()).isNotEqualTo(text);
  }

  @Test
  void only_what_is_wrong_changes() {
    vault.note("README.md", DIARY);

    shell.run("fix", vault.root()).done();

    assertThat(vault.text("README.md"))
        .isEqualTo(
            DIARY
                .replace("10:38**\n---", "10:38**\n\n---")
                .replace("/Users/li/Documents/GitHub/diary/notes/", "notes/")
                .replace(
                    "10:39**\n\n午 ![河](/Users/li/Documents/GitHub/diary/images/河.png)",
                    "10:39**\n\n---\n\n午 ![河](images/河.png)")
                .replace("images\\河.png", "images/河.png")
                .replace("Images/河.PNG", "images/河.png"));
  }

  @Test
  void each_fix_is_printed_with_its_reason() {
    vault.note("README.md", DIARY);

    var lines = shell.run("fix", vault.root()).done().out().lines().toList();

    assertThat(lines.stream().filter(line -> line.startsWith("# "))).hasSize(6);
    assertThat(lines).contains("--- a/README.md", "+++ b/README.md");
    assertThat(lines.getLast()).contains("6");
  }

  @Test
  void a_vault_without_faults_is_left_as_it_is() {
    vault.note("README.md", Diaries.DAY);
    var before = Snapshot.of(home);

    shell.run("fix", vault.root()).done();

    assertThat(Snapshot.of(home)).isEqualTo(before);
  }

  @Test
  void what_cannot_be_read_is_left_as_it_is() {
    vault.bytes("a.md", new byte[] {'!', '[', ']', (byte) 0xFF});
    var before = Snapshot.of(home);

    shell.run("fix", vault.root());

    assertThat(Snapshot.of(home)).isEqualTo(before);
  }

  @Test
  void what_is_no_vault_cannot_be_fixed() {
    shell.fails(2, home, "fix", home.resolve("nowhere"));
    shell.fails(2, home, "fix", vault.file("images/河.png"), "--dry-run");
    shell.fails(2, home, "fix");
  }
}

package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code log} and {@code diff}: what was committed, and what it changed. */
class LogCommandTest {
  private static final String EDITED = Diaries.DAY.replace("雨", "雪");

  @TempDir Path home;
  private final Shell shell = new Shell();
  private TestVault vault;
  private VaultRepository repository;

  @BeforeEach
  void a_vault_with_two_commits() throws IOException {
    vault = TestVault.in(home).note("README.md", Diaries.DAY);
    repository = VaultRepository.init(vault.root());
    repository.commit("first\n\nmore of it", SyncProgress.NONE);
    vault.note("list.md", "milk\n");
    repository.commit("a list", SyncProgress.NONE);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  @Test
  void commits_are_listed_newest_first_with_time_author_and_first_line() {
    var said = shell.run("log", vault.root()).done();

    assertThat(said.out().lines())
        .hasSize(2)
        .allMatch(
            line -> line.matches("[0-9a-f]{7}  \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  Shell  .*"));
    assertThat(said.out().lines().map(line -> line.replaceAll(".*Shell  ", "")))
        .containsExactly("a list", "first");
  }

  @Test
  void json_has_all_of_a_commit() {
    var first = shell.run("log", vault.root(), "--json").done().json().get(1);

    assertThat(first.get("id").stringValue()).hasSize(40);
    assertThat(first.get("parents").size()).isZero();
    assertThat(first.get("author").stringValue()).isEqualTo("Shell");
    assertThat(first.get("message").stringValue()).isEqualTo("first\n\nmore of it");
    assertThat(first.get("at").stringValue())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*");
  }

  @Test
  void those_of_a_note_or_of_an_entry_alone_can_be_asked_for() {
    vault.note("README.md", Diaries.DAY + "\n---\n\n又一段。 -**2024.05.20 23:00**\n");
    repository.commit("more", SyncProgress.NONE);

    assertThat(subjects("--note", "README.md")).isEqualTo("more, first");
    assertThat(subjects("--note", "list.md")).isEqualTo("a list");
    assertThat(subjects("--note", "README.md", "--entry", "2024-05-20/1")).isEqualTo("first");
  }

  private String subjects(String... options) {
    var arguments = new Object[options.length + 2];
    arguments[0] = "log";
    arguments[1] = vault.root();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return String.join(
        ", ",
        shell
            .run(arguments)
            .done()
            .out()
            .lines()
            .map(line -> line.replaceAll(".*Shell  ", ""))
            .toList());
  }

  @Test
  void what_is_left_out_by_a_number_is_told() {
    assertThat(shell.run("log", vault.root(), "-n", "1").done().out())
        .contains("a list", "there are older ones")
        .doesNotContain("first");
  }

  @Test
  void what_cannot_be_meant_is_said_in_a_sentence() {
    shell.fails(2, home, "log", vault.root(), "--note", "../a.md");
    shell.fails(2, home, "log", vault.root(), "--entry", "2024-05-20/1");
    shell.fails(2, home, "log", vault.root(), "--note", "README.md", "--entry", "2024-05-20/99");
    shell.fails(2, home, "log", vault.root(), "--note", "README.md", "--entry", "yesterday");
    shell.fails(2, home, "log", vault.root(), "--note", "gone.md", "--entry", "2024-05-20/1");
    shell.fails(2, home, "diff", vault.root(), "nothing");
    var plain = TestVault.in(home.resolve("plain")).note("README.md", Diaries.DAY);
    assertThat(shell.fails(2, home, "log", plain.root()).err()).contains("git init");
    assertThat(shell.fails(2, home, "diff", plain.root()).err()).contains("git init");
  }

  @Test
  void a_commits_changes_are_told_by_words() {
    vault.note("list.md", "oat milk\n");
    repository.commit("oat", SyncProgress.NONE);

    assertThat(shell.run("diff", vault.root(), "HEAD").done().out())
        .contains("list.md", "{+oat +}milk");
    assertThat(shell.run("diff", vault.root(), "HEAD~1").done().out())
        .contains("list.md", "{+milk");
  }

  @Test
  void what_is_not_committed_yet_is_told_without_a_commit() {
    assertThat(shell.run("diff", vault.root()).done().out()).contains("Nothing differs");
    vault
        .note("README.md", EDITED + "\n\n---\n\n又一段。 -**2024.05.20 23:00**\n")
        .note("list.md", "tea\n");

    var json = shell.run("diff", vault.root(), "--note", "README.md", "--json").done().json();

    assertThat(json.size()).isEqualTo(1);
    assertThat(json.get(0).get("now").stringValue()).isEqualTo("README.md");
    assertThat(json.get(0).get("changes").toString()).contains("又一段", "NEW", "2024-05-20");
  }
}

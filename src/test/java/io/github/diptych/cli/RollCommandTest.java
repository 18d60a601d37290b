package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RollCommandTest {
  private static final String DIARY =
      Diaries.DAY + "\n" + Diaries.waiting("2024.06.01 Sat", "23:10").stripTrailing();

  @TempDir Path home;
  private TestVault vault;
  private final Shell shell = new Shell();

  @BeforeEach
  void a_vault() {
    vault = TestVault.in(home);
  }

  @Test
  void what_went_where_is_said() {
    vault.note("README.md", DIARY);

    var said = shell.run("roll", vault.root()).done().out().lines().toList();

    assertThat(said).hasSize(3);
    assertThat(said.get(0)).contains("\"diary/2024/2024-05.md\": 1 day, 2 entries");
    assertThat(said.get(1)).contains("\"diary/2024/2024-06.md\": 1 day, 1 entry");
    assertThat(said.get(2)).contains("2 days went to 2 notes", "not a Git repository");
  }

  @Test
  void a_roll_in_a_repository_says_that_one_commit_holds_it() throws IOException {
    vault.note("README.md", DIARY);
    try (var repository = VaultRepository.init(vault.root())) {
      repository.commit("a day", SyncProgress.NONE);
    }

    assertThat(shell.run("roll", vault.root()).done().out()).contains("one commit holds it all");
  }

  static Stream<String> spellings() {
    return Stream.of(DIARY, DIARY + "\n", DIARY.replace("\n", "\r\n"), "\uFEFF" + DIARY);
  }

  @ParameterizedTest
  @MethodSource("spellings")
  void a_dry_run_writes_nothing_and_its_diff_is_one_that_git_applies(String text)
      throws IOException {
    NativeGit.required();
    vault.note("README.md", text).note("a.md", "[x](README.md#20240601-sat)");
    var before = Snapshot.of(home);

    String diff = shell.run("roll", vault.root(), "--dry-run").done().out();

    assertThat(Snapshot.of(home)).isEqualTo(before);
    NativeGit.run(vault.root(), "init", "-q");
    NativeGit.run(vault.root(), "apply", Files.writeString(home.resolve("p"), diff).toString());
    var applied = notes();
    vault.everything().stream()
        .filter(path -> path.startsWith("diary/") && path.endsWith(".md"))
        .forEach(path -> assertThat(vault.file(path).toFile().delete()).isTrue());
    vault.note("README.md", text).note("a.md", "[x](README.md#20240601-sat)");
    var folder = vault.file(".git").toFile();
    assertThat(folder.renameTo(home.resolve("git").toFile())).isTrue();
    shell.run("roll", vault.root()).done();
    assertThat(applied).isEqualTo(notes()).containsKey("diary/2024/2024-06.md");
  }

  private Map<String, String> notes() {
    var notes = new TreeMap<String, String>();
    vault.everything().stream()
        .filter(path -> path.endsWith(".md"))
        .forEach(path -> notes.put(path, vault.text(path)));
    return notes;
  }

  @Test
  void nothing_to_roll_is_said() {
    vault.note("README.md", "# A program\n");
    var before = Snapshot.of(home);

    assertThat(shell.run("roll", vault.root()).done().out()).contains("nothing to roll");
    assertThat(shell.run("roll", vault.root(), "--dry-run").done().out())
        .contains("nothing to roll");
    assertThat(Snapshot.of(home)).isEqualTo(before);
  }

  @Test
  void a_rolled_diary_is_read_and_written_on_in_its_months() {
    vault.note("README.md", DIARY);
    var before = entries();
    shell.run("roll", vault.root()).done();

    assertThat(entries()).isEqualTo(before);
    shell
        .run("new", vault.root(), "--lang", "en", "--text", "One more.", "--at", "2024-06-02T08:00")
        .done();
    assertThat(vault.text("diary/2024/2024-06.md"))
        .startsWith("# 2024-06\n\n### 2024.06.01 Sat\n\n睡前再写两句。")
        .endsWith("One more. -**2024.06.02 08:00**\n");
    assertThat(vault.text("README.md")).doesNotContain("One more.");
  }

  private List<String> entries() {
    return shell
        .run("entries", vault.root(), "--json")
        .done()
        .json()
        .valueStream()
        .map(entry -> entry.get("day") + " " + entry.get("pair") + entry.get("first").get("text"))
        .map(entry -> entry.replace("../../", ""))
        .toList();
  }

  @Test
  void what_cannot_be_rolled_is_said_in_one_sentence_and_nothing_changes() throws IOException {
    vault.note("README.md", DIARY).folder("diary/2024/2024-05.md");
    shell.fails(2, home, "roll", vault.root());
    shell.fails(2, home, "roll", vault.root(), "--dry-run");
    shell.fails(2, home, "roll", home.resolve("nowhere"));
    shell.fails(2, home, "roll");
  }

  @Test
  void a_month_that_has_the_day_already_is_named() {
    vault.note("README.md", DIARY).note("diary/2024/2024-05.md", Diaries.DAY);

    assertThat(shell.fails(2, home, "roll", vault.root()).err())
        .contains("2024-05-20", "diary/2024/2024-05.md");
  }

  @Test
  void files_that_are_not_committed_are_told() throws IOException {
    vault.note("README.md", DIARY);
    VaultRepository.init(vault.root()).close();

    assertThat(shell.fails(2, home, "roll", vault.root()).err()).contains("README.md", "commit");
    assertThat(shell.fails(2, home, "roll", vault.root(), "--dry-run").err()).contains("commit");
  }
}

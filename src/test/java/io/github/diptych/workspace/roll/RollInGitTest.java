package io.github.diptych.workspace.roll;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.CannotSyncReason;
import io.github.diptych.sync.Committed;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import io.github.diptych.vault.VaultPath;
import io.github.diptych.workspace.VaultOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roll is one commit, which can be taken back, and through which a line's history leads. */
class RollInGitTest {
  private static final String MAY = "diary/2024/2024-05.md";
  private static final String JUNE = "diary/2024/2024-06.md";

  private static final String DIARY =
      """
      # Diary 日记

      ### 2024.05.20 Mon

      早上下雨，出门带了伞，河边一个人也没有，只有几只鸭子慢慢地划过去。 -**2024.05.20 10:38**

      ---

      It rained this morning, so I took an umbrella; nobody was at the river. -**2024.05.20 10:41**

      ### 2024.06.01 Sat

      Summer begins, and the willows along the river are green at last. -**2024.06.01 20:20**
      """;

  @TempDir Path home;
  private TestVault vault;
  private VaultRepository repository;

  @BeforeEach
  void a_diary_that_is_committed() throws IOException {
    TestRemote.withoutThisMachinesGit("[user]\nname = Writer\nemail = writer@example.org\n");
    vault =
        TestVault.in(home)
            .note("README.md", DIARY)
            .note("notes/one.md", "[a day](../README.md#20240601-sat)\n");
    repository = VaultRepository.init(vault.root());
    commit();
  }

  @AfterEach
  void is_whole() {
    repository.close();
    NativeGit.fsck(vault.root());
  }

  private void commit() {
    assertThat(repository.commit("a day", SyncProgress.NONE)).isInstanceOf(Committed.Done.class);
  }

  private RollOutcome roll() throws IOException {
    return new Roll((VaultOpening.Ready) VaultOpening.of(vault.root())).run();
  }

  private RollPlan rolled() throws IOException {
    RollOutcome outcome = roll();
    assertThat(outcome).isInstanceOf(RollOutcome.Rolled.class);
    return ((RollOutcome.Rolled) outcome).plan();
  }

  private Optional<RollOutcome.Failed> takenBack(RollPlan plan) throws IOException {
    return new Roll((VaultOpening.Ready) VaultOpening.of(vault.root())).takeBack(plan);
  }

  /** It is refused so, and nothing differs, in no file and for Git. */
  private void refused(RollOutcome expected) throws IOException {
    var files = files();
    var changes = repository.status().changes();

    assertThat(roll()).isEqualTo(expected);

    assertThat(files()).isEqualTo(files);
    assertThat(repository.status().changes()).isEqualTo(changes);
    assertThat(vault.text("README.md")).isEqualTo(DIARY);
  }

  private List<String> files() {
    return vault.everything().stream().filter(path -> !path.startsWith(".git/")).toList();
  }

  private String git(String... arguments) {
    return NativeGit.run(vault.root(), arguments);
  }

  @Test
  void it_is_one_commit_and_nothing_is_left_over() throws IOException {
    NativeGit.required();

    assertThat(roll())
        .isInstanceOfSatisfying(
            RollOutcome.Rolled.class, done -> assertThat(done.committed()).isTrue());

    assertThat(repository.status().changes()).isEmpty();
    assertThat(git("log", "--format=%s")).isEqualTo("README.md: 2 days rolled into 2 notes\na day");
    assertThat(git("show", "--format=", "--name-status"))
        .isEqualTo("M\tREADME.md\nA\t" + MAY + "\nA\t" + JUNE + "\nM\tnotes/one.md");
  }

  @Test
  void taken_back_every_file_is_the_same_bytes() throws IOException {
    NativeGit.required();
    String mixed = "\uFEFF" + DIARY.replaceFirst("\n", "\r\n").stripTrailing();
    vault.note("README.md", mixed);
    commit();
    var files = files();
    roll();
    assertThat(files()).contains(MAY, JUNE);

    git("revert", "--no-edit", "HEAD");

    assertThat(files()).isEqualTo(files);
    assertThat(vault.text("README.md")).isEqualTo(mixed);
    assertThat(vault.text("notes/one.md")).isEqualTo("[a day](../README.md#20240601-sat)\n");
  }

  @Test
  void taken_back_by_the_program_it_is_the_same_and_one_commit_more() throws IOException {
    NativeGit.required();
    String mixed = "\uFEFF" + DIARY.replaceFirst("\n", "\r\n").stripTrailing();
    vault.note("README.md", mixed);
    commit();
    var files = files();
    RollPlan plan = rolled();

    assertThat(takenBack(plan)).isEmpty();

    assertThat(files()).isEqualTo(files);
    assertThat(vault.text("README.md")).isEqualTo(mixed);
    assertThat(vault.text("notes/one.md")).isEqualTo("[a day](../README.md#20240601-sat)\n");
    assertThat(repository.status().changes()).isEmpty();
    assertThat(git("log", "-1", "--format=%s")).isEqualTo("README.md: whole again");
  }

  @Test
  void what_has_changed_since_is_not_taken_back() throws IOException {
    RollPlan plan = rolled();
    String later = vault.text(MAY) + "\nmore\n";
    vault.note(MAY, later);
    assertThat(takenBack(plan)).contains(new RollOutcome.Uncommitted(1, MAY));
    commit();
    var files = files();

    assertThat(takenBack(plan)).contains(new RollOutcome.ChangedSince(VaultPath.of(MAY)));

    assertThat(files()).isEqualTo(files);
    assertThat(vault.text(MAY)).isEqualTo(later);
  }

  @Test
  void each_line_that_moved_is_found_where_it_was_written() throws IOException {
    NativeGit.required();
    String written = git("rev-parse", "HEAD");
    roll();

    var blame = git("blame", "-C", "-l", "-s", "-f", MAY).lines().toList();

    assertThat(blame.stream().filter(line -> line.contains("2024.05.20")))
        .hasSize(3)
        .allMatch(line -> line.startsWith("^" + written.substring(0, 39)))
        .allMatch(line -> line.contains("README.md"));
    assertThat(git("log", "-C10%", "--find-copies-harder", "--follow", "--format=%s", "--", JUNE))
        .isEqualTo("README.md: 2 days rolled into 2 notes\na day");
    assertThat(git("log", "-S", "the willows along the river", "--format=%s"))
        .isEqualTo("README.md: 2 days rolled into 2 notes\na day");
  }

  @Test
  void changes_that_are_not_committed_are_told_and_nothing_is_done() throws IOException {
    vault.note("notes/two.md", "new");

    refused(new RollOutcome.Uncommitted(1, "notes/two.md"));
  }

  @Test
  void a_month_that_git_would_ignore_is_not_rolled() throws IOException {
    vault.note(".gitignore", "/diary/\n");
    commit();

    refused(new RollOutcome.Ignored(VaultPath.of(MAY)));
  }

  @Test
  void a_readme_that_git_ignores_is_not_rolled() throws IOException {
    vault.note(".gitignore", "README.md\n");
    Files.delete(vault.file("README.md"));
    commit();
    vault.note("README.md", DIARY);

    refused(new RollOutcome.Ignored(VaultPath.of("README.md")));
  }

  @Test
  void a_note_that_git_ignores_keeps_its_links_which_the_front_page_keeps_alive()
      throws IOException {
    vault.note(".gitignore", "/drafts/\n");
    commit();
    vault.note("drafts/a.md", "[a day](../README.md#20240601-sat)\n");

    assertThat(roll()).isInstanceOf(RollOutcome.Rolled.class);

    assertThat(vault.text("drafts/a.md")).isEqualTo("[a day](../README.md#20240601-sat)\n");
    assertThat(vault.text("notes/one.md"))
        .isEqualTo("[a day](../diary/2024/2024-06.md#20240601-sat)\n");
  }

  @Test
  void a_commit_that_would_be_refused_is_told_before_anything_is_written() throws IOException {
    vault.note(".git/index.lock", "");

    refused(new RollOutcome.CannotCommit(CannotSyncReason.LOCKED, "index.lock"));

    Files.delete(vault.file(".git/index.lock"));
  }

  @Test
  void a_commit_that_fails_leaves_nothing_behind() throws IOException {
    vault.note(".git/refs/heads/main.lock", "");

    refused(new RollOutcome.CannotCommit(CannotSyncReason.LOCKED, "refs/heads/main.lock"));

    Files.delete(vault.file(".git/refs/heads/main.lock"));
  }

  @Test
  void without_a_branch_nothing_is_rolled() throws IOException {
    NativeGit.required();
    git("checkout", "-q", "--detach");

    refused(new RollOutcome.CannotCommit(CannotSyncReason.DETACHED, ""));
  }

  @Test
  void a_plan_writes_nothing() throws IOException {
    var files = vault.everything();

    var planned = new Roll((VaultOpening.Ready) VaultOpening.of(vault.root())).plan();

    assertThat(planned).isInstanceOf(RollOutcome.Planned.class);
    assertThat(vault.everything()).isEqualTo(files);
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.ChangedFile.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a commit holds, and when none is made. */
class CommitTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_new_vault() {
    story = SyncStory.alone(home);
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  @Test
  void a_new_vault_has_the_branch_main_and_no_commit() {
    Status status = story.status();

    assertThat(status.branch()).isEqualTo("main");
    assertThat(status.unborn()).isTrue();
    assertThat(status.changes()).isEmpty();
    assertThat(status.hasRemote()).isFalse();
  }

  @Test
  void new_changed_and_deleted_files_are_told_and_committed() throws IOException {
    story.writes("a.md", "甲").writes("b/乙.md", "乙").writes("c.md", "丙");
    assertThat(story.commits()).isInstanceOf(Committed.Done.class);
    story.writes("b/乙.md", "乙, changed").deletes("c.md").writes("d.md", "丁");

    assertThat(story.status().changes())
        .containsExactly(
            new ChangedFile("b/乙.md", Kind.MODIFIED),
            new ChangedFile("c.md", Kind.DELETED),
            new ChangedFile("d.md", Kind.ADDED));
    assertThat(story.commits()).isInstanceOf(Committed.Done.class);

    assertThat(story.status().changes()).isEmpty();
    assertThat(committed("b/乙.md")).isEqualTo("乙, changed");
    assertThat(committed("a.md")).isEqualTo("甲");
    assertThat(story.vault.committed("c.md")).isEmpty();
    assertThat(story.vault.committed("b")).isEmpty();
  }

  @Test
  void git_itself_finds_nothing_left_to_do_afterwards() {
    NativeGit.required();
    story.writes("a.md", "one\r\ntwo\n").writes("图/a b.md", "x");
    story.commits();

    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
    assertThat(NativeGit.run(story.folder, "log", "--format=%s|%an|%ae"))
        .isEqualTo("a day|Test Writer|writer@example.org");
  }

  @Test
  void bytes_are_stored_as_they_are() throws IOException {
    story.writes("mixed.md", "\uFEFFone\r\ntwo\nthree\r");
    story.commits();

    assertThat(committed("mixed.md")).isEqualTo("\uFEFFone\r\ntwo\nthree\r");
  }

  @Test
  void ignored_files_are_left_out() throws IOException {
    story.writes(".gitignore", "*.tmp\n").writes("a.tmp", "x").writes("a.md", "x");
    story.commits();

    assertThat(story.vault.committed("a.tmp")).isEmpty();
    assertThat(story.vault.committed("a.md")).isPresent();
  }

  @Test
  void without_a_change_there_is_no_commit() {
    assertThat(story.commits()).isEqualTo(new Committed.NothingToCommit());
    story.writes("a.md", "x").commits();
    assertThat(story.commits()).isEqualTo(new Committed.NothingToCommit());
  }

  @Test
  void a_file_staged_by_another_program_and_then_deleted_is_no_change() {
    NativeGit.required();
    story.writes("a.md", "x");
    NativeGit.run(story.folder, "add", "a.md");
    story.deletes("a.md");

    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_file_that_becomes_a_folder_is_committed_as_one() throws IOException {
    story.writes("a", "x").commits();
    story.deletes("a").writes("a/b.md", "y").commits();

    assertThat(committed("a/b.md")).isEqualTo("y");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void another_repository_inside_the_vault_is_not_entered() throws Exception {
    try (Git inner = Git.init().setDirectory(story.folder.resolve("inner").toFile()).call()) {
      story.writes("inner/x.md", "theirs").writes("a.md", "ours");
      inner.add().addFilepattern(".").call();
      inner.commit().setMessage("theirs").setSign(false).call();
    }

    assertThat(story.status().changes()).containsExactly(new ChangedFile("a.md", Kind.ADDED));
    assertThat(story.commits()).isInstanceOf(Committed.Done.class);
    assertThat(story.commits()).isEqualTo(new Committed.NothingToCommit());
  }

  @Test
  void somebody_without_a_git_configuration_commits_under_their_own_name_here() {
    NativeGit.required();
    story.close();
    story = SyncStory.alone(home.resolve("second"), "");
    story.writes("a.md", "x").commits();

    String user = System.getProperty("user.name");
    assertThat(NativeGit.run(story.folder, "log", "--format=%an|%ae"))
        .isEqualTo(user + "|" + user + "@localhost");
  }

  @Test
  void the_vaults_own_author_is_taken_before_the_users() {
    NativeGit.required();
    story.configures("[user]\nname = 张三\nemail = zhang@example.org");
    story.writes("a.md", "x").commits();

    assertThat(NativeGit.run(story.folder, "log", "--format=%an|%ae"))
        .isEqualTo("张三|zhang@example.org");
  }

  @Test
  void a_user_who_signs_commits_elsewhere_can_commit_here() {
    story.configures("[commit]\ngpgsign = true");

    assertThat(story.writes("a.md", "x").commits()).isInstanceOf(Committed.Done.class);
  }

  @Test
  void a_lock_is_respected_and_stays() throws IOException {
    story.writes("a.md", "x").writes(".git/index.lock", "");

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.LOCKED, "index.lock"));
    assertThat(story.folder.resolve(".git/index.lock")).exists();
    Files.delete(story.folder.resolve(".git/index.lock"));
  }

  @Test
  void what_stands_in_a_commits_way_is_told_before_there_is_anything_to_commit()
      throws IOException {
    story.writes("a.md", "x").commits();
    assertThat(story.vault.obstacle(List.of("a.md", "new.md"))).isEmpty();

    story.writes(".git/index.lock", "");
    assertThat(story.vault.obstacle(List.of("a.md")))
        .contains(new Committed.Refused(CannotSyncReason.LOCKED, "index.lock"));
    Files.delete(story.folder.resolve(".git/index.lock"));
    story
        .configures("[filter \"crypt\"]\nclean = cat")
        .writes(".gitattributes", "*.png filter=crypt\n")
        .writes("a.png", "x");
    assertThat(story.vault.obstacle(List.of("a.md", "a.png")))
        .contains(new Committed.Refused(CannotSyncReason.FILTERED, "a.png"));
  }

  @Test
  void what_a_failed_commit_staged_is_taken_back_though_the_branch_is_locked() throws IOException {
    NativeGit.required();
    story.writes("a.md", "x").commits();
    story.writes("a.md", "y").writes("b.md", "new");
    story.vault.commit(
        "a day",
        new Cancelling(
            seen -> {
              if (seen.bytes() > 0) {
                story.writes(".git/refs/heads/main.lock", "");
              }
              return false;
            }));
    assertThat(NativeGit.run(story.folder, "diff", "--cached", "--name-only")).isNotEmpty();

    story.vault.unstage(List.of("a.md", "b.md"));

    assertThat(NativeGit.run(story.folder, "diff", "--cached", "--name-only")).isEmpty();
    assertThat(story.reads("a.md")).isEqualTo("y");
    Files.delete(story.folder.resolve(".git/refs/heads/main.lock"));
  }

  @Test
  void a_lock_on_the_branch_is_respected() throws IOException {
    story.writes("a.md", "x").commits();
    story.writes("a.md", "y").writes(".git/refs/heads/main.lock", "");

    assertThat(story.commits())
        .isInstanceOfSatisfying(
            Committed.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(CannotSyncReason.LOCKED));
    Files.delete(story.folder.resolve(".git/refs/heads/main.lock"));
  }

  @Test
  void nothing_is_committed_without_a_branch() {
    NativeGit.required();
    story.writes("a.md", "x").commits();
    NativeGit.run(story.folder, "checkout", "-q", "--detach");
    story.writes("a.md", "y");

    assertThat(story.commits()).isEqualTo(new Committed.Refused(CannotSyncReason.DETACHED, ""));
    assertThat(story.status().detachedAt()).hasSize(40);
    assertThat(story.status().branch()).isEmpty();
  }

  @Test
  void a_conflict_that_a_stash_left_is_not_committed_with_its_markers() {
    NativeGit.required();
    story.writes("a.md", "one\n").commits();
    story.writes("a.md", "stashed\n");
    NativeGit.run(story.folder, "stash", "-q");
    story.writes("a.md", "two\n").commits();
    NativeGit.run(story.folder, "config", "merge.conflictStyle", "merge");
    NativeGit.runs(story.folder, "stash", "pop", "-q");
    assertThat(story.reads("a.md")).contains("<<<<<<<");

    assertThat(story.status().unfinished()).isEqualTo(Status.Unfinished.CONFLICT);
    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.UNFINISHED, "CONFLICT"));
    story.writes("a.md", "both\n");
    NativeGit.run(story.folder, "add", "a.md");
    assertThat(story.commits()).isInstanceOf(Committed.Done.class);
  }

  @Test
  void a_merge_left_half_done_is_not_committed() {
    NativeGit.required();
    story.writes("a.md", "x").commits();
    String tip = NativeGit.run(story.folder, "rev-parse", "HEAD");
    story.writes(".git/MERGE_HEAD", tip + "\n").writes("a.md", "y");

    assertThat(story.status().unfinished()).isEqualTo(Status.Unfinished.MERGE);
    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.UNFINISHED, "MERGE"));
  }

  @Test
  void a_branch_emptied_by_a_power_loss_is_not_started_anew() throws IOException {
    story.writes("a.md", "x").commits();
    Path branch = story.folder.resolve(".git/refs/heads/main");
    String tip = Files.readString(branch);
    Files.writeString(branch, "");
    story.writes("a.md", "y");

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.DAMAGED, "refs/heads/main"));
    assertThat(branch).isEmptyFile();
    Files.writeString(branch, tip);
  }

  @Test
  void a_branch_lost_by_a_power_loss_is_not_started_anew() throws IOException {
    story.writes("a.md", "x").commits();
    Path branch = story.folder.resolve(".git/refs/heads/main");
    String tip = Files.readString(branch);
    Files.delete(branch);

    assertThat(story.writes("a.md", "y").commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.DAMAGED, "refs/heads/main"));
    Files.writeString(branch, tip);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void no_hook_of_the_vault_runs() {
    var traces =
        Stream.of("pre-commit", "commit-msg", "post-commit")
            .flatMap(hook -> Stream.of(".git/hooks/" + hook, "hooks/" + hook))
            .map(story::canary)
            .toList();

    assertThat(story.writes("a.md", "x").commits()).isInstanceOf(Committed.Done.class);
    story.configures("[core]\nhooksPath = " + story.folder.resolve("hooks"));
    assertThat(story.writes("a.md", "y").commits()).isInstanceOf(Committed.Done.class);

    assertThat(traces).allSatisfy(trace -> assertThat(trace).doesNotExist());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void no_filter_of_the_vault_runs_and_what_needs_one_is_not_committed() {
    Path trace = story.canary("evil");
    story.writes("a.md", "x").commits();
    story
        .configures("[filter \"evil\"]\nclean = " + story.folder.resolve("evil"))
        .writes(".git/more", "[filter \"worse\"]\nclean = " + story.folder.resolve("evil"))
        .configures("[include]\npath = more")
        .writes(".gitattributes", "*.md filter=evil\n*.txt filter=worse\n")
        .writes("a.md", "changed")
        .writes("b.txt", "new");

    assertThat(story.status().changes()).hasSize(3);
    assertThat(story.commits()).isEqualTo(new Committed.Refused(CannotSyncReason.FILTERED, "a.md"));
    assertThat(trace).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_filter_the_user_has_set_up_runs() throws IOException {
    story.close();
    story = SyncStory.alone(home.resolve("second"), "[filter \"up\"]\nclean = tr a-z A-Z\n");
    story.writes(".gitattributes", "*.md filter=up\n").writes("a.md", "loud").commits();

    assertThat(committed("a.md")).isEqualTo("LOUD");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_is_executable_stays_so() {
    NativeGit.required();
    story.canary("run.sh");
    story.commits();

    assertThat(NativeGit.run(story.folder, "ls-files", "-s")).startsWith("100755 ");
    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
  }

  @Test
  void a_picture_meant_for_lfs_is_committed_as_a_pointer() throws IOException {
    story.writes(".gitattributes", "*.png filter=lfs -text\n").writes("a.png", "pixels").commits();

    assertThat(committed("a.png")).startsWith("version https://git-lfs").endsWith("size 6\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_index_that_cannot_be_read_ends_in_a_refusal() throws IOException {
    story.writes("a.md", "x").commits();
    story.writes("b.md", "y");
    Files.delete(story.folder.resolve(".git/index"));
    Files.createDirectory(story.folder.resolve(".git/index"));

    assertThat(story.commits()).isInstanceOf(Committed.Refused.class);
    Files.delete(story.folder.resolve(".git/index"));
  }

  @Test
  void a_cancelled_commit_is_not_made() throws IOException {
    story.writes("a.md", "x");

    assertThat(story.vault.commit("a day", new CancelledAt(SyncProgress.Phase.COMMIT)))
        .isEqualTo(new Committed.Cancelled());
    assertThat(story.status().unborn()).isTrue();
  }

  @Test
  void what_is_set_in_memory_is_not_written_into_the_vault() throws IOException {
    story.writes("a.md", "x").commits();
    story.vault.remote("https://example.org/a.git");

    assertThat(story.reads(".git/config"))
        .contains("https://example.org/a.git")
        .doesNotContain("fsync", "hooksPath");
  }

  private String committed(String path) throws IOException {
    return new String(story.vault.committed(path).orElseThrow(), StandardCharsets.UTF_8);
  }
}

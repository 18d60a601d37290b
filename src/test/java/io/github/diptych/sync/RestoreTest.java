package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.Opened.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a power loss leaves of a repository, and bringing it back from the reflog. */
class RestoreTest {
  @TempDir Path home;
  private SyncStory story;
  private String tip;

  @BeforeEach
  void a_vault_with_two_commits_and_something_written_since() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").writes("图/乙.md", "乙").syncs();
    story.writes("a.md", "two").syncs();
    tip = story.reads(".git/refs/heads/main").strip();
    story.writes("a.md", "three, in no commit").writes("new.md", "new");
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  @Test
  void a_branch_of_zero_length_comes_back_from_its_log() {
    story.writes(".git/refs/heads/main", "");

    assertThat(restoration().shortBranch()).isEqualTo("main");
    assertThat(restoration().commit()).isEqualTo(tip);
    assertThat(restoration().subject()).isEqualTo("a day");
    restores();

    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void a_branch_whose_file_is_gone_comes_back() throws IOException {
    Files.delete(story.folder.resolve(".git/refs/heads/main"));

    restores();

    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void a_branch_full_of_zeros_comes_back_and_the_zeros_are_kept() throws IOException {
    story.writes(".git/refs/heads/main", "\0".repeat(41));

    restores();

    whatWasWrittenIsStillToBeCommitted();
    try (var kept = Files.walk(story.folder.resolve(".git/diptych/damaged"))) {
      assertThat(kept.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(file -> assertThat(file).hasContent("\0".repeat(41)));
    }
  }

  @Test
  void a_missing_HEAD_comes_back_to_the_branch_it_was_at() throws IOException {
    NativeGit.required();
    NativeGit.run(story.folder, "checkout", "-q", "-b", "diary");
    Files.delete(story.folder.resolve(".git/HEAD"));

    assertThat(restoration().shortBranch()).isEqualTo("diary");
    restores();

    assertThat(story.reads(".git/HEAD")).isEqualTo("ref: refs/heads/diary\n");
    story.reopens();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("diary", "a.md")).contains("three, in no commit");
  }

  @Test
  void a_HEAD_full_of_zeros_comes_back() {
    story.writes(".git/HEAD", "\0\0\0\0\0\0\0\0");

    restores();

    assertThat(story.reads(".git/HEAD")).isEqualTo("ref: refs/heads/main\n");
    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void a_cut_off_index_is_made_anew_and_no_file_is_touched() throws IOException {
    Path index = story.folder.resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    Files.write(index, Arrays.copyOf(bytes, bytes.length - 10));

    assertThat(restoration().commit()).isEqualTo(tip);
    restores();

    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void all_three_at_once_come_back() throws IOException {
    Files.delete(story.folder.resolve(".git/HEAD"));
    story.writes(".git/refs/heads/main", "").writes(".git/index", "");

    restores();

    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void where_the_last_commit_is_cut_off_too_the_one_before_comes_back() throws IOException {
    Path commit =
        story.folder.resolve(".git/objects/" + tip.substring(0, 2) + "/" + tip.substring(2));
    empty(commit);

    assertThat(restoration().commit()).isNotEqualTo(tip);
    restores();

    story.reopens();
    assertThat(story.status().changes()).extracting(ChangedFile::path).contains("a.md", "new.md");
    assertThat(story.reads("a.md")).isEqualTo("three, in no commit");
    // The remote has the lost one, and what was written over it is the writer's to decide.
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Conflicted(List.of("a.md")));
    assertThat(story.status().behind()).isEqualTo(1);
  }

  @Test
  void a_tree_that_is_lost_makes_a_commit_unfit_to_come_back_to() throws IOException {
    NativeGit.required();
    String file = NativeGit.run(story.folder, "rev-parse", "HEAD:a.md");
    Path blob =
        story.folder.resolve(".git/objects/" + file.substring(0, 2) + "/" + file.substring(2));
    byte[] bytes = Files.readAllBytes(blob);
    empty(blob);
    story.writes(".git/refs/heads/main", "");

    assertThat(restoration().commit()).isNotEqualTo(tip);

    Files.write(blob, bytes);
    restores();
  }

  @Test
  void without_a_log_the_branch_comes_back_from_what_the_remote_had() throws IOException {
    Files.delete(story.folder.resolve(".git/logs/refs/heads/main"));
    Files.delete(story.folder.resolve(".git/logs/HEAD"));
    story.writes(".git/refs/heads/main", "");

    assertThat(restoration().commit()).isEqualTo(tip);
    restores();

    whatWasWrittenIsStillToBeCommitted();
  }

  @Test
  void a_name_that_leads_out_of_the_folder_is_none() throws IOException {
    story.writes(".git/HEAD", "ref: refs/heads/../../../a.md\n");

    restores();

    assertThat(story.reads("a.md")).isEqualTo("three, in no commit");
    assertThat(story.reads(".git/HEAD")).isEqualTo("ref: refs/heads/main\n");
  }

  @Test
  void while_another_program_holds_the_index_nothing_is_restored() throws IOException {
    story.writes(".git/refs/heads/main", "");
    var found = restoration();
    story.writes(".git/index.lock", "");

    assertThat(new RepositoryCare(story.folder).restore(found))
        .isEqualTo(new Restored.Refused(CannotSyncReason.LOCKED, "index.lock"));

    assertThat(story.folder.resolve(".git/refs/heads/main")).isEmptyFile();
    Files.delete(story.folder.resolve(".git/index.lock"));
    restores();
  }

  @Test
  void a_lock_that_went_with_the_power_is_ours_and_keeps_nothing_from_coming_back()
      throws Exception {
    story.writes(".git/refs/heads/main", "");
    story.writes(".git/index.lock", "");
    var ended = new ProcessBuilder("git", "--version").start();
    ended.waitFor();
    long from = Instant.now().minusSeconds(1).toEpochMilli();
    story.writes(
        ".git/diptych/locks/" + ended.pid() + "-test.held", ended.pid() + "\n0\n" + from + "\n");

    restores();

    assertThat(story.folder.resolve(".git/index.lock")).doesNotExist();
  }

  @Test
  void what_is_whole_has_nothing_to_restore() {
    assertThat(Condition.of(story.folder)).isEqualTo(new Condition.Fine());
    assertThat(new Restorer(story.folder).look()).isEmpty();
  }

  private static void empty(Path object) throws IOException {
    assertThat(object.toFile().setWritable(true)).isTrue();
    Files.write(object, new byte[0]);
  }

  private Restoration restoration() {
    var condition = Condition.of(story.folder);
    assertThat(condition).isInstanceOf(Condition.LookedAt.class);
    var looked = (Condition.LookedAt) condition;
    assertThat(looked.reason()).isEqualTo(Reason.DAMAGED);
    return looked.restoration().orElseThrow();
  }

  private void restores() {
    assertThat(new RepositoryCare(story.folder).restore(restoration()))
        .isEqualTo(new Restored.Done());
    assertThat(Condition.of(story.folder)).isEqualTo(new Condition.Fine());
  }

  private void whatWasWrittenIsStillToBeCommitted() {
    assertThat(story.reads("a.md")).isEqualTo("three, in no commit");
    story.reopens();
    assertThat(story.status().changes())
        .containsExactly(
            new ChangedFile("a.md", ChangedFile.Kind.MODIFIED),
            new ChangedFile("new.md", ChangedFile.Kind.ADDED));
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.messages()).containsExactly("a day", "a day", "a day");
    assertThat(story.remote.text("new.md")).contains("new");
  }
}

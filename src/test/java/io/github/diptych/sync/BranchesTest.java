package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches that other programs made, listed and turned to. */
class BranchesTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_two_branches() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "main\n").syncs();
    git("checkout", "-q", "-b", "trip");
    story.writes("a.md", "trip\n").writes("photos.md", "photos\n").commits();
    git("checkout", "-q", "main");
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void git(String... arguments) {
    NativeGit.run(story.folder, arguments);
  }

  private Switched turnsTo(String branch) {
    return story.vault.past().branches().to(branch);
  }

  @Test
  void they_are_listed_with_their_last_commit() throws IOException {
    assertThat(story.vault.past().branches().list())
        .extracting(Branch::name, Branch::current, Branch::isHere)
        .containsExactly(tuple("main", true, true), tuple("trip", false, true));
    assertThat(story.vault.past().branches().list().getFirst().last().subject()).isEqualTo("a day");
  }

  @Test
  void another_one_has_its_own_files_and_the_first_is_there_again_afterwards() {
    assertThat(turnsTo("trip")).isEqualTo(new Switched.Done("trip"));
    assertThat(story.reads("a.md")).isEqualTo("trip\n");
    assertThat(story.reads("photos.md")).isEqualTo("photos\n");
    assertThat(NativeGit.run(story.folder, "status", "--porcelain", "-b")).isEqualTo("## trip");

    assertThat(turnsTo("main")).isEqualTo(new Switched.Done("main"));
    assertThat(story.reads("a.md")).isEqualTo("main\n");
    assertThat(story.folder.resolve("photos.md")).doesNotExist();
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void what_is_not_committed_keeps_the_branch_and_is_not_lost() {
    story.writes("a.md", "mine\n").writes("new.md", "new\n");
    String before = story.everything();

    assertThat(turnsTo("trip")).isEqualTo(new Switched.Uncommitted(2));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void an_ignored_file_is_not_overwritten() {
    story.writes(".git/info/exclude", "photos.md\n").writes("photos.md", "mine, and ignored\n");

    assertThat(turnsTo("trip")).isInstanceOf(Switched.InTheWay.class);

    assertThat(story.reads("photos.md")).isEqualTo("mine, and ignored\n");
    assertThat(story.status().branch()).isEqualTo("main");
  }

  @Test
  void one_that_was_only_seen_at_the_remote_is_made_here_and_follows_it() throws IOException {
    git("push", "-q", "origin", "trip");
    git("branch", "-q", "-D", "trip");
    git("fetch", "-q");
    assertThat(story.vault.past().branches().list())
        .extracting(Branch::name, Branch::isHere)
        .contains(tuple("trip", false));

    assertThat(turnsTo("trip")).isEqualTo(new Switched.Done("trip"));

    assertThat(story.reads("a.md")).isEqualTo("trip\n");
    assertThat(NativeGit.run(story.folder, "rev-parse", "--abbrev-ref", "@{u}"))
        .isEqualTo("origin/trip");
    assertThat(story.writes("a.md", "trip 2\n").syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void the_present_one_and_one_that_is_not_there_change_nothing() {
    String before = story.everything();

    assertThat(turnsTo("main")).isEqualTo(new Switched.Already("main"));
    assertThat(turnsTo("nowhere")).isEqualTo(new Switched.Unknown("nowhere"));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_commit_that_no_branch_has_is_not_left_behind() {
    git("checkout", "-q", "--detach");
    story.writes("a.md", "lost?\n");
    git("commit", "-q", "-a", "-m", "on no branch");
    String before = story.everything();

    assertThat(turnsTo("trip"))
        .isInstanceOfSatisfying(
            Switched.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(CannotSyncReason.DETACHED));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_merge_that_another_program_left_half_done_stays() {
    git("checkout", "-q", "trip");
    git("checkout", "-q", "main");
    story.writes("a.md", "main 2\n").commits();
    try {
      git("merge", "trip");
    } catch (AssertionError conflicted) {
      assertThat(conflicted).hasMessageContaining("CONFLICT");
    }

    assertThat(turnsTo("trip"))
        .isInstanceOfSatisfying(
            Switched.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(CannotSyncReason.UNFINISHED));
    git("merge", "--abort");
  }
}

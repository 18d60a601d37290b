package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cycle with a remote that is a folder: two machines, and what each finds afterwards. */
class SyncTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_and_its_empty_remote() {
    story = SyncStory.connected(home);
  }

  @AfterEach
  void both_are_whole() {
    story.close();
  }

  @Test
  void the_first_sync_fills_an_empty_remote_and_ties_the_branch_to_it() {
    story.writes("a.md", "早");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(story.remote.text("a.md")).contains("早");
    assertThat(story.status().upstream()).isEqualTo("origin/main");
    assertThat(story.reads(".git/config")).contains("[branch \"main\"]", "merge = refs/heads/main");
  }

  @Test
  void git_takes_over_where_we_stopped() {
    NativeGit.required();
    story.writes("a.md", "x").syncs();

    assertThat(NativeGit.run(story.folder, "status", "-sb")).isEqualTo("## main...origin/main");
    assertThat(NativeGit.run(story.folder, "pull", "--ff-only")).isEqualTo("Already up to date.");
  }

  @Test
  void a_second_sync_has_nothing_to_do() {
    story.writes("a.md", "x").syncs();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.UpToDate());
    assertThat(story.remote.messages()).containsExactly("a day");
  }

  @Test
  void commits_made_offline_are_all_pushed() {
    story.writes("a.md", "1").commits();
    story.writes("a.md", "2").commits();
    assertThat(story.status().ahead()).isEqualTo(2);

    assertThat(story.writes("a.md", "3").syncs()).isEqualTo(new SyncOutcome.Pushed(3));
    assertThat(story.status().ahead()).isZero();
  }

  @Test
  void without_a_remote_the_commit_is_made_and_said_to_be_here_only() {
    story.close();
    story = SyncStory.alone(home.resolve("second"));

    assertThat(story.writes("a.md", "x").syncs()).isEqualTo(new SyncOutcome.NoRemote());
    assertThat(story.status().unborn()).isFalse();
  }

  @Test
  void what_another_machine_pushed_arrives() {
    story.writes("a.md", "x").syncs();
    story.remote.writer("anna").writes("b.md", "安娜").writes("a.md", "x, y").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));

    assertThat(story.reads("b.md")).isEqualTo("安娜");
    assertThat(story.reads("a.md")).isEqualTo("x, y");
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.UpToDate());
  }

  @Test
  void git_sees_a_clean_work_tree_after_a_fast_forward() {
    NativeGit.required();
    story.writes("a.md", "x").syncs();
    story.remote.writer("anna").writes("a.md", "y").writes("图/乙.md", "z").pushes();
    story.syncs();

    assertThat(NativeGit.run(story.folder, "status", "-sb")).isEqualTo("## main...origin/main");
  }

  @Test
  void what_another_machine_deleted_goes() {
    story.writes("a.md", "x").writes("b/c.md", "y").syncs();
    story.remote.writer("anna").deletes("b/c.md").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.folder.resolve("b/c.md")).doesNotExist();
  }

  @Test
  void a_new_vault_takes_over_a_remote_that_has_a_history() {
    story.remote.writer("anna").writes("a.md", "one").pushes().writes("a.md", "two").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(2));
    assertThat(story.reads("a.md")).isEqualTo("two");
  }

  @Test
  void a_remote_made_anew_is_filled_again() throws IOException {
    story.writes("a.md", "x").syncs();
    Files.delete(story.remote.folder().resolve("refs/heads/main"));

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Pushed.class);
    assertThat(story.remote.text("a.md")).contains("x");
  }

  @Test
  void an_ignored_file_is_not_overwritten() {
    story.writes(".gitignore", "private.md\n").syncs();
    story.writes("private.md", "the only copy");
    story.remote.writer("anna").writes(".gitignore", "").writes("private.md", "hers").pushes();

    assertThat(story.syncs())
        .isEqualTo(new CannotSync(CannotSyncReason.FILES_IN_THE_WAY, "private.md"));
    assertThat(story.reads("private.md")).isEqualTo("the only copy");
    assertThat(story.reads(".gitignore")).isEqualTo("private.md\n");
    assertThat(story.status().behind()).isEqualTo(1);
  }

  @Test
  void an_ignored_file_with_the_same_content_is_not_in_the_way() {
    story.writes(".gitignore", "private.md\n").syncs();
    story.writes("private.md", "the same");
    story.remote.writer("anna").writes(".gitignore", "").writes("private.md", "the same").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
  }

  @Test
  void an_ignored_folder_is_not_overwritten_by_a_file() {
    story.writes(".gitignore", "b\n").syncs();
    story.writes("b/only.md", "the only copy");
    story.remote.writer("anna").writes(".gitignore", "").writes("b", "hers").pushes();

    assertThat(story.syncs()).isEqualTo(new CannotSync(CannotSyncReason.FILES_IN_THE_WAY, "b"));
    assertThat(story.reads("b/only.md")).isEqualTo("the only copy");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothing_is_written_through_a_linked_folder() throws IOException {
    story.writes(".gitignore", "out\n").syncs();
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Files.createSymbolicLink(story.folder.resolve("out"), elsewhere);
    story.remote.writer("anna").writes(".gitignore", "").writes("out/x.md", "hers").pushes();

    assertThat(story.syncs())
        .isEqualTo(new CannotSync(CannotSyncReason.FILES_IN_THE_WAY, "out/x.md"));
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void a_file_changed_since_the_commit_is_committed_and_not_overwritten() {
    story.writes("a.md", "x").syncs();
    story.remote.writer("anna").writes("a.md", "hers").pushes();

    SyncOutcome outcome =
        story.syncs(new OnFirst(Phase.FETCH, () -> story.writes("a.md", "typed meanwhile")));

    assertThat(outcome).isEqualTo(new SyncOutcome.Conflicted(List.of("a.md")));
    assertThat(story.reads("a.md")).isEqualTo("typed meanwhile");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_file_made_since_the_commit_is_committed_and_not_overwritten() {
    story.writes("a.md", "x").syncs();
    story.remote.writer("anna").writes("b.md", "hers").pushes();

    SyncOutcome outcome =
        story.syncs(new OnFirst(Phase.FETCH, () -> story.writes("b.md", "typed meanwhile")));

    assertThat(outcome).isEqualTo(new SyncOutcome.Conflicted(List.of("b.md")));
    assertThat(story.reads("b.md")).isEqualTo("typed meanwhile");
  }

  @Test
  void a_branch_of_another_name_is_pushed_under_its_own() {
    NativeGit.required();
    story.remote.writer("anna").writes("a.md", "hers").pushes();
    NativeGit.run(story.folder, "symbolic-ref", "HEAD", "refs/heads/trunk");

    assertThat(story.writes("b.md", "ours").syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("trunk", "b.md")).contains("ours");
    assertThat(story.remote.messages()).containsExactly("by anna");
  }

  @Test
  void a_vault_without_a_branch_is_not_synced() {
    NativeGit.required();
    story.writes("a.md", "x").syncs();
    NativeGit.run(story.folder, "checkout", "-q", "--detach");

    assertThat(story.syncs()).isEqualTo(new CannotSync(CannotSyncReason.DETACHED, ""));
  }

  @Test
  void a_remote_that_is_not_there_is_said_to_be_missing() throws IOException {
    Path nowhere = home.resolve("nowhere.git");
    story.vault.remote(nowhere.toString());

    assertThat(story.writes("a.md", "x").syncs())
        .isEqualTo(new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, nowhere.toString()));
    assertThat(story.status().unborn()).isFalse();
  }

  @Test
  void a_folder_that_is_no_repository_is_no_remote() throws IOException {
    story.vault.remote(Files.createDirectory(home.resolve("plain")).toUri().toString());

    assertThat(story.writes("a.md", "x").syncs())
        .isInstanceOfSatisfying(
            CannotSync.class,
            outcome -> assertThat(outcome.reason()).isEqualTo(CannotSyncReason.REMOTE_NOT_FOUND));
  }

  @Test
  void an_address_that_names_a_program_runs_nothing() {
    Path trace = story.canary("evil");
    for (String address :
        new String[] {
          "ext::" + story.folder.resolve("evil"), "evil::x", "gopher://example.org/a"
        }) {
      story.writes(
          ".git/config", story.reads(".git/config").replaceFirst("url = .*", "url = " + address));
      assertThat(story.syncs()).isInstanceOf(CannotSync.class);
    }
    assertThat(trace).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void programs_named_for_the_other_side_and_hooks_do_not_run() {
    Path trace = story.canary("evil");
    Path hook = story.canary(".git/hooks/pre-push");
    String evil = story.folder.resolve("evil").toString();
    story.configures("[remote \"origin\"]\nuploadpack = " + evil + "\nreceivepack = " + evil);

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(trace).doesNotExist();
    assertThat(hook).doesNotExist();
  }

  @Test
  void a_sync_cancelled_while_fetching_or_pushing_keeps_the_commit_for_later() {
    story.writes("a.md", "x").syncs();
    story.writes("a.md", "y");

    assertThat(story.syncs(new CancelledAt(Phase.FETCH))).isEqualTo(new SyncOutcome.Cancelled());
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.syncs(new CancelledAt(Phase.PUSH))).isEqualTo(new SyncOutcome.Cancelled());
    assertThat(story.remote.text("a.md")).contains("x");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void progress_goes_through_the_phases_in_order() {
    var phases = new ArrayList<Phase>();
    story.writes("a.md", "x");
    story.syncs(
        new SyncProgress() {
          @Override
          public void step(Phase phase, long done, long total) {
            if (phases.isEmpty() || phases.getLast() != phase) {
              phases.add(phase);
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });

    assertThat(phases).containsExactly(Phase.COMMIT, Phase.FETCH, Phase.PUSH);
  }
}

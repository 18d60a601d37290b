package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two machines that both wrote: what one of them finds after a sync, and what the remote has. */
class MergeTest {
  @TempDir Path home;
  private SyncStory story;
  private TestRemote.Writer anna;

  @BeforeEach
  void a_vault_that_two_machines_have() {
    story = SyncStory.connected(home);
    story.writes("a.md", "base\n").writes("b.md", "b\n").syncs();
    anna = story.remote.writer("anna");
  }

  @AfterEach
  void both_are_whole() {
    story.close();
  }

  private static FileMerge.Outcome joined(
      String path, byte @Nullable [] base, byte[] mine, byte[] theirs) {
    return new FileMerge.Outcome.Whole(text(mine) + text(theirs));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(story.folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> story.folder.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith(".git/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void what_each_wrote_into_a_file_of_its_own_is_on_both() {
    anna.writes("hers.md", "hers").pushes();

    assertThat(story.writes("ours.md", "ours").syncs())
        .isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));

    assertThat(story.reads("hers.md")).isEqualTo("hers");
    assertThat(story.remote.text("ours.md")).contains("ours");
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.status()).extracting(Status::ahead, Status::behind).containsExactly(0, 0);
    assertThat(story.remote.messages()).contains("Merge origin/main", "by anna", "a day");
  }

  @Test
  void git_sees_a_merge_and_a_clean_work_tree() {
    NativeGit.required();
    anna.writes("hers.md", "hers").pushes();
    story.writes("ours.md", "ours").syncs();

    assertThat(NativeGit.run(story.folder, "status", "-sb")).isEqualTo("## main...origin/main");
    assertThat(NativeGit.run(story.folder, "log", "-1", "--format=%P").split(" ")).hasSize(2);
  }

  @Test
  void a_file_that_both_changed_is_merged_by_whoever_knows_what_it_means() {
    anna.writes("a.md", "hers\n").pushes();
    var asked = new ArrayList<String>();
    story.merges(
        (path, base, mine, theirs) -> {
          asked.add(path + ": " + (base == null ? "none" : text(base)) + text(mine) + text(theirs));
          return joined(path, mine, mine, theirs);
        });

    story.writes("a.md", "ours\n").syncs();

    assertThat(asked).containsExactly("a.md: base\nours\nhers\n");
    assertThat(story.reads("a.md")).isEqualTo("ours\nhers\n");
    assertThat(story.remote.text("a.md")).contains("ours\nhers\n");
  }

  /** As Git's union does it, one of two rules between entries would be lost. */
  @Test
  void a_vault_that_wants_lines_united_is_merged_like_any_other() {
    story.writes(".gitattributes", "*.md merge=union\n").syncs();
    anna.pulls().writes("a.md", "base\n---\nhers\n").pushes();
    story.merges(MergeTest::joined);

    story.writes("a.md", "base\n---\nours\n").syncs();

    assertThat(story.remote.text("a.md")).contains("base\n---\nours\nbase\n---\nhers\n");
  }

  @Test
  void a_file_that_both_made_has_no_base() {
    anna.writes("new.md", "hers").pushes();
    story.merges(
        (path, base, mine, theirs) -> {
          assertThat(base).isNull();
          return joined(path, mine, mine, theirs);
        });

    story.writes("new.md", "ours").syncs();

    assertThat(story.reads("new.md")).isEqualTo("ourshers");
  }

  @Test
  void the_same_change_on_both_asks_nobody() {
    anna.writes("a.md", "same\n").pushes();

    assertThat(story.writes("a.md", "same\n").syncs())
        .isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));
    assertThat(story.reads("a.md")).isEqualTo("same\n");
  }

  @Test
  void a_file_that_one_deleted_and_the_other_changed_stays() {
    anna.deletes("a.md").writes("b.md", "b, and hers\n").pushes();

    story.writes("a.md", "base, and ours\n").deletes("b.md").syncs();

    assertThat(story.reads("a.md")).isEqualTo("base, and ours\n");
    assertThat(story.reads("b.md")).isEqualTo("b, and hers\n");
    assertThat(story.remote.text("a.md")).contains("base, and ours\n");
  }

  @Test
  void what_one_deleted_and_the_other_left_alone_goes() {
    anna.deletes("b.md").pushes();

    story.writes("a.md", "ours\n").syncs();

    assertThat(story.folder.resolve("b.md")).doesNotExist();
  }

  @Test
  void pictures_of_one_name_are_both_kept() throws IOException {
    anna.writes("images/x.png", "hers").pushes();
    story.merges((path, base, mine, theirs) -> new FileMerge.Outcome.Apart());

    var outcome = story.writes("images/x.png", "ours").syncs();

    assertThat(outcome).isInstanceOf(SyncOutcome.Joined.class);
    var apart = ((SyncOutcome.Joined) outcome).apart();
    assertThat(apart).singleElement().asString().matches("images/x-[0-9a-f]{7}\\.png");
    assertThat(story.reads("images/x.png")).isEqualTo("ours");
    assertThat(story.reads(apart.getFirst())).isEqualTo("hers");
    assertThat(files()).hasSize(4);
  }

  @Test
  void what_is_for_the_writer_to_decide_changes_nothing_until_then() {
    anna.writes("a.md", "hers\n").writes("c.md", "c").pushes();
    story.writes("a.md", "ours\n").commits();
    String before = story.everything();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Conflicted(List.of("a.md")));

    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.remote.text("a.md")).contains("hers\n");
    story.merges(MergeTest::joined);
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));
  }

  @Test
  void what_is_saved_while_it_merges_is_committed_and_merged_as_well() {
    anna.writes("a.md", "hers\n").pushes();
    story.merges(MergeTest::joined).writes("b.md", "ours\n");

    var outcome = story.syncs(new OnFirst(Phase.MERGE, () -> story.writes("a.md", "later\n")));

    assertThat(outcome).isInstanceOf(SyncOutcome.Joined.class);
    assertThat(story.reads("a.md")).isEqualTo("later\nhers\n");
    assertThat(story.remote.text("a.md")).contains("later\nhers\n");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_push_overtaken_by_another_machine_merges_again() {
    story.writes("ours.md", "ours");

    var outcome =
        story.syncs(new OnFirst(Phase.PUSH, () -> anna.writes("hers.md", "hers").pushes()));

    assertThat(outcome).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));
    assertThat(story.remote.text("ours.md")).contains("ours");
    assertThat(story.remote.text("hers.md")).contains("hers");
  }

  @Test
  void a_remote_that_changes_each_time_is_left_for_later_with_nothing_lost() {
    story.writes("ours.md", "ours");
    var times = new int[1];

    var outcome =
        story.syncs(
            new SyncProgress() {
              @Override
              public void step(Phase phase, long done, long total) {
                if (phase == Phase.PUSH && done == 0 && total == 0) {
                  times[0]++;
                  anna.pulls().writes("hers-" + times[0] + ".md", "hers").pushes();
                }
              }

              @Override
              public boolean cancelled() {
                return false;
              }
            });

    assertThat(outcome).isInstanceOf(SyncOutcome.Diverged.class);
    assertThat(times[0]).isBetween(2, 40);
    assertThat(story.reads("ours.md")).isEqualTo("ours");
    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);
    assertThat(story.remote.text("ours.md")).contains("ours");
  }

  @Test
  void a_history_rewritten_at_the_remote_is_joined_and_none_of_ours_is_lost() {
    NativeGit.required();
    story.writes("a.md", "y\n").syncs();
    anna.pulls();
    NativeGit.run(anna.folder(), "commit", "-q", "--amend", "-m", "rewritten");
    NativeGit.run(anna.folder(), "push", "-q", "--force", "origin", "HEAD:main");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));
    assertThat(story.reads("a.md")).isEqualTo("y\n");
  }

  @Test
  void two_repositories_that_know_nothing_of_each_other_are_joined() throws IOException {
    var other = home.resolve("second");
    story.close();
    story = SyncStory.connected(other);
    story.remote.writer("berta").writes("hers.md", "hers").pushes();

    assertThat(story.writes("ours.md", "ours").syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(files()).containsExactly("hers.md", "ours.md");
  }

  @Test
  void a_name_that_is_a_file_here_and_a_folder_there_is_told() {
    anna.writes("x/y.md", "hers").pushes();
    story.writes("x", "ours").commits();
    String before = story.everything();

    assertThat(story.syncs())
        .isInstanceOfSatisfying(
            SyncOutcome.CannotSync.class,
            cannot -> assertThat(cannot.reason()).isEqualTo(CannotSyncReason.NAMES_CLASH));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_file_that_became_a_folder_on_one_side_alone_becomes_one_here() throws IOException {
    story.writes("x", "once a file").syncs();
    anna.pulls().deletes("x").writes("x/y.md", "hers").pushes();
    story.writes("ours.md", "ours").commits();

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(story.reads("x/y.md")).isEqualTo("hers");
    assertThat(files()).contains("ours.md", "x/y.md").doesNotContain("x");
  }

  @Test
  void a_folder_that_became_a_file_here_and_is_as_it_was_there_stays_a_file() throws IOException {
    story.writes("x/y.md", "in a folder").syncs();
    anna.pulls().writes("hers.md", "hers").pushes();
    story.deletes("x/y.md").deletes("x").writes("x", "a file").commits();

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(story.reads("x")).isEqualTo("a file");
    assertThat(files()).contains("hers.md", "x").doesNotContain("x/y.md");
  }

  @Test
  void a_file_that_was_changed_here_and_became_a_folder_there_is_told() {
    story.writes("x", "once a file").syncs();
    anna.pulls().deletes("x").writes("x/y.md", "hers").pushes();
    story.writes("x", "changed").commits();
    String before = story.everything();

    assertThat(story.syncs())
        .isInstanceOfSatisfying(
            SyncOutcome.CannotSync.class,
            cannot -> assertThat(cannot.reason()).isEqualTo(CannotSyncReason.NAMES_CLASH));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_sync_is_undone_as_a_change_of_its_own_and_what_was_written_since_stays() {
    anna.writes("hers.md", "hers").pushes();
    story.writes("ours.md", "ours").syncs();
    story.writes("later.md", "later").commits();

    assertThat(story.undoes()).isInstanceOf(Merging.Done.class);

    assertThat(story.folder.resolve("hers.md")).doesNotExist();
    assertThat(story.reads("ours.md")).isEqualTo("ours");
    assertThat(story.reads("later.md")).isEqualTo("later");
    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Pushed.class);
    assertThat(story.remote.text("hers.md")).isEmpty();
    assertThat(story.remote.messages()).contains("by anna");
  }

  @Test
  void undone_again_it_comes_back() {
    anna.writes("hers.md", "hers").pushes();
    story.writes("ours.md", "ours").syncs();
    story.undoes();

    story.undoes();

    assertThat(story.reads("hers.md")).isEqualTo("hers");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void where_no_sync_brought_anything_there_is_nothing_to_undo() {
    assertThat(story.undoes()).isInstanceOf(Merging.NotNeeded.class);
  }
}

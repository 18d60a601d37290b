package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a sync so that it can be undone, and of one that was refused. */
class BackupsTest {
  /** As many as are kept. */
  private static final int MANY = 30;

  @TempDir Path home;
  private SyncStory story;
  private TestRemote.Writer anna;

  @BeforeEach
  void a_vault_that_a_sync_has_brought_something() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "one").syncs();
    anna = story.remote.writer("anna");
    anna.writes("hers.md", "hers").pushes();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(kept()).isEqualTo(1);
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private long kept() {
    return NativeGit.run(story.folder, "for-each-ref", "refs/diptych/before").lines().count();
  }

  private void manyAreRefused() {
    for (int i = 0; i < MANY; i++) {
      assertThat(story.syncs(new CancelledAt(Phase.FAST_FORWARD)))
          .isEqualTo(new SyncOutcome.Cancelled());
    }
  }

  private void isUndone() {
    assertThat(story.undoes()).isInstanceOf(Merging.Done.class);
    assertThat(story.folder.resolve("hers.md")).doesNotExist();
  }

  @Test
  void thirty_syncs_that_are_refused_leave_the_one_of_the_last_real_one() {
    anna.writes("more.md", "more").pushes();

    manyAreRefused();

    assertThat(kept()).isEqualTo(1);
    isUndone();
  }

  @Test
  void so_do_thirty_merges_that_are_refused() {
    anna.writes("more.md", "more").pushes();
    story.writes("ours.md", "ours").commits();

    manyAreRefused();

    assertThat(kept()).isEqualTo(1);
    isUndone();
  }

  @Test
  void where_the_branch_is_held_at_the_last_moment_none_is_kept() throws IOException {
    anna.writes("more.md", "more").pushes();
    var holding =
        new Cancelling(
            seen -> {
              if (seen.phase() == Phase.FAST_FORWARD && seen.done() > 0) {
                story.writes(".git/refs/heads/main.lock", "");
              }
              return false;
            });

    assertThat(story.syncs(holding)).isInstanceOf(SyncOutcome.CannotSync.class);

    Files.delete(story.folder.resolve(".git/refs/heads/main.lock"));
    assertThat(kept()).isEqualTo(1);
    isUndone();
  }

  @Test
  void what_cannot_be_undone_is_not_brought() {
    anna.writes("more.md", "more").pushes();
    NativeGit.run(story.folder, "for-each-ref", "--format=delete %(refname)", "refs/diptych")
        .lines()
        .forEach(line -> NativeGit.run(story.folder, "update-ref", "-d", line.substring(7)));
    // A name that is taken: none can begin with it.
    NativeGit.run(story.folder, "update-ref", "refs/diptych/before", "HEAD");
    String before = story.everything();

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.CannotSync.class);

    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.status().changes()).isEmpty();
    assertThat(NativeGit.run(story.folder, "for-each-ref", "refs/diptych/after")).isEmpty();
    NativeGit.run(story.folder, "update-ref", "-d", "refs/diptych/before");
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
  }

  @Test
  void of_many_real_ones_the_last_thirty_are_kept() {
    for (int i = 0; i < MANY; i++) {
      anna.writes("more.md", "more " + i).pushes();
      assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    }

    assertThat(kept()).isEqualTo(MANY);
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.diptych.sync.SyncProgress.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that move to another commit, and go back where the move cannot be ended. */
class TreeMoveTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_is_synced() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one").writes("b/c.md", "c").syncs();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void fetches() {
    assertThat(story.vault.fetch(Credentials.NONE, SyncProgress.NONE))
        .isNotInstanceOf(Fetched.Failed.class);
  }

  @Test
  void they_go_back_where_the_branch_is_held_meanwhile() throws IOException {
    story
        .remote
        .writer("anna")
        .writes("a.md", "hers")
        .writes("d.md", "new")
        .deletes("b/c.md")
        .pushes();
    fetches();
    String before = story.everything();
    Path lock = story.folder.resolve(".git/refs/heads/main.lock");
    var holding =
        new Cancelling(
            seen -> {
              if (seen.phase() == Phase.FAST_FORWARD && seen.done() > 0) {
                story.writes(".git/refs/heads/main.lock", "");
              }
              return false;
            });

    assertThat(story.vault.fastForward(holding))
        .isInstanceOfSatisfying(
            FastForwarded.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(CannotSyncReason.LOCKED));

    Files.delete(lock);
    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void they_go_back_where_one_cannot_be_deleted() throws IOException {
    story.remote.writer("anna").writes("a.md", "hers").deletes("b/c.md").pushes();
    fetches();
    Path folder = story.folder.resolve("b");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(folder), "this user may do all");

    assertThat(story.vault.fastForward(SyncProgress.NONE))
        .isEqualTo(new FastForwarded.Refused(CannotSyncReason.IO, "b/c.md"));

    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.reads("a.md")).isEqualTo("one");
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.folder.resolve("b/c.md")).doesNotExist();
  }

  @Test
  void a_file_of_the_writers_that_is_like_the_new_one_stays_when_it_is_cancelled() {
    var anna = story.remote.writer("anna");
    for (int i = 0; i < 50; i++) {
      anna.writes("new/" + i + ".md", "hers " + i);
    }
    anna.writes("aa.md", "the same").pushes();
    fetches();
    story.writes("aa.md", "the same");
    var cancelling = new Cancelling(seen -> seen.phase() == Phase.FAST_FORWARD && seen.done() > 20);

    assertThat(story.vault.fastForward(cancelling)).isEqualTo(new FastForwarded.Cancelled());

    assertThat(story.reads("aa.md")).isEqualTo("the same");
    assertThat(story.folder.resolve("new")).doesNotExist();
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vault as it was before, as a commit more. */
class RewinderTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_with_two_states() {
    story = SyncStory.connected(home);
    story.writes("a.md", "one\n").writes("gone.md", "was here\n").commits();
    story.writes("a.md", "two\n").writes("new.md", "new\n").deletes("gone.md").commits();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private FastForwarded restores(String name) throws IOException {
    var history = story.vault.past().history();
    return history.restore(history.find(name).orElseThrow(), SyncProgress.NONE);
  }

  private int commits() throws IOException {
    try (var walk = story.vault.past().history().walk()) {
      return walk.next(100, () -> false).versions().size();
    }
  }

  @Test
  void all_files_are_as_they_were_and_nothing_is_rewritten() throws IOException {
    assertThat(restores("HEAD~1")).isEqualTo(new FastForwarded.Done(1));

    assertThat(story.reads("a.md")).isEqualTo("one\n");
    assertThat(story.reads("gone.md")).isEqualTo("was here\n");
    assertThat(story.folder.resolve("new.md")).doesNotExist();
    assertThat(commits()).isEqualTo(3);
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_restore_is_taken_back_by_another() throws IOException {
    restores("HEAD~1");

    assertThat(restores("HEAD~1")).isEqualTo(new FastForwarded.Done(1));

    assertThat(story.reads("a.md")).isEqualTo("two\n");
    assertThat(commits()).isEqualTo(4);
  }

  @Test
  void the_present_state_needs_no_commit() throws IOException {
    assertThat(restores("HEAD")).isEqualTo(new FastForwarded.NothingNew());
    assertThat(commits()).isEqualTo(2);
  }

  @Test
  void what_is_not_committed_stops_it_before_anything_is_changed() throws IOException {
    story.writes("a.md", "mine\n");
    String before = story.everything();

    assertThat(restores("HEAD~1")).isInstanceOf(FastForwarded.InTheWay.class);

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_file_that_is_in_no_commit_is_not_overwritten() throws IOException {
    story.writes(".git/info/exclude", "gone.md\n").writes("gone.md", "ignored, and mine\n");

    assertThat(restores("HEAD~1")).isInstanceOf(FastForwarded.InTheWay.class);

    assertThat(story.reads("gone.md")).isEqualTo("ignored, and mine\n");
  }

  @Test
  void it_is_nothing_that_a_sync_has_brought() throws IOException {
    restores("HEAD~1");

    assertThat(story.vault.lastBrought()).isEmpty();
  }

  @Test
  void the_remote_takes_it_like_any_other_commit() throws IOException {
    story.syncs();
    restores("HEAD~1");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("a.md")).contains("one\n");
    assertThat(story.remote.messages().getFirst()).startsWith("Restore the vault as of ");
  }
}

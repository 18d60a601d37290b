package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a mark of a repository tells of what other programs do to it. */
class RepositoryMarkTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_is_synced() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "one").syncs();
  }

  @AfterEach
  void is_whole() {
    if (story != null) {
      story.close();
    }
  }

  private void changesWhen(Path folder, String... command) {
    var before = RepositoryMark.of(folder);
    assertThat(RepositoryMark.of(folder)).isEqualTo(before);
    NativeGit.run(folder, command);
    assertThat(RepositoryMark.of(folder)).as("after git %s", (Object) command).isNotEqualTo(before);
  }

  @Test
  void a_commit_a_fetch_a_branch_and_a_reset_of_another_program_are_seen() {
    story.writes("a.md", "two");
    changesWhen(story.folder, "add", "a.md");
    changesWhen(story.folder, "commit", "-q", "-m", "two");
    changesWhen(story.folder, "checkout", "-q", "-b", "other");
    changesWhen(story.folder, "reset", "-q", "--hard", "HEAD~1");
    story.remote.writer("anna").writes("b.md", "hers").pushes();
    changesWhen(story.folder, "fetch", "-q");
    changesWhen(story.folder, "pack-refs", "--all");
  }

  @Test
  void a_linked_work_tree_is_seen_as_well() {
    NativeGit.run(
        story.folder, "worktree", "add", "-q", "-b", "side", home.resolve("t").toString());
    story.writes("../t/b.md", "b");

    changesWhen(home.resolve("t"), "add", "b.md");
    changesWhen(home.resolve("t"), "commit", "-q", "-m", "b");
  }

  @Test
  void looking_at_the_status_changes_nothing_that_is_seen() {
    story.writes("a.md", "two");
    var before = RepositoryMark.of(story.folder);

    story.status();

    assertThat(RepositoryMark.of(story.folder)).isEqualTo(before);
  }

  @Test
  void a_folder_without_a_repository_has_a_mark_that_stays() {
    assertThat(RepositoryMark.of(home.resolve("nothing")))
        .isEqualTo(RepositoryMark.of(home.resolve("nothing")));
  }
}

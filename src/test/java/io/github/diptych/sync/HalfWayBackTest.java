package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A way back to the branch, from an older commit, that is cut off or whose HEAD does not follow.
 */
class HalfWayBackTest {
  @TempDir Path home;
  private SyncStory story;
  private Path record;
  private String older;

  @BeforeEach
  void a_vault_at_an_older_commit_without_a_branch() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "one\n").writes("gone.md", "one\n").syncs();
    older = git("rev-parse", "HEAD");
    story.writes("a.md", "two\n").writes("b.md", "two\n").deletes("gone.md").syncs();
    git("checkout", "-q", older);
    record = story.folder.resolve(".git/diptych/switch");
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private String git(String... arguments) {
    return NativeGit.run(story.folder, arguments);
  }

  private FastForwarded goesBack() {
    return new RepositoryCare(story.folder).reattach();
  }

  /** As the way back begins it. */
  private HalfSwitch begun(GuardedRepository repository) throws IOException {
    ObjectId there = Objects.requireNonNull(repository.resolve("refs/heads/main"));
    var half =
        new HalfSwitch(older, ObjectId.fromString(older), "refs/heads/main", there, Set.of());
    half.begin(repository);
    return half;
  }

  private void someFilesMoved() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      begun(repository);
    }
    story.writes("a.md", "two\n").writes("b.md", "two\n");
  }

  private void isAtTheOlderCommit() {
    assertThat(git("rev-parse", "HEAD")).isEqualTo(older);
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(story.reads("a.md")).isEqualTo("one\n");
    assertThat(record).doesNotExist();
  }

  private void isAtTheBranch() {
    assertThat(git("status", "-sb")).isEqualTo("## main...origin/main");
    assertThat(story.reads("a.md")).isEqualTo("two\n");
    assertThat(record).doesNotExist();
  }

  @Test
  void with_all_files_there_the_next_opening_ends_it() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      assertThat(begun(repository).move(repository).run()).isEmpty();
    }

    story.reopens();

    isAtTheBranch();
  }

  @Test
  void with_some_files_there_the_next_opening_takes_it_back() throws IOException {
    someFilesMoved();

    story.reopens();

    isAtTheOlderCommit();
    assertThat(Condition.of(story.folder)).isEqualTo(new Condition.Detached(Optional.of("main")));
  }

  @Test
  void begun_again_it_goes_all_the_way() throws IOException {
    someFilesMoved();

    assertThat(goesBack()).isEqualTo(new FastForwarded.Done(0));

    isAtTheBranch();
  }

  @Test
  void what_was_written_since_stays() throws IOException {
    someFilesMoved();
    story.writes("a.md", "written since\n");

    story.reopens();

    assertThat(git("status", "--porcelain")).isEqualTo("M a.md");
    assertThat(story.reads("a.md")).isEqualTo("written since\n");
  }

  @Test
  void where_HEAD_does_not_follow_the_files_go_back() throws IOException {
    Path log = story.folder.resolve(".git/logs/HEAD");
    Files.move(log, log.resolveSibling("kept"));
    Files.createDirectories(log.resolve("in the way"));

    assertThat(goesBack()).isInstanceOf(FastForwarded.Refused.class);

    isAtTheOlderCommit();
    assertThat(story.folder.resolve("b.md")).doesNotExist();
  }

  @Test
  void nothing_is_moved_while_another_process_is_at_it() throws IOException {
    try (var repository = GuardedRepository.of(story.folder);
        var hold = HalfSwitch.hold(repository)) {
      assertThat(hold).isNotNull();

      assertThat(goesBack()).isEqualTo(new FastForwarded.Refused(CannotSyncReason.LOCKED, "HEAD"));
    }
    isAtTheOlderCommit();
  }
}

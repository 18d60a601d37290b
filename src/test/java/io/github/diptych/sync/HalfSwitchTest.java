package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A switch to another branch that is cut off, or whose HEAD does not follow. */
class HalfSwitchTest {
  @TempDir Path home;
  private SyncStory story;
  private Path record;
  private String mainTip;

  @BeforeEach
  void a_vault_with_two_branches() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "main\n").writes("only-main.md", "main\n").syncs();
    mainTip = git("rev-parse", "main");
    git("checkout", "-q", "-b", "trip");
    story
        .writes("a.md", "trip\n")
        .writes("photos.md", "photos\n")
        .deletes("only-main.md")
        .commits();
    git("checkout", "-q", "main");
    record = story.folder.resolve(".git/diptych/switch");
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private String git(String... arguments) {
    return NativeGit.run(story.folder, arguments);
  }

  private static HalfSwitch begun(GuardedRepository repository) throws IOException {
    Head head = Head.of(repository);
    ObjectId there = Objects.requireNonNull(Commits.at(repository, "refs/heads/trip"));
    var half =
        new HalfSwitch(HalfSwitch.said(head), head.tip(), "refs/heads/trip", there, Set.of());
    half.begin(repository);
    return half;
  }

  private void allFilesMoved() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      assertThat(begun(repository).move(repository).run()).isEmpty();
    }
  }

  private void someFilesMoved() throws IOException {
    try (var repository = GuardedRepository.of(story.folder)) {
      begun(repository);
    }
    story.writes("photos.md", "photos\n").writes("a.md", "trip\n").deletes("only-main.md");
  }

  private void isAtMain() {
    assertThat(git("status", "--porcelain", "-b")).startsWith("## main").doesNotContain("\n");
    assertThat(story.reads("a.md")).isEqualTo("main\n");
    assertThat(git("rev-parse", "main")).isEqualTo(mainTip);
    assertThat(record).doesNotExist();
  }

  @Test
  void with_all_files_there_the_next_opening_ends_it() throws IOException {
    allFilesMoved();

    story.reopens();

    assertThat(git("status", "--porcelain", "-b")).isEqualTo("## trip");
    assertThat(git("rev-parse", "main")).isEqualTo(mainTip);
    assertThat(record).doesNotExist();
  }

  @Test
  void with_some_files_there_the_next_opening_takes_it_back() throws IOException {
    someFilesMoved();

    story.reopens();

    isAtMain();
  }

  @Test
  void a_sync_of_a_vault_that_is_open_commits_nothing_of_the_other_branch() throws IOException {
    someFilesMoved();

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.UpToDate.class);

    isAtMain();
  }

  @Test
  void what_was_written_since_stays() throws IOException {
    someFilesMoved();
    story.writes("a.md", "written since\n");

    story.reopens();

    assertThat(story.status().changes())
        .containsExactly(new ChangedFile("a.md", ChangedFile.Kind.MODIFIED));
    assertThat(story.reads("a.md")).isEqualTo("written since\n");
  }

  @Test
  void where_another_program_has_gone_elsewhere_since_it_is_forgotten() throws IOException {
    someFilesMoved();
    git("checkout", "-q", "-f", "trip");

    story.reopens();

    assertThat(git("status", "--porcelain", "-b")).isEqualTo("## trip");
    assertThat(record).doesNotExist();
  }

  @Test
  void nothing_is_committed_while_the_process_lives_that_is_at_it() throws IOException {
    someFilesMoved();
    ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
    String lines = Files.readString(record);
    Files.writeString(
        record, other.pid() + "\n" + LockRecord.start(other) + lines.substring(second(lines)));

    assertThat(story.commits())
        .isEqualTo(new Committed.Refused(CannotSyncReason.LOCKED, "diptych/switch"));
    assertThat(record).exists();
  }

  private static int second(String lines) {
    return lines.indexOf('\n', lines.indexOf('\n') + 1);
  }

  @Test
  void a_record_that_says_nothing_stops_nobody() throws IOException {
    Files.createDirectories(record.getParent());
    Files.writeString(record, "");

    assertThat(story.writes("a.md", "two\n").commits()).isInstanceOf(Committed.Done.class);
    assertThat(record).doesNotExist();
  }

  @Test
  void where_HEAD_does_not_follow_the_files_go_back() throws IOException {
    Path log = story.folder.resolve(".git/logs/HEAD");
    Files.move(log, log.resolveSibling("kept"));
    Files.createDirectories(log.resolve("in the way"));

    assertThat(story.vault.past().branches().to("trip")).isInstanceOf(Switched.Refused.class);

    isAtMain();
    assertThat(story.folder.resolve("photos.md")).doesNotExist();
  }

  @Test
  void an_ignored_file_that_was_there_before_stays_when_it_is_taken_back() throws IOException {
    story.writes(".git/info/exclude", "photos.md\n").writes("photos.md", "photos\n");
    Path log = story.folder.resolve(".git/logs/HEAD");
    Files.move(log, log.resolveSibling("kept"));
    Files.createDirectories(log.resolve("in the way"));

    assertThat(story.vault.past().branches().to("trip")).isInstanceOf(Switched.Refused.class);

    assertThat(story.reads("photos.md")).isEqualTo("photos\n");
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that no remote has yet are made anew without what it would refuse; no text is lost. */
class RemakingTest {
  /** What a file may have here, in bytes. */
  private static final long LIMIT = 1000;

  private static final String LARGE = "x".repeat(1001);

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_and_its_remote() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "早\n").syncs();
  }

  @AfterEach
  void both_are_whole() {
    story.close();
  }

  private Remade takesApart() {
    return story.vault.remaking().takeApart(LIMIT);
  }

  private String history() {
    return NativeGit.run(story.folder, "log", "--format=%s|%an|%ad", "main");
  }

  private String files(String commit) {
    return NativeGit.run(story.folder, "ls-tree", "-r", "--name-only", commit);
  }

  private void commitsByHand(String words) {
    NativeGit.run(story.folder, "add", "-A");
    NativeGit.run(story.folder, "commit", "-q", "-m", words);
  }

  @Test
  void a_large_file_leaves_all_commits_and_stays_on_the_disk() {
    story.writes("film.mov", LARGE).writes("b.md", "一\n");
    commitsByHand("one");
    story.writes("b.md", "一\n二\n");
    commitsByHand("two");
    String before = history();

    assertThat(takesApart()).isEqualTo(new Remade.Done(List.of("film.mov"), 2));

    assertThat(history()).isEqualTo(before);
    assertThat(files("main")).isEqualTo("a.md\nb.md");
    assertThat(files("main~1")).isEqualTo("a.md\nb.md");
    assertThat(story.reads("film.mov")).isEqualTo(LARGE);
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(2));
    assertThat(story.remote.text("b.md")).contains("一\n二\n");
  }

  @Test
  void the_commits_of_a_branch_that_the_remote_has_not_are_joined_onto_where_it_began() {
    String main = NativeGit.run(story.folder, "rev-parse", "main");
    NativeGit.run(story.folder, "switch", "-q", "-c", "trip");
    story.writes("b.md", "一\n");
    commitsByHand("one");
    story.writes("b.md", "二\n");
    commitsByHand("two");

    assertThat(story.vault.remaking().join(List.of())).isEqualTo(new Remade.Done(List.of(), 1));

    assertThat(NativeGit.run(story.folder, "rev-parse", "HEAD~1")).isEqualTo(main);
  }

  @Test
  void a_commit_of_nothing_else_is_gone() {
    story.writes("film.mov", LARGE);
    commitsByHand("the film alone");
    story.writes("b.md", "一\n");
    commitsByHand("two");

    takesApart();

    assertThat(story.remote.messages()).hasSize(1);
    story.syncs();
    assertThat(story.remote.messages().stream().map(String::strip)).containsExactly("two", "a day");
  }

  @Test
  void where_a_smaller_version_was_committed_it_stands_again() {
    story.writes("film.mov", "short").syncs();
    story.writes("film.mov", LARGE).writes("b.md", "一\n");
    commitsByHand("grown");

    takesApart();

    assertThat(NativeGit.run(story.folder, "show", "main:film.mov")).isEqualTo("short");
    assertThat(story.reads("film.mov")).isEqualTo(LARGE);
  }

  @Test
  void one_that_was_deleted_again_or_went_by_two_names_is_in_no_commit() {
    story.writes("b.md", "一\n").writes("x/one.mov", LARGE).writes("x/two.mov", LARGE);
    commitsByHand("one");
    story.deletes("x/one.mov").deletes("x/two.mov").writes("b.md", "二\n");
    commitsByHand("two");

    takesApart();

    assertThat(NativeGit.run(story.folder, "log", "--format=", "--name-only", "main"))
        .doesNotContain(".mov");
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_merge_stays_one_and_what_the_remote_has_is_not_touched() {
    story.writes("film.mov", LARGE).writes("b.md", "一\n");
    commitsByHand("mine");
    story.remote.writer("anna").pulls().writes("hers.md", "安娜\n").pushes();
    NativeGit.run(story.folder, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main");
    String theirs = NativeGit.run(story.folder, "rev-parse", "origin/main");

    assertThat(takesApart()).isEqualTo(new Remade.Done(List.of("film.mov"), 2));

    assertThat(NativeGit.run(story.folder, "rev-parse", "main^2")).isEqualTo(theirs);
    assertThat(files("main")).isEqualTo("a.md\nb.md\nhers.md");
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(2));
  }

  @Test
  void undone_the_commits_and_the_index_are_those_of_before() {
    story.writes("film.mov", LARGE).writes("b.md", "一\n");
    commitsByHand("one");
    String before = NativeGit.run(story.folder, "rev-parse", "main");
    takesApart();

    assertThat(story.vault.remaking().undo()).isEqualTo(new Remade.Undone());

    assertThat(NativeGit.run(story.folder, "rev-parse", "main")).isEqualTo(before);
    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
  }

  @Test
  void once_it_is_pushed_or_written_on_there_is_nothing_to_undo() {
    story.writes("film.mov", LARGE).writes("b.md", "一\n");
    commitsByHand("one");
    takesApart();
    story.syncs();

    assertThat(story.vault.remaking().undo()).isEqualTo(new Remade.NotNeeded());
  }

  @Test
  void what_was_changed_and_not_committed_stays_so() {
    story.writes("film.mov", LARGE);
    commitsByHand("one");
    story.writes("a.md", "改\n").writes("new.md", "新\n");

    takesApart();

    assertThat(story.status().changes())
        .containsExactly(
            new ChangedFile("a.md", ChangedFile.Kind.MODIFIED),
            new ChangedFile("new.md", ChangedFile.Kind.ADDED));
  }

  @Test
  void in_the_middle_of_another_programs_merge_nothing_is_made_anew() {
    story.writes("film.mov", LARGE);
    commitsByHand("one");
    story.writes(".git/MERGE_HEAD", NativeGit.run(story.folder, "rev-parse", "main") + "\n");
    String before = story.everything();

    assertThat(takesApart()).isEqualTo(new Remade.Refused(CannotSyncReason.UNFINISHED, "MERGE"));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void where_nothing_is_too_large_nothing_is_made_anew() {
    story.writes("b.md", "一\n").commits();
    String before = story.everything();

    assertThat(takesApart()).isEqualTo(new Remade.NotNeeded());

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void a_sync_tells_of_a_file_over_100_mebibytes_before_it_pushes() throws IOException {
    try (var file = new RandomAccessFile(story.folder.resolve("film.mov").toFile(), "rw")) {
      file.setLength(100L * 1024 * 1024 + 1);
    }
    NativeGit.run(story.folder, "-c", "core.compression=0", "add", "film.mov");
    NativeGit.run(story.folder, "commit", "-q", "-m", "a film");
    var told = new Concern.TooLargeCommitted("film.mov", 100L * 1024 * 1024 + 1);

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Held(List.of(told)));
    story.vault.remaking().takeApart(Remaking.LIMIT);

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.UpToDate());
    assertThat(story.remote.text("film.mov")).isEmpty();
  }
}

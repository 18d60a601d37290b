package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names that come from a remote and differ in case or composition alone. */
@EnabledOnOs(OS.LINUX)
class AlikeNamesTest {
  private static final String COMPOSED = "caf\u00e9.md";
  private static final String IN_PARTS = "cafe\u0301.md";

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_is_synced() {
    story = SyncStory.connected(home);
    story.writes("note.md", "mine").syncs();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void tellsNoCaseApart() {
    story.configures("[core]\n\tignorecase = true");
  }

  private void isRefused(String names) {
    String before = story.everything();

    assertThat(story.syncs())
        .isEqualTo(new SyncOutcome.CannotSync(CannotSyncReason.NAMES_ALIKE, names));

    assertThat(story.everything()).isEqualTo(before);
  }

  @Test
  void two_that_differ_in_case_are_refused_before_a_file_moves() {
    tellsNoCaseApart();
    story.remote.writer("anna").writes("a.md", "hers").writes("Note.md", "hers").pushes();

    isRefused("Note.md, note.md");
  }

  @Test
  void so_they_are_where_both_have_written() {
    tellsNoCaseApart();
    story.remote.writer("anna").writes("Note.md", "hers").pushes();
    story.writes("b.md", "mine").commits();

    isRefused("Note.md, note.md");
  }

  @Test
  void two_that_differ_in_composition_are_refused_where_they_are_one() {
    story.configures("[core]\n\tprecomposeunicode = true");
    story.remote.writer("anna").writes(COMPOSED, "one").writes(IN_PARTS, "two").pushes();

    isRefused(IN_PARTS + ", " + COMPOSED);
  }

  @Test
  void a_file_and_a_folder_are_refused_as_well() {
    tellsNoCaseApart();
    story.remote.writer("anna").writes("NOTE.md/a.md", "hers").pushes();

    isRefused("NOTE.md, note.md");
  }

  @Test
  void where_they_can_be_told_apart_both_come() {
    story.remote.writer("anna").writes("Note.md", "hers").writes(COMPOSED, "1").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.reads("Note.md")).isEqualTo("hers");
    assertThat(story.reads("note.md")).isEqualTo("mine");
  }

  @Test
  void a_name_that_changes_its_case_alone_comes() {
    tellsNoCaseApart();
    story.remote.writer("anna").deletes("note.md").writes("Note.md", "mine, and hers").pushes();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));

    assertThat(story.reads("Note.md")).isEqualTo("mine, and hers");
    assertThat(story.folder.resolve("note.md")).doesNotExist();
  }

  @Test
  void a_name_in_parts_comes_and_goes_as_it_is() {
    story.remote.writer("anna").writes(IN_PARTS, "hers").pushes();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));

    assertThat(story.writes(IN_PARTS, "ours").syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(story.remote.text(IN_PARTS)).contains("ours");
    assertThat(story.remote.text(COMPOSED)).isEmpty();
    gitSeesTheSame();
  }

  @Test
  void two_that_came_and_can_be_told_apart_stay_two() {
    story.remote.writer("anna").writes(COMPOSED, "one").writes(IN_PARTS, "two").pushes();
    story.syncs();

    story.writes(COMPOSED, "one, changed").deletes(IN_PARTS).syncs();

    assertThat(story.remote.text(COMPOSED)).contains("one, changed");
    assertThat(story.remote.text(IN_PARTS)).isEmpty();
    gitSeesTheSame();
  }

  @Test
  void a_note_is_committed_by_the_name_it_has_though_no_case_is_told_apart() {
    tellsNoCaseApart();
    story.writes("note.md", "more").writes("Other.md", "new");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(NativeGit.run(story.folder, "ls-files")).isEqualTo("Other.md\nnote.md");
    gitSeesTheSame();
  }

  @Test
  void a_name_whose_case_is_changed_here_goes_as_it_is_now() throws IOException {
    tellsNoCaseApart();
    Files.move(story.folder.resolve("note.md"), story.folder.resolve("Note.md"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(story.remote.text("Note.md")).contains("mine");
    assertThat(story.remote.text("note.md")).isEmpty();
    gitSeesTheSame();
  }

  private void gitSeesTheSame() {
    NativeGit.required();
    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
    assertThat(story.status().changes()).isEmpty();
  }

  /** Two links to one file are what one file is under two cases of its name. */
  @Test
  void the_file_that_gets_another_case_is_not_in_its_own_way() throws IOException {
    story.remote.writer("anna").deletes("note.md").writes("Note.md", "mine, and hers").pushes();
    story.vault.fetch(Credentials.NONE, SyncProgress.NONE);
    Path other = story.folder.resolve("Note.md");
    Files.createLink(other, story.folder.resolve("note.md"));
    try (var repository = GuardedRepository.of(story.folder)) {
      ObjectId from = Trees.of(repository, Objects.requireNonNull(repository.resolve("HEAD")));
      ObjectId to = Trees.of(repository, Objects.requireNonNull(repository.resolve("origin/main")));

      assertThat(new FilesInTheWay(repository).between(from, to)).isEmpty();
      assertThat(new FilesInTheWay(repository).already(from, to)).isEmpty();

      Files.delete(other);
      Files.writeString(other, "another file");
      assertThat(new FilesInTheWay(repository).between(from, to)).containsExactly("Note.md");
    }
  }
}

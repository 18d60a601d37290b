package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be regretted, or refused by GitHub, is told before it is committed. */
class PreflightTest {
  /** Put together here, so that no token stands in this file. */
  private static final String TOKEN = "gh" + "p_" + "a1B2".repeat(9);

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_and_its_remote() {
    story = SyncStory.connected(home);
    story.writes("a.md", "早\n").syncs();
  }

  @AfterEach
  void both_are_whole() {
    story.close();
  }

  /** A file that takes no room on the disk. */
  private void hasFile(String path, long mebibytes) throws IOException {
    try (var file = new RandomAccessFile(story.folder.resolve(path).toFile(), "rw")) {
      file.setLength(mebibytes * 1024 * 1024 + 1);
    }
  }

  private List<Concern> held() {
    SyncOutcome outcome = story.syncs();
    assertThat(outcome).isInstanceOf(SyncOutcome.Held.class);
    return ((SyncOutcome.Held) outcome).concerns();
  }

  @Test
  void a_file_over_100_mebibytes_is_not_committed() throws IOException {
    hasFile("film.mov", 100);
    String before = story.everything();

    assertThat(held())
        .singleElement()
        .isInstanceOfSatisfying(
            Concern.TooLarge.class, concern -> assertThat(concern.path()).isEqualTo("film.mov"))
        .matches(concern -> !concern.canBeAccepted());

    assertThat(story.everything()).isEqualTo(before);
    assertThat(story.remote.text("film.mov")).isEmpty();
  }

  @Test
  void one_over_50_is_told_and_can_be_accepted() throws IOException {
    hasFile("film.mov", 50);

    assertThat(held())
        .singleElement()
        .isInstanceOf(Concern.Large.class)
        .matches(Concern::canBeAccepted);
  }

  @Test
  void what_is_left_out_is_overlooked_on_this_machine_and_the_rest_goes() throws IOException {
    hasFile("film [1] *.mov", 100);
    story.writes("film 1 x.mov", "another");
    held();

    story.vault.leavingOut().leaveOut(List.of("film [1] *.mov"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("film 1 x.mov")).contains("another");
    assertThat(story.folder.resolve("film [1] *.mov")).exists();
    assertThat(story.status().changes()).isEmpty();
  }

  @Test
  void a_committed_file_that_grew_too_large_is_left_out_as_it_is() throws IOException {
    story.writes("film.mov", "short").syncs();
    hasFile("film.mov", 100);
    held();

    story.vault.leavingOut().leaveOut(List.of("film.mov"));

    assertThat(story.status().changes()).isEmpty();
    assertThat(story.writes("a.md", "more").syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("film.mov")).contains("short");
    assertThat(story.folder.resolve("film.mov")).hasSize(100L * 1024 * 1024 + 1);
  }

  @Test
  void what_was_left_out_is_never_overwritten_by_what_comes() throws IOException {
    story.writes("film.mov", "short").syncs();
    hasFile("film.mov", 100);
    story.vault.leavingOut().leaveOut(List.of("film.mov"));
    story.remote.writer("anna").writes("film.mov", "hers").pushes();

    assertThat(story.syncs())
        .isEqualTo(new SyncOutcome.CannotSync(CannotSyncReason.FILES_IN_THE_WAY, "film.mov"));

    assertThat(story.folder.resolve("film.mov")).hasSize(100L * 1024 * 1024 + 1);
  }

  @Test
  void what_was_left_out_and_is_small_again_goes_as_any_other() throws IOException {
    story.writes("film.mov", "short").syncs();
    hasFile("film.mov", 100);
    story.vault.leavingOut().leaveOut(List.of("film.mov"));

    story.writes("film.mov", "cut").syncs();

    assertThat(story.remote.text("film.mov")).contains("cut");
  }

  @Test
  void what_another_program_had_staged_is_left_out_all_the_same() throws IOException {
    hasFile("film.mov", 100);
    NativeGit.run(story.folder, "-c", "core.compression=0", "add", "film.mov");
    held();

    story.vault.leavingOut().leaveOut(List.of("film.mov"));

    assertThat(story.writes("a.md", "more").syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("film.mov")).isEmpty();
    assertThat(story.folder.resolve("film.mov")).exists();
  }

  @Test
  void what_is_ignored_is_so_for_everyone() throws IOException {
    hasFile("film.mov", 100);
    story.writes(".gitignore", "*.tmp");

    story.vault.leavingOut().ignore(List.of("film.mov"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text(".gitignore")).contains("*.tmp\n/film.mov\n");
    assertThat(story.remote.text("film.mov")).isEmpty();
  }

  @Test
  void a_file_of_the_last_commit_cannot_be_ignored() throws IOException {
    story.writes("film.mov", "short").syncs();
    hasFile("film.mov", 100);

    assertThat(held())
        .singleElement()
        .extracting(Concern::answers)
        .isEqualTo(List.of(Answer.LFS, Answer.LEAVE_OUT));
  }

  @Test
  void a_path_of_this_machine_is_told_with_its_place() {
    story.writes("a.md", "早\n![江](/Users/anna/Pictures/a.png)\n");

    assertThat(held()).containsExactly(new Concern.PrivatePath("a.md", 2, "/Users/anna"));
  }

  @Test
  void a_token_in_a_new_line_is_told_with_its_place() {
    story.writes("a.md", "早\n\nhere: " + TOKEN + "\n");

    assertThat(held()).containsExactly(new Concern.Secret("a.md", 3, "GitHub"));

    assertThat(story.remote.text("a.md")).contains("早\n");
  }

  @Test
  void one_that_is_committed_already_is_not_told_again() {
    story.writes("a.md", TOKEN + "\n").commits();

    story.writes("a.md", TOKEN + "\nmore\n");

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Pushed.class);
  }

  @Test
  void what_is_accepted_is_synced() {
    story.writes("a.md", TOKEN + "\n");

    assertThat(story.syncsAccepting(held())).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void another_name_of_other_case_is_one_name_and_not_told() throws IOException {
    story.writes("Notes/b.md", "晚\n").syncs();

    // By way of a third, as no system takes the one for the other then.
    Files.move(story.folder.resolve("a.md"), story.folder.resolve("x.md"));
    Files.move(story.folder.resolve("x.md"), story.folder.resolve("A.md"));
    Files.move(story.folder.resolve("Notes"), story.folder.resolve("x"));
    Files.move(story.folder.resolve("x"), story.folder.resolve("notes"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(NativeGit.run(story.remote.folder(), "ls-tree", "-r", "--name-only", "main"))
        .hasLineCount(2)
        .contains("A.md", "notes/b.md");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void two_new_names_that_differ_in_case_alone_are_told() {
    story.writes("日记/B.md", "x").writes("日记/b.md", "y");

    assertThat(held()).containsExactly(new Concern.SameName("日记/b.md", "日记/B.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aux.md", "a:b.md", "end.", "what?.md", "con/a.md"})
  @DisabledOnOs(OS.WINDOWS)
  void a_name_that_windows_cannot_have_is_told(String path) {
    story.writes(path, "x");

    assertThat(held()).containsExactly(new Concern.NotForWindows(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A.md", "a.MD"})
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void two_names_that_differ_in_case_alone_are_told(String path) {
    story.writes(path, "x");

    assertThat(held()).containsExactly(new Concern.SameName(path, "a.md"));
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void two_names_that_differ_in_how_their_letters_are_composed_are_told() {
    story.writes("caf\u00e9.md", "x").syncs();

    story.writes("cafe\u0301.md", "y");

    assertThat(held()).containsExactly(new Concern.SameName("cafe\u0301.md", "caf\u00e9.md"));
  }

  @Test
  void a_diary_with_chinese_names_links_and_hashes_is_nothing_to_worry_about() {
    story.writes(
        "日记/五月.md",
        "[x](https://example.org/a?b=1#c) 3fa2b1c9d0e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4 sk-learn AKIA\n");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }
}

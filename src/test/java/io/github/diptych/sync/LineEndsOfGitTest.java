package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of mixed line ends where Git is told to turn line ends, beside what Git makes of them. */
class LineEndsOfGitTest {
  private static final String MIXED = "one\r\ntwo\nthree\r\n";

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_is_synced() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "a\n").syncs();
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void turns(String how) {
    story.configures("[core]\n\tautocrlf = " + how).reopens();
  }

  private void gitSeesNothingToDo() {
    // What it has in its index of the file's time and length is not to be believed alone.
    story.folder.resolve("mixed.md").toFile().setLastModified(1_700_000_000_000L);
    assertThat(NativeGit.run(story.folder, "status", "--porcelain")).isEmpty();
    assertThat(story.status().changes()).isEmpty();
  }

  private String gitMakes(String text) throws IOException {
    story.remote.writer("oracle").writes("mixed.md", text).pushes();
    Path clone = home.resolve("by-git");
    String how = NativeGit.run(story.folder, "config", "core.autocrlf");
    NativeGit.run(
        home, "-c", "core.autocrlf=" + how, "clone", "-q", story.remote.url(), clone.toString());
    return Files.readString(clone.resolve("mixed.md"));
  }

  private String committed() throws IOException {
    return new String(story.vault.committed("mixed.md").orElseThrow(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void what_is_committed_stays_on_the_disk_as_it_was_written(String how) throws IOException {
    turns(how);

    story.writes("mixed.md", MIXED).syncs();

    assertThat(story.reads("mixed.md")).isEqualTo(MIXED);
    assertThat(committed()).isEqualTo("one\ntwo\nthree\n");
    gitSeesNothingToDo();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void what_comes_is_on_the_disk_as_git_would_have_it(String how) throws IOException {
    turns(how);
    String wanted = gitMakes(MIXED);

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));

    assertThat(story.reads("mixed.md")).isEqualTo(wanted);
    assertThat(wanted).isEqualTo(MIXED);
    gitSeesNothingToDo();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.UpToDate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void so_it_is_where_the_second_kind_comes_late(String how) throws IOException {
    turns(how);
    String late = "a line\n".repeat(10_000) + "the last\r\n";
    assertThat(gitMakes(late).equals(late)).isTrue();

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));

    assertThat(story.reads("mixed.md").equals(late)).isTrue();
    gitSeesNothingToDo();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void what_comes_with_one_kind_is_on_the_disk_as_git_would_have_it(String how) throws IOException {
    turns(how);
    String wanted = gitMakes("one\ntwo\n");
    assertThat(wanted).isEqualTo(how.equals("true") ? "one\r\ntwo\r\n" : "one\ntwo\n");

    story.syncs();

    assertThat(story.reads("mixed.md")).isEqualTo(wanted);
    gitSeesNothingToDo();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void a_line_more_turns_no_other(String how) throws IOException {
    story.writes("mixed.md", MIXED).syncs();
    turns(how);

    story.writes("mixed.md", MIXED + "four\n").syncs();

    assertThat(story.reads("mixed.md")).isEqualTo(MIXED + "four\n");
    assertThat(committed()).isEqualTo(MIXED + "four\n");
    gitSeesNothingToDo();
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "input"})
  void a_merge_turns_no_line(String how) throws IOException {
    story.writes("mixed.md", MIXED).syncs();
    turns(how);
    story.merges(
        (path, base, mine, theirs) ->
            new FileMerge.Outcome.Whole(new String(mine, StandardCharsets.UTF_8)));
    story.remote.writer("anna").writes("mixed.md", MIXED + "hers\n").pushes();
    story.writes("mixed.md", "mine\n" + MIXED);

    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(story.reads("mixed.md")).isEqualTo("mine\n" + MIXED);
    assertThat(story.remote.text("mixed.md")).contains("mine\n" + MIXED);
    gitSeesNothingToDo();
  }
}

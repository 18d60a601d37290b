package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed, page by page; of the vault, of a file, and of something in a file. */
class HistoryWalkTest {
  private static final String LONG = "a line that is long enough to be known again\n".repeat(8);

  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault() {
    story = SyncStory.connected(home);
  }

  @AfterEach
  void is_whole() {
    story.close();
  }

  private void commits(String message) {
    assertThat(story.vault.commit(message, SyncProgress.NONE)).isInstanceOf(Committed.Done.class);
  }

  private List<String> of(String path) throws IOException {
    try (var walk = story.vault.past().history().walk(path, Followed.WHOLE)) {
      return subjects(walk.next(100, () -> false));
    }
  }

  private static List<String> subjects(HistoryPage page) {
    return page.versions().stream().map(version -> version.revision().subject()).toList();
  }

  @Test
  void the_vaults_commits_are_those_of_git_with_author_time_and_first_line() throws IOException {
    NativeGit.required();
    story.writes("a.md", "一\n");
    commits("第一次\n\nand more words");
    story.writes("a.md", "二\n");
    commits("second");

    try (var walk = story.vault.past().history().walk()) {
      var page = walk.next(10, () -> false);

      assertThat(page.more()).isFalse();
      assertThat(
              page.versions().stream()
                  .map(Version::revision)
                  .map(
                      is ->
                          is.id()
                              + " "
                              + is.author()
                              + " "
                              + is.at().toEpochSecond()
                              + " "
                              + is.subject()))
          .containsExactlyElementsOf(
              NativeGit.run(story.folder, "log", "--format=%H %an %at %s").lines().toList());
    }
  }

  @Test
  void a_long_history_comes_page_by_page() throws IOException {
    for (int i = 1; i <= 5; i++) {
      story.writes("a.md", "text " + i);
      commits("commit " + i);
    }

    try (var walk = story.vault.past().history().walk()) {
      var first = walk.next(2, () -> false);
      var second = walk.next(2, () -> false);
      var third = walk.next(2, () -> false);

      assertThat(subjects(first)).containsExactly("commit 5", "commit 4");
      assertThat(subjects(second)).containsExactly("commit 3", "commit 2");
      assertThat(subjects(third)).containsExactly("commit 1");
      assertThat(List.of(first.more(), second.more(), third.more()))
          .containsExactly(true, true, false);
    }
  }

  @Test
  void who_gives_up_gets_what_was_found_so_far() throws IOException {
    for (int i = 1; i <= 4; i++) {
      story.writes("a.md", "text " + i);
      commits("commit " + i);
    }
    var asked = new AtomicInteger();

    try (var walk = story.vault.past().history().walk()) {
      assertThat(subjects(walk.next(100, () -> asked.incrementAndGet() > 2)))
          .containsExactly("commit 4", "commit 3");
    }
  }

  @Test
  void a_vault_without_commits_has_none() throws IOException {
    try (var walk = story.vault.past().history().walk()) {
      assertThat(walk.next(10, () -> false)).isEqualTo(new HistoryPage(List.of(), false));
    }
    assertThat(of("a.md")).isEmpty();
  }

  @Test
  void of_a_note_only_what_changed_it_is_told() throws IOException {
    story.writes("a.md", "a\n").writes("b.md", "b\n");
    commits("both");
    story.writes("b.md", "b 2\n");
    commits("the other");
    story.writes("a.md", "a 2\n");
    commits("this one");

    assertThat(of("a.md")).containsExactly("this one", "both");
    assertThat(of("nowhere.md")).isEmpty();
  }

  @Test
  void a_note_is_followed_under_the_name_it_had_before() throws IOException {
    story.writes("old.md", LONG);
    commits("written");
    story.writes("old.md", LONG + "more\n");
    commits("edited");
    story.deletes("old.md").writes("diary/new.md", LONG + "more\nand more\n");
    commits("renamed and edited");
    story.writes("diary/new.md", LONG);
    commits("shortened");

    assertThat(of("diary/new.md"))
        .containsExactly("shortened", "renamed and edited", "edited", "written");
    try (var walk = story.vault.past().history().walk("diary/new.md", Followed.WHOLE)) {
      assertThat(walk.next(10, () -> false).versions())
          .extracting(Version::path)
          .containsExactly("diary/new.md", "diary/new.md", "old.md", "old.md");
    }
  }

  @Test
  void a_note_that_was_deleted_and_came_back_has_the_history_of_both_times() throws IOException {
    story.writes("a.md", "first\n");
    commits("first");
    story.deletes("a.md").writes("b.md", "b");
    commits("deleted");
    story.writes("a.md", "second, of other words\n");
    commits("again");

    assertThat(of("a.md")).containsExactly("again", "deleted", "first");
  }

  @Test
  void what_was_joined_is_followed_on_both_sides_and_the_joining_is_no_change() throws IOException {
    story.writes("a.md", "base\n").writes("b.md", "b\n").syncs();
    TestRemote.Writer anna = story.remote.writer("anna");
    anna.writes("a.md", "hers\n").pushes();
    story.writes("b.md", "ours\n");
    assertThat(story.syncs()).isInstanceOf(SyncOutcome.Joined.class);

    assertThat(of("a.md")).containsExactly("by anna", "a day");
    assertThat(of("b.md")).containsExactly("a day", "a day");
  }

  @Test
  void something_in_a_file_is_followed_through_the_versions_that_have_it() throws IOException {
    story.writes("a.md", "one\n");
    commits("before it");
    story.writes("a.md", "one\nit: 1\n");
    commits("begun");
    story.writes("a.md", "two\nit: 1\n");
    commits("beside it");
    story.writes("a.md", "two\nit: 2\n");
    commits("edited");
    var asked = new ArrayList<String>();

    try (var walk = story.vault.past().history().walk("a.md", new Line("it: 2", asked))) {
      assertThat(subjects(walk.next(10, () -> false))).containsExactly("edited", "begun");
    }
    assertThat(asked).as("not asked of what never had it").hasSize(3);
  }

  /** The line of a text that begins with {@code it:}. */
  private record Line(String words, List<String> asked) implements Followed {
    @Override
    public Step back(byte @Nullable [] before, byte[] now) {
      asked.add(words);
      String was =
          before == null
              ? null
              : new String(before, StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> line.startsWith("it:"))
                  .findFirst()
                  .orElse(null);
      return was == null
          ? new Step(null, true)
          : new Step(new Line(was, asked), !was.equals(words));
    }
  }

  @Test
  void a_commit_tells_which_files_it_made_changed_renamed_and_deleted() throws IOException {
    story.writes("changed.md", "1").writes("gone.md", "short").writes("old.md", LONG);
    commits("first");
    story.writes("changed.md", "2").deletes("gone.md").writes("made.md", "its own words");
    story.deletes("old.md").writes("new.md", LONG);
    commits("second");
    var history = story.vault.past().history();
    Revision second = history.find("HEAD").orElseThrow();

    assertThat(history.changes(second.id()))
        .containsExactlyInAnyOrder(
            new FileChange("changed.md", "changed.md"),
            new FileChange("gone.md", null),
            new FileChange(null, "made.md"),
            new FileChange("old.md", "new.md"));
    assertThat(history.changes(second.parents().getFirst()))
        .containsExactlyInAnyOrder(
            new FileChange(null, "changed.md"),
            new FileChange(null, "gone.md"),
            new FileChange(null, "old.md"));
  }

  @Test
  void each_version_of_a_file_can_be_read() throws IOException {
    story.writes("a.md", "一\n");
    commits("first");
    story.writes("a.md", "二\n");
    commits("second");
    var history = story.vault.past().history();

    assertThat(text(history, "HEAD", "a.md")).isEqualTo("二\n");
    assertThat(text(history, "HEAD~1", "a.md")).isEqualTo("一\n");
    assertThat(history.content(history.find("HEAD").orElseThrow().id(), "b.md")).isEmpty();
  }

  private static String text(History history, String name, String path) throws IOException {
    String id = history.find(name).orElseThrow().id();
    return new String(history.content(id, path).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void a_commit_is_found_by_what_people_call_it_and_nothing_by_anything_else() throws IOException {
    story.writes("a.md", "1");
    commits("only");
    var history = story.vault.past().history();
    Revision only = history.find("main").orElseThrow();

    assertThat(history.find(only.shortId())).contains(only);
    assertThat(history.find(only.id())).contains(only);
    for (String none : List.of("HEAD~9", "nothing", "", "..", "a b", "^", "0000000")) {
      assertThat(history.find(none)).as(none).isEmpty();
    }
  }
}

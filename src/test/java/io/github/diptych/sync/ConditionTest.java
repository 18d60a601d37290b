package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.sync.Opened.Reason;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vaults as the git program leaves them, and what becomes of them here. */
class ConditionTest {
  @TempDir Path home;
  private SyncStory story;

  @BeforeEach
  void a_vault_that_is_synced() {
    NativeGit.required();
    story = SyncStory.connected(home);
    story.writes("a.md", "one\n").syncs();
  }

  @AfterEach
  void is_whole() {
    if (story != null) {
      story.close();
    }
  }

  private String git(String... arguments) {
    return NativeGit.run(story.folder, arguments);
  }

  private Condition condition() {
    return Condition.of(story.folder);
  }

  @Test
  void a_partial_clone_made_by_git_is_only_looked_at() {
    NativeGit.run(
        home,
        "-c",
        "uploadpack.allowFilter=true",
        "clone",
        "-q",
        "--filter=blob:none",
        story.remote.folder().toUri().toString(),
        "partial");

    assertThat(Condition.of(home.resolve("partial")))
        .isEqualTo(
            new Condition.LookedAt(
                Reason.PARTIAL_CLONE, "extensions.partialClone", Optional.empty()));
  }

  @Test
  void an_extension_that_is_not_known_is_only_looked_at() {
    String config = story.reads(".git/config");
    git("config", "core.repositoryformatversion", "1");
    git("config", "extensions.future", "true");

    assertThat(condition())
        .isEqualTo(
            new Condition.LookedAt(Reason.UNKNOWN_FORMAT, "extensions.future", Optional.empty()));
    story.writes(".git/config", config);
  }

  @Test
  void a_folder_without_git_has_no_repository() throws IOException {
    assertThat(Condition.of(Files.createDirectory(home.resolve("plain"))))
        .isEqualTo(new Condition.NoRepository());
  }

  @Test
  void commits_made_without_a_branch_come_along_when_it_is_gone_back_to() {
    git("checkout", "-q", "--detach");
    story.writes("b.md", "made there");
    git("add", ".");
    git("commit", "-q", "-m", "without a branch");
    story.writes("a.md", "written since\n");

    assertThat(condition()).isEqualTo(new Condition.Detached(Optional.of("main")));
    assertThat(story.syncs()).isEqualTo(new CannotSync(CannotSyncReason.DETACHED, ""));
    assertThat(new RepositoryCare(story.folder).reattach()).isEqualTo(new FastForwarded.Done(0));

    assertThat(condition()).isEqualTo(new Condition.Fine());
    assertThat(story.reads("a.md")).isEqualTo("written since\n");
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(2));
    assertThat(story.remote.text("b.md")).contains("made there");
  }

  @Test
  void from_an_older_commit_the_files_go_to_the_branch_again() {
    story.writes("a.md", "two\n").writes("b.md", "b").syncs();
    git("checkout", "-q", "HEAD~1");
    story.writes("new.md", "written there");

    assertThat(new RepositoryCare(story.folder).reattach()).isEqualTo(new FastForwarded.Done(0));

    assertThat(story.reads("a.md")).isEqualTo("two\n");
    assertThat(story.reads("new.md")).isEqualTo("written there");
    assertThat(git("status", "-sb")).isEqualTo("## main...origin/main\n?? new.md");
  }

  @Test
  void nothing_that_is_not_committed_is_overwritten_on_the_way_back() {
    story.writes("a.md", "two\n").syncs();
    git("checkout", "-q", "HEAD~1");
    story.writes("a.md", "written there\n");

    assertThat(new RepositoryCare(story.folder).reattach())
        .isEqualTo(new FastForwarded.InTheWay(List.of("a.md")));

    assertThat(story.reads("a.md")).isEqualTo("written there\n");
    assertThat(condition()).isInstanceOf(Condition.Detached.class);
  }

  @Test
  void where_both_have_commits_it_is_left_to_whoever_knows_git() {
    git("checkout", "-q", "--detach");
    git("commit", "-q", "--allow-empty", "-m", "there");
    git(
        "update-ref",
        "refs/heads/main",
        git("commit-tree", "-p", "main", "-m", "x", "main^{tree}"));

    assertThat(condition()).isEqualTo(new Condition.Detached(Optional.empty()));
    assertThat(new RepositoryCare(story.folder).reattach())
        .isEqualTo(new FastForwarded.NothingNew());
  }

  @ParameterizedTest
  @CsvSource({
    "MERGE, merge, other",
    "REBASE, rebase, other",
    "CHERRY_PICK, cherry-pick, other",
    "REVERT, revert, HEAD~1"
  })
  void what_another_program_left_half_done_is_told_and_not_committed(
      Status.Unfinished what, String verb, String commit) {
    story.writes("a.md", "two\n").syncs();
    git("checkout", "-q", "-b", "other", "HEAD~1");
    story.writes("a.md", "other\n");
    git("commit", "-qam", "other");
    git("checkout", "-q", "main");
    story.writes("a.md", "three\n").syncs();
    conflict(verb, commit);

    assertThat(condition()).isEqualTo(new Condition.Unfinished(what));
    assertThat(story.status().unfinished()).isEqualTo(what);
    assertThat(story.syncs()).isEqualTo(new CannotSync(CannotSyncReason.UNFINISHED, what.name()));
    assertThat(story.remote.text("a.md")).contains("three\n");

    git(verb, "--abort");
    assertThat(condition()).isEqualTo(new Condition.Fine());
    assertThat(story.writes("a.md", "four\n").syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  /** It ends with a conflict, as it is meant to. */
  private void conflict(String verb, String commit) {
    NativeGit.runs(story.folder, verb, commit);
  }

  @Test
  void a_shallow_clone_is_synced_both_ways_and_merged() throws IOException {
    story.writes("a.md", "two\n").syncs();
    NativeGit.run(
        home, "clone", "-q", "--depth=1", story.remote.folder().toUri().toString(), "shallow");
    Path shallow = home.resolve("shallow");
    try (var vault = ((Opened.Ready) VaultRepository.open(shallow)).repository()) {
      story.writes("b.md", "from the other machine\n").syncs();
      Files.writeString(shallow.resolve("c.md"), "from the shallow clone\n");

      assertThat(syncs(vault)).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));

      assertThat(shallow.resolve("b.md")).hasContent("from the other machine\n");
      assertThat(vault.status().ahead()).isZero();
    }
    NativeGit.fsck(shallow);
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(2));
    assertThat(story.reads("c.md")).isEqualTo("from the shallow clone\n");
  }

  private static SyncOutcome syncs(VaultRepository vault) {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(vault, changes -> "a day", Credentials.NONE, SyncProgress.NONE)
        .join();
  }

  @Test
  void a_submodule_is_carried_along_and_never_entered() throws IOException {
    VaultRepository.init(home.resolve("inner")).close();
    Files.writeString(home.resolve("inner/x.md"), "theirs");
    NativeGit.run(home.resolve("inner"), "add", ".");
    NativeGit.run(home.resolve("inner"), "commit", "-q", "-m", "x");
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../inner", "inner");

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    Files.writeString(story.folder.resolve("inner/x.md"), "changed in there");
    Files.writeString(story.folder.resolve("inner/y.md"), "new in there");

    assertThat(story.status().changes()).isEmpty();
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.UpToDate());
    NativeGit.run(home, "clone", "-q", story.remote.url(), "there");
    Files.writeString(home.resolve("there/b.md"), "theirs");
    NativeGit.run(home.resolve("there"), "add", ".");
    NativeGit.run(home.resolve("there"), "commit", "-q", "-m", "theirs");
    NativeGit.run(home.resolve("there"), "push", "-q");
    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.reads("inner/x.md")).isEqualTo("changed in there");
    assertThat(git("ls-tree", "HEAD", "inner")).startsWith("160000 commit");
  }

  @Test
  void an_empty_remote_with_another_default_branch_gets_ours_and_the_next_machine_finds_it() {
    story.close();
    story = SyncStory.connected(home.resolve("second"));
    NativeGit.run(story.remote.folder(), "symbolic-ref", "HEAD", "refs/heads/trunk");

    assertThat(story.writes("a.md", "ours").syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    var there = home.resolve("second/there");
    assertThat(
            VaultRepository.clone(story.remote.url(), there, Credentials.NONE, SyncProgress.NONE))
        .isEqualTo(new Cloned.Done(there));
    assertThat(there.resolve("a.md")).hasContent("ours");
  }
}

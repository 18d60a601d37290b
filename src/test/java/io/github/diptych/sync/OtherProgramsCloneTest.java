package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clone that the git program or GitHub Desktop has made stays theirs, too. */
class OtherProgramsCloneTest {
  @TempDir Path home;
  private TestRemote remote;
  private Path clone;
  private VaultRepository vault;

  @BeforeEach
  void a_clone_by_git() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(home);
    remote.writer("anna").writes("a.md", "早").pushes();
    clone = home.resolve("clone");
    NativeGit.run(home, "clone", "-q", remote.url(), clone.toString());
    // What GitHub Desktop adds to the clones that it makes.
    NativeGit.run(clone, "config", "core.longpaths", "true");
    NativeGit.run(clone, "config", "credential.useHttpPath", "false");
    NativeGit.run(clone, "config", "desktop.branch.main.pullrequest", "none");
    NativeGit.run(clone, "config", "user.name", "Anna");
    NativeGit.run(clone, "config", "user.email", "anna@example.org");
    vault = ((Opened.Ready) VaultRepository.open(clone)).repository();
  }

  @AfterEach
  void all_is_whole() {
    if (vault != null) {
      vault.close();
      NativeGit.fsck(clone);
      NativeGit.fsck(remote.folder());
    }
  }

  @Test
  void to_open_it_and_look_at_it_touches_neither_configuration_nor_index() throws IOException {
    String config = Files.readString(clone.resolve(".git/config"));
    byte[] index = Files.readAllBytes(clone.resolve(".git/index"));

    assertThat(vault.status().changes()).isEmpty();
    assertThat(vault.remoteUrl()).contains(remote.url());

    assertThat(clone.resolve(".git/config")).hasContent(config);
    assertThat(clone.resolve(".git/index")).hasBinaryContent(index);
  }

  @Test
  void after_syncs_here_git_goes_on_as_if_it_had_made_them() throws IOException {
    String config = Files.readString(clone.resolve(".git/config"));
    remote.writer("anna").writes("b.md", "晚").pushes();
    Files.writeString(clone.resolve("c.md"), "ours");

    assertThat(syncs()).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));

    assertThat(clone.resolve(".git/config")).hasContent(config);
    assertThat(NativeGit.run(clone, "status", "--porcelain=v1", "-b"))
        .isEqualTo("## main...origin/main");
    assertThat(NativeGit.run(clone, "log", "-1", "--format=%an", "--", "c.md")).isEqualTo("Anna");
  }

  @Test
  void git_commits_and_pushes_from_it_and_the_next_sync_here_takes_that_along() throws IOException {
    Files.writeString(clone.resolve("c.md"), "ours");
    syncs();
    Files.writeString(clone.resolve("d.md"), "by git");
    NativeGit.run(clone, "add", "d.md");
    NativeGit.run(clone, "commit", "-q", "-m", "by git");
    NativeGit.run(clone, "push", "-q");

    assertThat(remote.text("d.md")).contains("by git");
    assertThat(syncs()).isEqualTo(new SyncOutcome.UpToDate());
    remote.writer("anna").writes("e.md", "later").pushes();
    NativeGit.run(clone, "pull", "-q", "--ff-only");
    assertThat(clone.resolve("e.md")).hasContent("later");
    assertThat(syncs()).isEqualTo(new SyncOutcome.UpToDate());
  }

  private SyncOutcome syncs() {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(vault, changes -> "a day", Credentials.NONE, SyncProgress.NONE)
        .join();
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A vault that comes from a remote. */
class CloneTest {
  @TempDir Path home;
  private TestRemote remote;
  private Path folder;

  @BeforeEach
  void a_remote() {
    remote = TestRemote.in(home);
    folder = home.resolve("clone");
  }

  private Cloned clones(String address) {
    return VaultRepository.clone(address, folder, Credentials.NONE, SyncProgress.NONE);
  }

  private VaultRepository opened() {
    assertThat(VaultRepository.open(folder)).isInstanceOf(Opened.Ready.class);
    return ((Opened.Ready) VaultRepository.open(folder)).repository();
  }

  @Test
  void all_that_the_remote_has_is_there_and_git_sees_a_clone() throws IOException {
    NativeGit.required();
    remote.writer("anna").writes("a.md", "早").writes("图/乙.md", "z").pushes();

    assertThat(clones(remote.url())).isEqualTo(new Cloned.Done(folder));

    assertThat(Files.readString(folder.resolve("a.md"))).isEqualTo("早");
    assertThat(Files.readString(folder.resolve("图/乙.md"))).isEqualTo("z");
    assertThat(NativeGit.run(folder, "status", "-sb")).startsWith("## main");
    NativeGit.fsck(folder);
  }

  @Test
  void it_is_synced_like_any_other() throws IOException {
    remote.writer("anna").writes("a.md", "早").pushes();
    clones(remote.url());
    Files.writeString(folder.resolve("b.md"), "mine");

    try (var repository = opened()) {
      var outcome =
          new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
              .run(repository, changes -> "b", Credentials.NONE, SyncProgress.NONE)
              .join();

      assertThat(outcome).isEqualTo(new SyncOutcome.Pushed(1));
    }
    assertThat(remote.text("b.md")).contains("mine");
  }

  @Test
  void an_empty_remote_is_filled_by_the_first_sync() throws IOException {
    assertThat(clones(remote.url())).isEqualTo(new Cloned.Done(folder));
    Files.writeString(folder.resolve("a.md"), "first");

    try (var repository = opened()) {
      new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
          .run(repository, changes -> "a", Credentials.NONE, SyncProgress.NONE)
          .join();
    }

    assertThat(remote.text("a.md")).contains("first");
  }

  @Test
  void a_branch_of_another_name_is_followed() throws IOException {
    NativeGit.required();
    Path anna = remote.writer("anna").writes("a.md", "早").pushes().folder();
    NativeGit.run(anna, "push", "-q", "origin", "HEAD:refs/heads/trunk");
    NativeGit.run(remote.folder(), "symbolic-ref", "HEAD", "refs/heads/trunk");

    clones(remote.url());

    assertThat(NativeGit.run(folder, "symbolic-ref", "HEAD")).isEqualTo("refs/heads/trunk");
    assertThat(Files.readString(folder.resolve("a.md"))).isEqualTo("早");
  }

  @Test
  void a_folder_with_something_in_it_is_left_alone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("mine.md"), "mine");

    assertThat(clones(remote.url())).isEqualTo(new Cloned.NotEmpty(folder));

    assertThat(folder.resolve(".git")).doesNotExist();
  }

  @Test
  void what_is_not_there_is_told_and_no_folder_stays() {
    assertThat(clones(home.resolve("nowhere.git").toString()))
        .isInstanceOfSatisfying(
            Cloned.Failed.class,
            failed ->
                assertThat(failed.failure())
                    .isInstanceOfSatisfying(
                        SyncOutcome.CannotSync.class,
                        cannot ->
                            assertThat(cannot.reason())
                                .isEqualTo(CannotSyncReason.REMOTE_NOT_FOUND)));

    assertThat(folder).doesNotExist();
  }

  @Test
  void an_empty_folder_stays_empty_when_it_fails() throws IOException {
    Files.createDirectories(folder);

    clones(home.resolve("nowhere.git").toString());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_that_leads_out_becomes_a_file_that_says_where() throws IOException {
    var anna = remote.writer("anna").writes("a.md", "早");
    Files.createSymbolicLink(anna.folder().resolve("out"), Path.of("/etc"));
    anna.pushes();

    clones(remote.url());

    assertThat(Files.isSymbolicLink(folder.resolve("out"))).isFalse();
    assertThat(Files.readString(folder.resolve("out"))).isEqualTo("/etc");
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.diptych.TestRemote;
import io.github.diptych.sync.Opened.Reason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which repositories are opened, and which only looked at. */
class OpeningTest {
  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void a_vault_with_a_commit() {
    try (SyncStory story = SyncStory.alone(home)) {
      story.writes("a.md", "x").commits();
      folder = story.folder;
    }
  }

  @Test
  void a_vault_is_opened() throws IOException {
    assertThat(VaultRepository.open(folder)).isInstanceOf(Opened.Ready.class);
  }

  @Test
  void a_clone_made_by_git_is_opened() {
    NativeGit.required();
    NativeGit.run(home, "clone", "-q", folder.toString(), "clone");

    assertThat(VaultRepository.open(home.resolve("clone"))).isInstanceOf(Opened.Ready.class);
  }

  @Test
  void a_linked_work_tree_is_opened_and_committed_to() throws IOException {
    NativeGit.required();
    NativeGit.run(folder, "worktree", "add", "-q", "-b", "side", home.resolve("tree").toString());

    Opened opened = VaultRepository.open(home.resolve("tree"));

    assertThat(opened).isInstanceOf(Opened.Ready.class);
    try (VaultRepository tree = ((Opened.Ready) opened).repository()) {
      Files.writeString(home.resolve("tree/b.md"), "y");
      assertThat(tree.commit("b", SyncProgress.NONE)).isInstanceOf(Committed.Done.class);
      assertThat(tree.status().branch()).isEqualTo("side");
    }
    NativeGit.fsck(folder);
    assertThat(NativeGit.run(home.resolve("tree"), "status", "--porcelain")).isEmpty();
  }

  @Test
  void a_folder_without_git_is_not_a_repository() throws IOException {
    Path plain = Files.createDirectory(home.resolve("plain"));

    assertThat(VaultRepository.open(plain)).isEqualTo(new Opened.NotARepository());
    assertThat(VaultRepository.open(home.resolve("nothing")))
        .isEqualTo(new Opened.NotARepository());
  }

  @Test
  void a_folder_inside_a_vault_is_not_taken_for_the_vault() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));

    assertThat(VaultRepository.open(inner)).isEqualTo(new Opened.NotARepository());
  }

  @Test
  void a_vault_is_not_made_twice() {
    assertThatThrownBy(() -> VaultRepository.init(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void a_bare_repository_is_no_vault() throws IOException {
    VaultRepository.initBare(home.resolve("bare.git"));

    assertThat(reason(home.resolve("bare.git"))).isEqualTo(Reason.BARE);
  }

  @Test
  void a_repository_with_sha256_is_only_looked_at() {
    NativeGit.required();
    NativeGit.run(home, "init", "-q", "--object-format=sha256", "longer");

    assertThat(reason(home.resolve("longer"))).isEqualTo(Reason.SHA256);
  }

  @Test
  void a_sparse_checkout_is_only_looked_at() throws IOException {
    NativeGit.required();
    Files.createDirectory(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/b.md"), "y");
    NativeGit.run(folder, "add", ".");
    NativeGit.run(folder, "commit", "-q", "-m", "deep");
    NativeGit.run(folder, "sparse-checkout", "set", "elsewhere");

    assertThat(reason(folder)).isEqualTo(Reason.SPARSE);
  }

  @Test
  void a_sparse_index_whose_settings_are_of_the_work_tree_is_only_looked_at() throws IOException {
    NativeGit.required();
    Files.createDirectories(folder.resolve("deep/er"));
    Files.writeString(folder.resolve("deep/er/b.md"), "y");
    NativeGit.run(folder, "add", ".");
    NativeGit.run(folder, "commit", "-q", "-m", "deep");
    NativeGit.run(folder, "sparse-checkout", "set", "--cone", "--sparse-index", "elsewhere");

    assertThat(reason(folder)).isEqualTo(Reason.SPARSE);
    assertThat(Condition.of(folder))
        .isInstanceOfSatisfying(
            Condition.LookedAt.class, found -> assertThat(found.restoration()).isEmpty());
  }

  @Test
  void a_split_index_is_only_looked_at() {
    NativeGit.required();
    NativeGit.run(folder, "update-index", "--split-index");

    assertThat(reason(folder)).isEqualTo(Reason.SPLIT_INDEX);
  }

  @Test
  void a_partial_clone_is_only_looked_at() throws IOException {
    configure("[remote \"origin\"]\nurl = https://example.org/a.git\npromisor = true\n");

    assertThat(reason(folder)).isEqualTo(Reason.PARTIAL_CLONE);
  }

  @Test
  void a_format_of_the_future_is_only_looked_at() throws IOException {
    configure("[core]\nrepositoryformatversion = 7\n");

    assertThat(reason(folder)).isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void a_branch_of_zero_length_is_damage() throws IOException {
    Files.writeString(folder.resolve(".git/refs/heads/main"), "");

    assertThat(VaultRepository.open(folder))
        .isEqualTo(new Opened.Unsupported(Reason.DAMAGED, "refs/heads/main"));
  }

  @Test
  void a_missing_or_empty_HEAD_is_damage() throws IOException {
    Files.writeString(folder.resolve(".git/HEAD"), "");
    assertThat(VaultRepository.open(folder))
        .isEqualTo(new Opened.Unsupported(Reason.DAMAGED, "HEAD"));

    Files.delete(folder.resolve(".git/HEAD"));
    assertThat(VaultRepository.open(folder))
        .isEqualTo(new Opened.Unsupported(Reason.DAMAGED, "HEAD"));
  }

  @Test
  void garbage_in_HEAD_or_the_branch_is_damage() throws IOException {
    Files.writeString(folder.resolve(".git/refs/heads/main"), "\0\0\0\0\0\0\0\0");
    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);

    Files.writeString(folder.resolve(".git/HEAD"), "\0\0\0\0\0\0\0\0");
    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_branch_whose_commit_is_lost_is_damage() throws IOException {
    Files.writeString(folder.resolve(".git/refs/heads/main"), "1".repeat(40) + "\n");

    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_cut_off_index_is_damage() throws IOException {
    Path index = folder.resolve(".git/index");
    byte[] bytes = Files.readAllBytes(index);
    Files.write(index, Arrays.copyOf(bytes, bytes.length - 10));
    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);

    Files.write(index, new byte[0]);
    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_configuration_that_cannot_be_read_is_damage() throws IOException {
    Files.writeString(folder.resolve(".git/config"), "[core\n");

    assertThat(reason(folder)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void a_branch_before_its_first_commit_is_fine() throws IOException {
    TestRemote.withoutThisMachinesGit("");
    VaultRepository.init(home.resolve("new")).close();

    assertThat(VaultRepository.open(home.resolve("new"))).isInstanceOf(Opened.Ready.class);
  }

  private void configure(String text) throws IOException {
    Path config = folder.resolve(".git/config");
    Files.writeString(config, Files.readString(config) + text);
  }

  private static Reason reason(Path folder) {
    return ((Opened.Unsupported) VaultRepository.open(folder)).reason();
  }
}

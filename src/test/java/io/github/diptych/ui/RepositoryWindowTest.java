package io.github.diptych.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.Promptness;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vaults whose repository is not as it should be, in the real window. */
@FxTest
class RepositoryWindowTest {
  private static final String NOTE = "list.md";
  private static final Duration SOON = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private TestRemote remote;
  private TestVault vault;
  private @Nullable DiptychWindow opened;

  @BeforeEach
  void a_vault_that_is_synced() throws IOException {
    NativeGit.required();
    remote = TestRemote.in(folder);
    vault = TestVault.in(folder).note(NOTE, "one\n");
    try (var repository = VaultRepository.init(vault.root())) {
      repository.remote(remote.url());
    }
    git("add", ".");
    git("commit", "-q", "-m", "one");
    git("push", "-q", "-u", "origin", "main");
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private String git(String... arguments) {
    return NativeGit.run(vault.root(), arguments);
  }

  private DiptychWindow window() {
    return Objects.requireNonNull(opened);
  }

  private void opens() {
    opened = DiptychWindow.on(vault.root(), folder.resolve("settings"), "2024-05-21T10:38");
  }

  @Test
  void a_branch_lost_in_a_power_cut_is_restored_by_a_button_and_the_notes_stay()
      throws IOException {
    Files.writeString(vault.file(".git/refs/heads/main"), "");
    opens();
    window().isTold("This repository is damaged: refs/heads/main");
    window().opens(NOTE).putsCaretAt(0).types("ours ").awaitSaved();

    window().clicks("Restore...").clicks("Restore").isTold("The repository is restored");

    window().fires("sync.run").isTold("on the remote now");
    assertThat(window().onDisk(NOTE)).isEqualTo("ours one\n");
    assertThat(remote.text(NOTE)).contains("ours one\n");
    assertThat(remote.messages()).hasSize(2);
  }

  @Test
  void a_sync_of_a_damaged_repository_offers_the_same() throws IOException {
    opens();
    Files.writeString(vault.file(".git/refs/heads/main"), "");

    window().fires("sync.run").isTold("damaged").clicks("Restore...").clicks("Restore");

    window().isTold("The repository is restored");
  }

  @Test
  void a_vault_that_is_only_looked_at_says_so_when_it_is_opened_and_can_be_written_in() {
    git("update-index", "--split-index");
    opens();

    window().isTold("splits its index");

    window().opens(NOTE).putsCaretAt(0).types("ours ").awaitSaved();
    assertThat(window().onDisk(NOTE)).isEqualTo("ours one\n");
  }

  @Test
  void a_commit_that_is_checked_out_without_a_branch_is_left_by_a_button() {
    git("checkout", "-q", "--detach");
    opens();
    window().isTold("No branch is checked out").clicks("Go back to main");
    window().isTold("The branch is checked out again");

    window()
        .opens(NOTE)
        .putsCaretAt(0)
        .types("ours ")
        .fires("sync.run")
        .isTold("on the remote now");
    assertThat(remote.text(NOTE)).contains("ours one\n");
  }

  @Test
  void a_merge_that_another_program_left_half_done_is_told() throws IOException {
    Files.writeString(vault.file(".git/MERGE_HEAD"), git("rev-parse", "HEAD") + "\n");
    opens();

    window().isTold("began a merge here");
  }

  @Test
  void what_is_written_is_counted_within_two_seconds() throws Exception {
    opens();

    Promptness.within(
        SOON,
        number -> {
          Files.writeString(vault.file(number + ".md"), "new\n");
          return counted(number + 1, 0, 0);
        });
  }

  @Test
  void what_another_program_commits_is_counted_within_two_seconds() throws Exception {
    opens();

    Promptness.within(
        SOON,
        number -> {
          git("commit", "-q", "--allow-empty", "-m", "another");
          return counted(0, number + 1, 0);
        });
  }

  @Test
  void what_another_program_fetches_is_counted_within_two_seconds() throws Exception {
    opens();

    Promptness.within(
        SOON,
        number -> {
          remote.writer("anna").writes("hers.md", "hers " + number + "\n").pushes();
          git("fetch", "-q");
          return counted(0, 0, number + 1);
        });
  }

  @Test
  void a_lock_that_another_program_left_is_removed_by_a_button() throws IOException {
    opens();
    Files.writeString(vault.file(".git/index.lock"), "");
    window().opens(NOTE).putsCaretAt(0).types("ours ").fires("sync.run");
    window().isTold("Another Git program is at work in this vault");

    window().clicks("Remove the lock...").clicks("None is running, remove it");

    window().isTold("on the remote now");
    assertThat(remote.text(NOTE)).contains("ours one\n");
    assertThat(vault.file(".git/index.lock")).doesNotExist();
  }

  /** How long it takes until that is in the toolbar. */
  private Duration counted(int changes, int ahead, int behind) {
    long before = System.nanoTime();
    Fx.await(
        changes + " changes, " + ahead + " ahead, " + behind + " behind",
        () -> {
          var toolbar = window().open().parts().toolbar();
          return toolbar.changesProperty().get() == changes
              && toolbar.aheadProperty().get() == ahead
              && toolbar.behindProperty().get() == behind;
        });
    Duration took = Promptness.since(before);
    System.out.println("counted after " + took.toMillis() + " ms");
    return took;
  }
}

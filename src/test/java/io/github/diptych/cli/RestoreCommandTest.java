package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestVault;
import io.github.diptych.sync.SyncProgress;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code restore}: the vault, a note or an entry as a commit had it, as a new change. */
class RestoreCommandTest {
  private static final String LATER = "\n---\n\n又一段。 -**2024.05.20 23:00**\n";

  @TempDir Path home;
  private final Shell shell = new Shell();
  private TestVault vault;
  private VaultRepository repository;

  @BeforeEach
  void a_vault_that_was_edited() throws IOException {
    vault = TestVault.in(home).note("README.md", Diaries.DAY).note("list.md", "milk\n");
    repository = VaultRepository.init(vault.root());
    repository.commit("first", SyncProgress.NONE);
    vault.note("README.md", Diaries.DAY.replace("雨", "雪") + LATER).note("list.md", "tea\n");
    repository.commit("second", SyncProgress.NONE);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private int commits() throws IOException {
    try (var walk = repository.past().history().walk()) {
      return walk.next(10, () -> false).versions().size();
    }
  }

  @Test
  void the_vault_is_as_it_was_with_a_commit_more() throws IOException {
    assertThat(shell.run("restore", vault.root(), "HEAD~1").done().out())
        .contains("as it was then");

    assertThat(vault.text("list.md")).isEqualTo("milk\n");
    assertThat(vault.text("README.md")).isEqualTo(Diaries.DAY);
    assertThat(commits()).isEqualTo(3);
    assertThat(shell.run("restore", vault.root(), "HEAD").done().out()).contains("already");
  }

  @Test
  void a_note_alone_is_as_it_was_and_not_committed() throws IOException {
    shell.run("restore", vault.root(), "HEAD~1", "--note", "list.md").done();

    assertThat(vault.text("list.md")).isEqualTo("milk\n");
    assertThat(vault.text("README.md")).contains("雪");
    assertThat(commits()).isEqualTo(2);
  }

  @Test
  void a_note_that_is_gone_is_there_again() throws IOException {
    Files.delete(vault.file("list.md"));

    shell.run("restore", vault.root(), "HEAD", "--note", "list.md").done();

    assertThat(vault.text("list.md")).isEqualTo("tea\n");
  }

  @Test
  void a_picture_is_as_it_was_byte_for_byte() {
    vault.bytes("a.png", TestVault.png(1));
    repository.commit("red", SyncProgress.NONE);
    vault.bytes("a.png", TestVault.png(2));
    repository.commit("blue", SyncProgress.NONE);

    shell.run("restore", vault.root(), "HEAD~1", "--note", "a.png").done();

    assertThat(vault.bytes("a.png")).isEqualTo(TestVault.png(1));
  }

  @Test
  void an_entry_alone_gets_its_old_words_and_what_came_since_stays() {
    shell
        .run("restore", vault.root(), "HEAD~1", "--note", "README.md", "--entry", "2024-05-20/1")
        .done();

    assertThat(vault.text("README.md")).isEqualTo(Diaries.DAY + LATER);
  }

  @Test
  void line_ends_stay_those_of_the_file() {
    vault.note("README.md", vault.text("README.md").replace("\n", "\r\n"));

    shell
        .run("restore", vault.root(), "HEAD~1", "--note", "README.md", "--entry", "2024-05-20/1")
        .done();

    assertThat(vault.text("README.md")).isEqualTo((Diaries.DAY + LATER).replace("\n", "\r\n"));
  }

  @Test
  void what_cannot_be_restored_is_said_and_nothing_is_changed() {
    shell.fails(2, home, "restore", vault.root(), "nothing");
    shell.fails(2, home, "restore", vault.root(), "HEAD", "--note", "nowhere.md");
    shell.fails(2, home, "restore", vault.root(), "HEAD", "--note", "../a.md");
    shell.fails(2, home, "restore", vault.root(), "HEAD", "--entry", "2024-05-20/1");
    shell.fails(
        2,
        home,
        "restore",
        vault.root(),
        "HEAD~1",
        "--note",
        "README.md",
        "--entry",
        "2024-05-20/9");
  }
}

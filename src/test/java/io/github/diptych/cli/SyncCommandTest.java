package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.TestGitServer;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a sync can end has an exit of its own. */
class SyncCommandTest {
  private static final String TOKEN = "canary-51b0c2-token";

  @TempDir Path home;
  private TestRemote remote;
  private TestVault vault;
  private Shell shell;

  @BeforeEach
  void a_vault_and_a_remote() throws IOException {
    shell = new Shell();
    remote = TestRemote.in(home);
    vault = TestVault.in(home).note("README.md", Diaries.DAY).image("images/river.png");
    VaultRepository.init(vault.root()).close();
  }

  private void remoteIs(String address) throws IOException {
    try (var repository = VaultRepository.init(home.resolve("other"))) {
      repository.remote(address);
    }
    Files.copy(
        home.resolve("other/.git/config"),
        vault.file(".git/config"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private Shell.Said syncs(int exit, Object... options) {
    Object[] arguments = new Object[options.length + 2];
    arguments[0] = "sync";
    arguments[1] = vault.root();
    System.arraycopy(options, 0, arguments, 2, options.length);
    var said = shell.run(arguments);
    assertThat(said.out() + said.err()).doesNotContain(TOKEN);
    Snapshot.of(home).forEach((path, bytes) -> assertThat(bytes).as(path).doesNotContain(TOKEN));
    return exit == 0 ? said.done() : said.failed(exit);
  }

  /** The notes, and where the branch is. */
  private Map<String, String> work() {
    var all = Snapshot.of(vault.root());
    all.keySet().removeIf(path -> path.startsWith(".git/") && !path.startsWith(".git/refs/heads"));
    return all;
  }

  @Test
  void done_is_0_and_says_what_was_done() throws IOException {
    remoteIs(remote.url());

    assertThat(syncs(0).out()).contains("1 commit");
    assertThat(remote.text("README.md")).contains(Diaries.DAY);
    assertThat(remote.messages()).containsExactly("2024.05.20: 2 entries, 1 image");
    assertThat(syncs(0).out()).contains("nothing to do");

    remote.writer("anna").writes("anna.md", "安娜\n").pushes();
    assertThat(syncs(0).out()).contains("1 new commit");
    assertThat(vault.text("anna.md")).isEqualTo("安娜\n");
  }

  @Test
  void a_message_of_ones_own_is_the_commits() throws IOException {
    remoteIs(remote.url());

    syncs(0, "-m", "我的说明：{0} 'x'");
    vault.note("a.md", "a");
    syncs(0, "-m", "  ");

    assertThat(remote.messages()).containsExactly("2024.05.20: 1 note", "我的说明：{0} 'x'");
  }

  @Test
  void the_new_entry_of_a_day_is_what_its_commit_says() throws IOException {
    remoteIs(remote.url());
    syncs(0);
    shell.run("new", vault.root(), "--lang", "zh", "--text", "又一段。").done();

    syncs(0);

    assertThat(remote.messages().getFirst()).isEqualTo("2024.05.20: 1 entry");
    assertThat(remote.text("README.md").orElseThrow()).contains("又一段。");
  }

  @Test
  void what_is_for_the_writer_to_decide_is_3_and_changes_nothing() throws IOException {
    remoteIs(remote.url());
    vault.note("list.md", "one\n");
    syncs(0);
    remote.writer("anna").writes("list.md", "hers\n").pushes();
    vault.note("list.md", "mine\n");
    var before = remote.messages();

    syncs(3);

    var conflicted = work();
    assertThat(conflicted).containsEntry("list.md", "mine\n");
    assertThat(remote.messages()).isEqualTo(before);
    syncs(3);
    assertThat(work()).isEqualTo(conflicted);
  }

  @Test
  void who_is_not_let_in_is_4() throws IOException {
    try (var server = TestGitServer.serving(home, TOKEN)) {
      remoteIs(server.url("remote.git"));

      assertThat(syncs(4).err()).contains("localhost");
      shell.with("DIPTYCH_TOKEN", "wrong");
      assertThat(syncs(4).err()).contains("localhost").doesNotContain("wrong");
      shell.with("DIPTYCH_TOKEN", " ");
      syncs(4);
      assertThat(remote.messages()).isEmpty();
      assertThat(vault.text("README.md")).isEqualTo(Diaries.DAY);

      shell.with("DIPTYCH_TOKEN", TOKEN);
      syncs(0);
      assertThat(remote.messages()).hasSize(1);
    }
  }

  @Test
  void who_cannot_reach_the_remote_is_5_and_keeps_the_commit() throws IOException {
    String address;
    try (var server = TestGitServer.serving(home, TOKEN)) {
      address = server.url("remote.git");
    }
    remoteIs(address);
    shell.with("DIPTYCH_TOKEN", TOKEN);

    syncs(5);

    assertThat(NativeGit.run(vault.root(), "log", "--format=%s"))
        .isEqualTo("2024.05.20: 2 entries, 1 image");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_the_server_rejects_is_6_and_in_its_own_words() throws IOException {
    Path hook = remote.folder().resolve("hooks/pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho 'no diaries here' >&2\necho 'sorry' >&2\nexit 1\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (var server = TestGitServer.serving(home, TOKEN)) {
      remoteIs(server.url("remote.git"));
      shell.with("DIPTYCH_TOKEN", TOKEN);

      assertThat(syncs(6).err()).contains("no diaries here", "sorry");
      assertThat(remote.messages()).isEmpty();
    }
  }

  @Test
  void without_a_remote_it_is_7_and_the_work_is_committed() {
    assertThat(syncs(7).err()).contains("git remote add origin");

    assertThat(work()).containsKey(".git/refs/heads/main");
  }

  @Test
  void what_cannot_be_synced_is_2_and_left_alone() throws IOException {
    var plain = TestVault.in(home.resolve("plain")).note("README.md", Diaries.DAY);

    assertThat(shell.fails(2, home, "sync", plain.root()).err()).contains("git init");
    shell.fails(2, home, "sync", home.resolve("nowhere"));
    shell.fails(2, home, "sync", plain.file("README.md"));

    syncs(7);
    String tip = Files.readString(vault.file(".git/refs/heads/main"));
    vault.note(".git/HEAD", tip).note("a.md", "a");
    shell.fails(2, home, "sync", vault.root());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_name_that_only_linux_can_have_is_6_and_stays_here() throws IOException {
    remoteIs(remote.url());
    Files.writeString(vault.root().resolve("a\\b.md"), "a");

    syncs(6);

    assertThat(remote.text("a\\b.md")).isEmpty();
  }
}

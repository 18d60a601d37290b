package io.github.diptych.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.TestRemote;
import io.github.diptych.TestVault;
import io.github.diptych.github.GitHubStandIn;
import io.github.diptych.settings.ConfigFolder;
import io.github.diptych.settings.ConnectionSettings;
import io.github.diptych.settings.MachineSettings;
import io.github.diptych.settings.MachineSettingsFile;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.sync.NativeGit;
import io.github.diptych.sync.TestGitServer;
import io.github.diptych.sync.TestProxy;
import io.github.diptych.sync.TestSshServer;
import io.github.diptych.sync.VaultRepository;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cloning, publishing and SSH from a shell, where nobody can be asked. */
class GettingInTest {
  private static final String TOKEN = "github_pat_canary0123456789";
  private static final String PASSPHRASE = "canary passphrase";

  @TempDir Path home;
  private TestRemote remote;
  private Shell shell;

  @BeforeEach
  void a_remote() {
    shell = new Shell().with("HOME", home.resolve("user").toString());
    remote = TestRemote.in(home);
    remote.writer("anna").writes("a.md", "早").pushes();
  }

  @Test
  void a_repository_is_cloned_with_the_token_of_the_environment() throws IOException {
    try (var server = TestGitServer.serving(home, TOKEN)) {
      Path clone = home.resolve("clone");
      shell.run("clone", server.url("remote.git"), clone).failed(4);
      assertThat(clone).doesNotExist();

      shell.with("DIPTYCH_TOKEN", TOKEN);
      shell.run("clone", server.url("remote.git"), clone).done();

      assertThat(clone.resolve("a.md")).hasContent("早");
      assertThat(clone.resolve(".git/config")).content().doesNotContain(TOKEN);
      shell.run("clone", server.url("remote.git"), clone).failed(2);
    }
  }

  @Test
  @Tag("slow")
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_server_that_says_nothing_is_left_after_half_a_minute() throws IOException {
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Path clone = home.resolve("clone");

      shell.run("clone", "git://127.0.0.1:" + mute.getLocalPort() + "/remote.git", clone).failed(5);

      assertThat(clone).doesNotExist();
    }
  }

  @Test
  void what_ssh_asks_is_answered_by_an_option_and_a_variable() {
    try (var server = new TestSshServer()) {
      var key = TestSshServer.newKey("ssh-ed25519", 256);
      TestSshServer.write(key, home.resolve("user/.ssh/id_ed25519"), PASSPHRASE);
      server.welcomes(key);
      Path clone = home.resolve("clone");
      String url = server.url(remote.folder());

      assertThat(shell.run("clone", url, clone).failed(4).err())
          .contains("--trust-host " + server.fingerprint());
      assertThat(
              shell.run("clone", url, clone, "--trust-host", server.fingerprint()).failed(4).err())
          .contains("DIPTYCH_PASSPHRASE");
      shell.with("DIPTYCH_PASSPHRASE", PASSPHRASE);
      shell.run("clone", url, clone, "--trust-host", server.fingerprint()).done();
      shell.run("sync", clone).done();
    }
  }

  @Test
  void a_vault_is_published_and_synced() throws IOException {
    NativeGit.required();
    Path root = home.resolve("served");
    Path served = Files.createDirectories(root.resolve("anna"));
    var vault = TestVault.in(home).note("README.md", "# Mine\n");
    try (var server = TestGitServer.serving(root, TOKEN)) {
      var github =
          new GitHubStandIn(server.http(), server.host(), TOKEN)
              .clonesFrom(name -> server.url(name + ".git"))
              .makes(name -> VaultRepository.initBare(root.resolve(name + ".git")))
              .has("taken", true);
      Object[] publish = {"publish", vault.root(), "--github", server.host(), "--name", "diary"};

      assertThat(shell.run(publish).failed(4).err()).contains("DIPTYCH_TOKEN");
      shell.with("DIPTYCH_TOKEN", "wrong");
      shell.run(publish).failed(4);
      shell.with("DIPTYCH_TOKEN", TOKEN);
      publish[5] = "taken";
      assertThat(shell.run(publish).failed(6).err()).contains("taken");
      publish[5] = "diary";
      assertThat(shell.run(publish).done().out()).contains("private repository anna/diary");
      shell.run("sync", vault.root()).done();
      assertThat(shell.run(publish).failed(2).err()).contains("has a remote already");

      assertThat(NativeGit.run(served.resolve("diary.git"), "ls-tree", "--name-only", "main"))
          .contains("README.md");
      assertThat(github.asked().toString()).doesNotContain("?access_token");
    }
  }

  @Test
  void the_entered_proxy_gets_the_password_that_the_window_has_kept() throws IOException {
    try (var proxy = TestProxy.http("anna:" + PASSPHRASE);
        var server = TestGitServer.serving(home, TOKEN)) {
      var settings =
          new ConnectionSettings(
              ConnectionSettings.GITHUB_COM,
              "",
              new ProxySettings(
                  ProxySettings.Kind.HTTP, "127.0.0.1", proxy.port(), "anna", List.of()));
      new MachineSettingsFile(home.resolve("settings"))
          .write(MachineSettings.standard().withConnection(settings));
      shell
          .with(ConfigFolder.VARIABLE, home.resolve("settings").toString())
          .with("DIPTYCH_TOKEN", TOKEN);
      shell.run("clone", server.url("remote.git"), home.resolve("without")).failed(2);
      shell.keeps("proxy anna@127.0.0.1:" + proxy.port(), PASSPHRASE);

      shell.run("clone", server.url("remote.git"), home.resolve("clone")).done();

      assertThat(proxy.asked()).isNotEmpty();
    } finally {
      Authenticator.setDefault(null);
    }
  }

  @Test
  void that_everyone_can_read_is_told_at_the_first_push_alone() throws IOException {
    NativeGit.required();
    Path root = home.resolve("served");
    VaultRepository.initBare(root.resolve("anna/diary.git"));
    var vault = TestVault.in(home).note("README.md", "# Mine\n");
    try (var server = TestGitServer.serving(root, TOKEN);
        var repository = VaultRepository.init(vault.root())) {
      repository.remote(server.url("anna/diary.git"));
      var settings = MachineSettings.standard();
      new MachineSettingsFile(home.resolve("settings"))
          .write(
              settings.withConnection(
                  new ConnectionSettings(server.host(), "", ProxySettings.standard())));
      shell.with(ConfigFolder.VARIABLE, home.resolve("settings").toString());
      shell.with("DIPTYCH_TOKEN", TOKEN);
      var github = new GitHubStandIn(server.http(), server.host(), TOKEN).has("diary", false);

      assertThat(shell.run("sync", vault.root()).failed(6).err())
          .contains("Everyone can read " + server.host() + "/anna/diary");
      shell.run("sync", vault.root(), "--accept").done();
      vault.note("README.md", "# Mine and more\n");
      shell.run("sync", vault.root()).done();

      assertThat(github.asked()).hasSize(1);
    }
  }
}

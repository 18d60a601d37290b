package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.sync.ssh.SshObstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cycle with OpenSSH's own server, agent, keys and known hosts. */
@DisabledOnOs(OS.WINDOWS)
class OpenSshTest {
  private static final Proxies DIRECT =
      new Proxies(new ProxyChoice.Direct(), name -> null, null, each -> Optional.empty());

  @TempDir Path folder;
  private Path home;
  private SyncStory story;
  private RealSsh ssh;
  private SshAnswers answers = SshAnswers.NONE;

  @BeforeEach
  void a_vault_and_a_server() throws IOException {
    ssh = RealSsh.serving(folder.resolve("sshd"));
    home = folder.resolve("home");
    Files.createDirectories(home.resolve(".ssh"));
    story = SyncStory.connected(folder);
    story.vault.remote(ssh.url(story.remote.folder()));
    story.writes("a.md", "早");
  }

  @AfterEach
  void all_is_whole() {
    if (story != null) {
      ssh.close();
      story.close();
    }
  }

  @Test
  void the_fingerprint_is_the_one_that_ssh_shows() {
    assertThat(syncs())
        .isEqualTo(
            new SyncOutcome.SshStopped(
                new SshObstacle.UnknownHost(ssh.host(), "ssh-ed25519", ssh.fingerprint())));
  }

  @ParameterizedTest
  @CsvSource({"ed25519, ''", "rsa, ''", "ed25519, a passphrase", "rsa, a passphrase"})
  void a_key_that_ssh_keygen_made_opens_the_remote(String type, String passphrase)
      throws IOException {
    Path key = install(ssh.newKey("id_" + type, type, passphrase));
    answers = answers.withPassphrase(key.toString(), passphrase);

    assertThat(trusting().syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("a.md")).contains("早");
  }

  @Test
  void a_key_that_the_agent_alone_has_opens_the_remote() throws IOException {
    Path key = ssh.newKey("in-the-agent", "ed25519", "");
    ssh.welcomes(key);
    Path agent = ssh.agentWith(key);
    Files.delete(key);
    Files.writeString(home.resolve(".ssh/config"), "Host *\n  IdentityAgent " + agent + "\n");

    assertThat(trusting().syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void a_host_that_was_trusted_here_is_known_to_ssh() throws IOException {
    Path key = install(ssh.newKey("id_ed25519", "ed25519", ""));
    trusting().syncs();

    String seen =
        RealSsh.run(
            Map.of(
                "GIT_SSH_COMMAND",
                "ssh -F none -o StrictHostKeyChecking=yes -o BatchMode=yes -o UserKnownHostsFile="
                    + knownHosts()
                    + " -i "
                    + key),
            "git",
            "ls-remote",
            ssh.url(story.remote.folder()));

    assertThat(seen).contains("refs/heads/main");
  }

  @Test
  void a_host_that_ssh_knows_under_a_hashed_name_is_not_asked_about() throws IOException {
    install(ssh.newKey("id_ed25519", "ed25519", ""));
    String hostKey = Files.readString(folder.resolve("sshd/host.pub"));
    Files.writeString(
        knownHosts(), "[127.0.0.1]:" + ssh.host().replaceAll(".*:", "") + " " + hostKey);
    RealSsh.run(Map.of(), "ssh-keygen", "-q", "-H", "-f", knownHosts().toString());
    assertThat(Files.readString(knownHosts())).startsWith("|1|");

    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void what_the_server_does_not_let_in_is_said_so() throws IOException {
    Files.copy(ssh.newKey("id_ed25519", "ed25519", ""), home.resolve(".ssh/id_ed25519"));

    assertThat(trusting().syncs())
        .isEqualTo(
            new SyncOutcome.SshStopped(
                new SshObstacle.NoKey(System.getProperty("user.name"), "127.0.0.1")));
  }

  private Path install(Path key) throws IOException {
    ssh.welcomes(key);
    return Files.copy(
        key, home.resolve(".ssh").resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
  }

  private Path knownHosts() {
    return home.resolve(".ssh/known_hosts");
  }

  private OpenSshTest trusting() {
    answers = answers.withHostKey(ssh.fingerprint());
    return this;
  }

  private SyncOutcome syncs() {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(
            story.vault,
            changes -> "a day",
            new Credentials.Via(new Credentials.Ssh(answers), new Way(home, DIRECT)),
            SyncProgress.NONE)
        .join();
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.sync.SyncOutcome.SshStopped;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.sync.ssh.SshObstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cycle over SSH, with a server in this process. */
class SyncOverSshTest {
  private static final String PASSPHRASE = "canary-0d1e7b52 passphrase";

  private static final Proxies DIRECT =
      new Proxies(new ProxyChoice.Direct(), name -> null, null, each -> Optional.empty());

  @TempDir Path folder;
  private Path home;
  private SyncStory story;
  private TestSshServer server;
  private SshAnswers answers = SshAnswers.NONE;

  @BeforeEach
  void a_vault_and_a_server() throws IOException {
    home = folder.resolve("home");
    story = SyncStory.connected(folder);
    server = new TestSshServer();
    story.vault.remote(server.url(story.remote.folder()));
    story.writes("a.md", "早");
  }

  @AfterEach
  void all_is_whole() {
    server.close();
    story.close();
  }

  @Test
  void a_host_that_nobody_knows_is_asked_about_with_its_fingerprint() {
    assertThat(syncs())
        .isEqualTo(
            new SshStopped(
                new SshObstacle.UnknownHost(server.host(), "ssh-ed25519", server.fingerprint())));

    assertThat(knownHosts()).doesNotExist();
    assertThat(story.status().ahead()).isEqualTo(1);
  }

  @Test
  void a_host_that_the_writer_trusts_is_remembered_as_ssh_remembers_it() throws IOException {
    key("id_ed25519", "ssh-ed25519", 256, null);

    assertThat(trusting().syncs()).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(Files.readString(knownHosts())).contains("ssh-ed25519 AAAA");
    answers = SshAnswers.NONE;
    assertThat(syncs()).isEqualTo(new SyncOutcome.UpToDate());
    story.remote.writer("anna").writes("b.md", "晚").pushes();
    assertThat(syncs()).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.reads("b.md")).isEqualTo("晚");
  }

  @Test
  void another_fingerprint_than_the_hosts_trusts_nobody() {
    answers = answers.withHostKey("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    assertThat(obstacle()).isInstanceOf(SshObstacle.UnknownHost.class);
    assertThat(knownHosts()).doesNotExist();
  }

  @Test
  void a_host_whose_key_changed_is_refused_even_if_its_new_key_is_trusted() throws IOException {
    key("id_ed25519", "ssh-ed25519", 256, null);
    trusting().syncs();
    String known = Files.readString(knownHosts());
    server.changesItsKey();
    story.writes("secret.md", "for nobody else");

    assertThat(trusting().obstacle())
        .isEqualTo(new SshObstacle.ChangedHost(server.host(), server.fingerprint(), knownHosts()));

    assertThat(Files.readString(knownHosts())).isEqualTo(known);
    assertThat(story.remote.text("secret.md")).isEmpty();
  }

  @Test
  void no_configuration_waves_a_changed_host_through() throws IOException {
    key("id_ed25519", "ssh-ed25519", 256, null);
    Files.writeString(home.resolve(".ssh/config"), "Host *\n  StrictHostKeyChecking no\n");
    assertThat(syncs()).as("a new one is taken, as ssh does").isEqualTo(new SyncOutcome.Pushed(1));
    server.changesItsKey();
    story.writes("secret.md", "for nobody else");

    assertThat(obstacle()).isInstanceOf(SshObstacle.ChangedHost.class);
  }

  @ParameterizedTest
  @CsvSource({"id_ed25519, ssh-ed25519, 256", "id_rsa, ssh-rsa, 2048"})
  void a_key_of_this_kind_opens_the_remote(String name, String type, int bits) {
    key(name, type, bits, null);

    assertThat(trusting().syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.text("a.md")).contains("早");
  }

  @Test
  void a_locked_key_asks_for_its_passphrase_and_opens_with_the_right_one_alone() {
    String file = key("id_ed25519", "ssh-ed25519", 256, PASSPHRASE).toString();

    assertThat(trusting().obstacle()).isEqualTo(new SshObstacle.Passphrase(file, false));

    answers = answers.withPassphrase(file, "wrong");
    assertThat(obstacle()).isEqualTo(new SshObstacle.Passphrase(file, true));

    answers = answers.withPassphrase(file, PASSPHRASE);
    assertThat(syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void a_key_that_the_configuration_names_for_the_host_is_the_one_that_is_used()
      throws IOException {
    Path key = key("for-diaries", "ssh-ed25519", 256, null);
    Files.writeString(home.resolve(".ssh/config"), "Host 127.0.0.1\n  IdentityFile " + key + "\n");

    assertThat(trusting().syncs()).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void without_a_key_that_the_host_takes_it_is_said_so() {
    TestSshServer.write(
        TestSshServer.newKey("ssh-ed25519", 256), home.resolve(".ssh/id_ed25519"), null);

    assertThat(trusting().obstacle()).isEqualTo(new SshObstacle.NoKey("git", "127.0.0.1"));
  }

  @Test
  void a_repository_that_is_not_there_is_said_to_be_missing() throws IOException {
    key("id_ed25519", "ssh-ed25519", 256, null);
    story.vault.remote(server.url(folder.resolve("nowhere.git")));

    assertThat(trusting().syncs())
        .isInstanceOfSatisfying(
            SyncOutcome.CannotSync.class,
            cannot -> assertThat(cannot.reason()).isEqualTo(CannotSyncReason.REMOTE_NOT_FOUND));
  }

  @Test
  void a_host_that_is_down_is_offline() {
    server.close();

    assertThat(syncs()).isInstanceOf(SyncOutcome.Offline.class);
  }

  @Test
  void a_clone_comes_over_ssh_and_syncs() {
    key("id_ed25519", "ssh-ed25519", 256, null);
    trusting().syncs();
    Path clone = folder.resolve("clone");

    assertThat(
            VaultRepository.clone(
                server.url(story.remote.folder()), clone, credentials(), SyncProgress.NONE))
        .isEqualTo(new Cloned.Done(clone));
    assertThat(clone.resolve("a.md")).hasContent("早");
  }

  @Test
  void the_passphrase_is_in_no_file_log_or_outcome() throws IOException {
    String file = key("id_ed25519", "ssh-ed25519", 256, PASSPHRASE).toString();
    try (var log = new CapturedLog()) {
      trusting();
      answers = answers.withPassphrase(file, PASSPHRASE);
      SyncOutcome pushed = syncs();
      TestSshServer.write(
          TestSshServer.newKey("ssh-ed25519", 256), Path.of(file), "another passphrase");
      SyncOutcome wrong = syncs();
      server.close();
      SyncOutcome offline = syncs();

      assertThat(pushed).isEqualTo(new SyncOutcome.Pushed(1));
      assertThat(wrong).isInstanceOf(SshStopped.class);
      assertThat(List.of(wrong, offline, answers, credentials()).toString())
          .doesNotContain(PASSPHRASE);
      assertThat(log.text()).isNotEmpty().doesNotContain(PASSPHRASE);
    }
    try (var files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
            .as("%s", each)
            .doesNotContain(PASSPHRASE);
      }
    }
  }

  private Path key(String name, String type, int bits, @Nullable String passphrase) {
    KeyPair key = TestSshServer.newKey(type, bits);
    Path file = home.resolve(".ssh").resolve(name);
    TestSshServer.write(key, file, passphrase);
    server.welcomes(key);
    return file;
  }

  private Path knownHosts() {
    return home.resolve(".ssh/known_hosts");
  }

  private SyncOverSshTest trusting() {
    answers = answers.withHostKey(server.fingerprint());
    return this;
  }

  private Credentials credentials() {
    return new Credentials.Via(new Credentials.Ssh(answers), new Way(home, DIRECT));
  }

  private SyncOutcome syncs() {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials(), SyncProgress.NONE)
        .join();
  }

  private SshObstacle obstacle() {
    return ((SshStopped) syncs()).obstacle();
  }
}

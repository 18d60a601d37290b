package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.net.Certificates.Fault;
import io.github.diptych.net.Untrusted;
import io.github.diptych.sync.SyncOutcome.AuthenticationFailed;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.SyncOutcome.Rejected;
import io.github.diptych.sync.SyncOutcome.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The cycle with a server that asks for a token. */
class SyncOverHttpTest {
  private static final String TOKEN = "canary-7f3a91c2-token";

  @TempDir Path home;
  private SyncStory story;
  private TestGitServer server;

  @BeforeEach
  void a_vault_and_a_server() throws IOException {
    NativeGit.required();
    story = SyncStory.connected(home);
    server = TestGitServer.serving(home, TOKEN);
    story.vault.remote(server.url("remote.git"));
    story.writes("a.md", "早");
  }

  @AfterEach
  void all_is_whole() {
    if (story != null) {
      server.close();
      story.close();
    }
  }

  @Test
  void the_right_token_opens_the_remote() {
    assertThat(story.vault.remoteHost()).contains(server.host());

    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.Pushed(1));

    assertThat(story.remote.text("a.md")).contains("早");
    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.UpToDate());
    story.remote.writer("anna").writes("a.md", "晚").pushes();
    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.Merged(1));
    assertThat(story.reads("a.md")).isEqualTo("晚");
  }

  @Test
  void no_vault_names_a_proxy() {
    story.configures("[http]\n\tproxy = http://127.0.0.1:1\n[remote \"origin\"]\n\tproxy = x");

    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.Pushed(1));
  }

  @Test
  void a_wrong_token_is_said_to_be_wrong_and_not_tried_again_and_again() {
    assertThat(syncs("wrong")).isEqualTo(new AuthenticationFailed(true, server.host()));
    assertThat(server.authorizations()).hasSize(1);
    assertThat(story.status().changes()).isEmpty();
    assertThat(story.status().ahead()).isEqualTo(1);
  }

  @Test
  void without_a_token_it_is_said_that_one_is_needed() {
    assertThat(story.syncs()).isEqualTo(new AuthenticationFailed(false, server.host()));
  }

  @Test
  void a_token_for_another_host_is_not_sent() {
    var token = new Credentials.Token("github.com", TOKEN);

    assertThat(
            new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
                .run(story.vault, changes -> "m", token, SyncProgress.NONE)
                .join())
        .isEqualTo(new AuthenticationFailed(false, server.host()));
    assertThat(server.authorizations()).isEmpty();
  }

  @Test
  void a_token_without_the_right_to_push_is_refused() {
    server.refusesWith(403);

    assertThat(syncs(TOKEN)).isEqualTo(new AuthenticationFailed(true, server.host()));
  }

  @Test
  void a_repository_that_is_not_there_is_said_to_be_missing() throws IOException {
    story.vault.remote(server.url("nowhere.git"));

    assertThat(syncs(TOKEN))
        .isEqualTo(new CannotSync(CannotSyncReason.REMOTE_NOT_FOUND, server.host()));
  }

  @Test
  void a_server_in_trouble_is_said_to_be() {
    server.refusesWith(503);

    assertThat(reason(syncs(TOKEN))).isEqualTo(CannotSyncReason.SERVER_ERROR);
  }

  @Test
  void a_server_that_is_down_is_offline_and_the_commit_waits() {
    String host = server.host();
    server.close();

    assertThat(syncs(TOKEN))
        .isInstanceOfSatisfying(
            SyncOutcome.Offline.class, offline -> assertThat(offline.host()).isEqualTo(host));
    assertThat(story.status().ahead()).isEqualTo(1);
  }

  @Test
  void a_push_whose_answer_was_cut_off_is_looked_up_before_anything_is_said() {
    server.cutsAnswerToPush();

    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.remote.messages()).containsExactly("a day");
    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.UpToDate());
  }

  @Test
  void a_push_overtaken_between_offer_and_arrival_merges_and_goes_on() {
    syncs(TOKEN);
    var anna = story.remote.writer("anna");
    var once = new AtomicBoolean();
    server.beforePush(
        () -> {
          if (once.compareAndSet(false, true)) {
            anna.writes("b.md", "hers").pushes();
          }
        });
    story.writes("c.md", "ours");

    assertThat(syncs(TOKEN)).isEqualTo(new SyncOutcome.Joined(1, 2, List.of()));
    assertThat(story.remote.text("b.md")).contains("hers");
    assertThat(story.remote.text("c.md")).contains("ours");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_a_rule_of_the_servers_says_is_passed_on() throws IOException {
    Path hook = story.remote.folder().resolve("hooks/pre-receive");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\necho 'GH001: too large' >&2\nexit 1\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(syncs(TOKEN)).isEqualTo(new Rejected(Why.DECLINED, "GH001: too large"));
    assertThat(story.remote.messages()).isEmpty();
    assertThat(story.status().ahead()).isEqualTo(1);
  }

  @Test
  void a_redirect_to_another_host_does_not_get_the_token() throws IOException {
    try (var other = TestGitServer.serving(home, TOKEN)) {
      server.redirectsTo("http://" + other.host());

      assertThat(syncs(TOKEN)).isInstanceOf(AuthenticationFailed.class);
      assertThat(other.authorizations()).isEmpty();
    }
  }

  @Test
  void a_certificate_nobody_vouches_for_is_not_trusted() throws Exception {
    try (var tls = TestGitServer.servingOverTls(home, TOKEN, selfSigned())) {
      story.vault.remote(tls.url("remote.git"));

      var token = new Credentials.Token(tls.host(), TOKEN);
      var untrusted = new SyncOutcome.NotTrusted(new Untrusted(Fault.SELF_SIGNED, tls.host(), ""));
      assertThat(syncs(token)).isEqualTo(untrusted);

      story.configures("[http]\nsslVerify = false");
      assertThat(syncs(token)).as("a vault cannot wave it through").isEqualTo(untrusted);
      assertThat(tls.authorizations()).isEmpty();
    }
  }

  @Test
  void a_token_is_not_sent_unencrypted_across_the_network() throws IOException {
    story.vault.remote("http://example.org/a.git");

    assertThat(syncs(new Credentials.Token("example.org", TOKEN)))
        .isEqualTo(new CannotSync(CannotSyncReason.INSECURE_HTTP, "example.org"));
  }

  @Test
  void a_password_in_the_address_is_used_and_never_shown() throws IOException {
    story.vault.remote(server.url("remote.git").replace("http://", "http://anna:" + TOKEN + "@"));

    assertThat(story.syncs()).isEqualTo(new SyncOutcome.Pushed(1));
    assertThat(story.vault.remoteUrl().orElseThrow()).contains("//anna@").doesNotContain(TOKEN);

    story.vault.remote(server.url("nowhere.git").replace("http://", "http://anna:" + TOKEN + "@"));
    assertThat(story.syncs().toString()).doesNotContain(TOKEN);
  }

  @Test
  void the_token_is_in_no_file_and_in_no_log() throws IOException {
    try (var log = new CapturedLog()) {
      syncs(TOKEN);
      syncs("wrong");
      server.refusesWith(500);
      SyncOutcome failed = syncs(TOKEN);
      server.close();
      SyncOutcome offline = syncs(TOKEN);

      assertThat(failed.toString() + offline).doesNotContain(TOKEN);
      assertThat(new Credentials.Token("a", TOKEN).toString()).doesNotContain(TOKEN);
      assertThat(log.text()).isNotEmpty().doesNotContain(TOKEN, encoded());
    }
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain(TOKEN);
      }
    }
  }

  private SSLContext selfSigned() throws Exception {
    Path store = home.resolve("server.p12");
    String command =
        "-genkeypair -alias server -keyalg EC -dname CN=localhost -storepass secret -keystore "
            + store;
    var arguments = new ArrayList<String>();
    arguments.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    arguments.addAll(List.of(command.split(" ", -1)));
    assertThat(new ProcessBuilder(arguments).start().waitFor()).isZero();
    var keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
    var factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, "secret".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static String encoded() {
    return Base64.getEncoder()
        .encodeToString(("x-access-token:" + TOKEN).getBytes(StandardCharsets.UTF_8));
  }

  private SyncOutcome syncs(String token) {
    return syncs(new Credentials.Token(server.host(), token));
  }

  private SyncOutcome syncs(Credentials credentials) {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, SyncProgress.NONE)
        .join();
  }

  private static CannotSyncReason reason(SyncOutcome outcome) {
    return ((CannotSync) outcome).reason();
  }
}

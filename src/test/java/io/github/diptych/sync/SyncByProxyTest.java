package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.github.GitHubStandIn;
import io.github.diptych.github.Stop;
import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.net.ProxyChoice.Kind;
import io.github.diptych.sync.SyncOutcome.CannotSync;
import io.github.diptych.sync.ssh.SshAnswers;
import io.github.diptych.workspace.GitHub;
import java.io.IOException;
import java.net.Authenticator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cycle by a proxy on loopback. */
class SyncByProxyTest {
  private static final String TOKEN = "canary-66ab02d1-token";
  private static final String PASSWORD = "canary-91c7-proxy";

  @TempDir Path home;
  private final TestCertificates authority = new TestCertificates("An Authority");
  private final SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();
  private SyncStory story;

  @BeforeEach
  void a_vault() {
    NativeGit.required();
    // What Main does before anything is loaded: CONNECT may log in at a proxy.
    assertThat(System.getProperty("jdk.http.auth.tunneling.disabledSchemes")).isEqualTo("");
    HttpsURLConnection.setDefaultSSLSocketFactory(authority.trusted());
    story = SyncStory.connected(home);
    story.writes("a.md", "早");
  }

  @AfterEach
  void all_is_whole() {
    Authenticator.setDefault(null);
    HttpsURLConnection.setDefaultSSLSocketFactory(before);
    if (story != null) {
      story.close();
    }
  }

  private static TestProxy proxy(Kind kind, String login) {
    return kind == Kind.HTTP ? TestProxy.http(login) : TestProxy.socks(login);
  }

  private static Proxies by(Kind kind, TestProxy proxy, String user, String... except) {
    return new Proxies(
        new ProxyChoice.Through(kind, "127.0.0.1", proxy.port(), user, List.of(except)),
        name -> null,
        null,
        through -> Optional.of(PASSWORD));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_encrypted_goes_by_the_proxy_and_is_not_told_to_it(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "");
        var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      assertThat(syncs(server, by(kind, proxy, ""))).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(proxy.asked()).isNotEmpty().allMatch(asked -> isAt(asked, server));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_plain_goes_by_the_proxy(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "");
        var server = TestGitServer.serving(home, TOKEN)) {
      assertThat(syncs(server, by(kind, proxy, ""))).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(proxy.asked()).isNotEmpty().allMatch(asked -> isAt(asked, server));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_proxy_that_asks_for_a_password_gets_the_one_that_is_kept(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "anna:" + PASSWORD);
        var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      Proxies proxies = by(kind, proxy, "anna");
      Authenticator.setDefault(proxies.authenticator());

      assertThat(syncs(server, proxies)).isEqualTo(new SyncOutcome.Pushed(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_proxy_that_does_not_let_us_through_is_named(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "anna:another");
        var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      Proxies proxies = by(kind, proxy, "anna");
      Authenticator.setDefault(proxies.authenticator());

      assertThat(syncs(server, proxies))
          .isEqualTo(new CannotSync(CannotSyncReason.PROXY_LOGIN, "127.0.0.1:" + proxy.port()));
      assertThat(server.authorizations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_proxy_that_is_down_is_named_and_not_the_remote(Kind kind) throws IOException {
    try (var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      var proxy = proxy(kind, "");
      proxy.close();

      assertThat(syncs(server, by(kind, proxy, "")))
          .isEqualTo(
              new CannotSync(CannotSyncReason.PROXY_UNREACHABLE, "127.0.0.1:" + proxy.port()));
    }
  }

  @Test
  void an_exception_is_reached_directly() throws IOException {
    try (var proxy = TestProxy.http("");
        var server = TestGitServer.serving(home, TOKEN)) {
      assertThat(syncs(server, by(Kind.HTTP, proxy, "", "localhost")))
          .isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(proxy.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ssh_goes_by_the_proxy(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "");
        var server = new TestSshServer()) {
      assertThat(syncs(server, by(kind, proxy, ""))).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(proxy.asked()).isNotEmpty().containsOnly(server.host());
    }
  }

  @ParameterizedTest
  @EnumSource
  void ssh_goes_by_the_proxy_with_its_password(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "anna:" + PASSWORD);
        var server = new TestSshServer()) {
      assertThat(syncs(server, by(kind, proxy, "anna"))).isEqualTo(new SyncOutcome.Pushed(1));

      assertThat(proxy.asked()).isNotEmpty().containsOnly(server.host());
    }
  }

  @Test
  void a_socks_proxy_that_does_not_let_ssh_through_is_named() throws IOException {
    try (var proxy = TestProxy.socks("anna:another");
        var server = new TestSshServer()) {
      assertThat(syncs(server, by(Kind.SOCKS, proxy, "anna")))
          .isEqualTo(new CannotSync(CannotSyncReason.PROXY_LOGIN, "127.0.0.1:" + proxy.port()));
    }
  }

  @Test
  void a_socks_proxy_that_is_down_is_named_and_not_the_host_behind_it() throws IOException {
    try (var server = new TestSshServer()) {
      var proxy = TestProxy.socks("");
      proxy.close();

      assertThat(syncs(server, by(Kind.SOCKS, proxy, "")))
          .isEqualTo(
              new CannotSync(CannotSyncReason.PROXY_UNREACHABLE, "127.0.0.1:" + proxy.port()));
    }
  }

  @Test
  void a_host_that_a_socks_proxy_does_not_reach_is_offline() throws IOException {
    try (var proxy = TestProxy.socks("");
        var server = new TestSshServer()) {
      server.close();

      assertThat(syncs(server, by(Kind.SOCKS, proxy, ""))).isInstanceOf(SyncOutcome.Offline.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void github_is_asked_by_the_proxy(Kind kind) throws IOException {
    try (var proxy = proxy(kind, "");
        var github = new GitHubStandIn(TOKEN)) {
      var listed =
          new GitHub(github.has("diary", true).site(), by(kind, proxy, ""))
              .repositories(TOKEN, new Stop());

      assertThat(listed.toString()).contains("anna/diary");
      assertThat(proxy.asked()).containsExactly(github.host());
    }
  }

  @Test
  void nobody_but_the_proxy_is_told_its_password() throws IOException {
    try (var proxy = TestProxy.http("anna:" + PASSWORD);
        var server = TestGitServer.serving(home, TOKEN)) {
      Proxies proxies = by(Kind.HTTP, proxy, "anna", "localhost");
      Authenticator.setDefault(proxies.authenticator());
      story.vault.remote(server.url("remote.git"));

      syncs(new Credentials.Via(Credentials.NONE, new Way(home, proxies)));

      assertThat(server.authorizations())
          .noneMatch(
              sent ->
                  new String(
                          Base64.getDecoder().decode(sent.substring("Basic ".length())),
                          StandardCharsets.UTF_8)
                      .contains(PASSWORD));
    }
  }

  /** The JDK asks a SOCKS proxy for the address, not for the name. */
  private static boolean isAt(String asked, TestGitServer server) {
    return asked.replace("127.0.0.1", "localhost").equals(server.host());
  }

  private SyncOutcome syncs(TestGitServer server, Proxies proxies) throws IOException {
    story.vault.remote(server.url("remote.git"));
    return syncs(
        new Credentials.Via(new Credentials.Token(server.host(), TOKEN), new Way(home, proxies)));
  }

  /** By SSH, with a key that the server knows. */
  private SyncOutcome syncs(TestSshServer server, Proxies proxies) throws IOException {
    var key = TestSshServer.newKey("ssh-ed25519", 256);
    TestSshServer.write(key, home.resolve(".ssh/id_ed25519"), null);
    server.welcomes(key);
    story.vault.remote(server.url(story.remote.folder()));
    var ssh = new Credentials.Ssh(SshAnswers.NONE.withHostKey(server.fingerprint()));
    return syncs(new Credentials.Via(ssh, new Way(home, proxies)));
  }

  private SyncOutcome syncs(Credentials credentials) {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", credentials, SyncProgress.NONE)
        .join();
  }
}

package io.github.diptych.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.net.Authorities;
import io.github.diptych.net.Certificates.Fault;
import io.github.diptych.net.SystemAuthorities;
import io.github.diptych.net.Untrusted;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cycle over TLS with servers that prove who they are, or do not. */
class SyncOverTlsTest {
  private static final String TOKEN = "canary-2f9d71aa-token";
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2090-01-01T00:00:00Z");

  @TempDir Path home;
  private final TestCertificates authority = new TestCertificates("An Authority");
  private final SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();
  private SyncStory story;

  @BeforeEach
  void a_vault_and_an_authority_that_this_machine_trusts() {
    NativeGit.required();
    HttpsURLConnection.setDefaultSSLSocketFactory(authority.trusted());
    story = SyncStory.connected(home);
    story.writes("a.md", "早");
  }

  @AfterEach
  void all_is_whole() {
    HttpsURLConnection.setDefaultSSLSocketFactory(before);
    if (story != null) {
      story.close();
    }
  }

  @Test
  void a_server_that_proves_who_it_is_gets_the_token_and_the_commits() throws IOException {
    try (var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      assertThat(syncs(server)).isEqualTo(new SyncOutcome.Pushed(1));
    }
    assertThat(story.remote.text("a.md")).contains("早");
  }

  @Test
  void whom_the_system_trusts_is_trusted_and_its_certificates_are_looked_at() throws IOException {
    Path bundle = Files.writeString(home.resolve("bundle.pem"), authority.pem());
    new Authorities(() -> new SystemAuthorities(List.of(), List.of(bundle))).install();

    try (var server = TestGitServer.servingOverTls(home, TOKEN, authority.server())) {
      assertThat(syncs(server)).isEqualTo(new SyncOutcome.Pushed(1));
    }
    story.writes("a.md", "晚");
    isToldOf(Fault.WRONG_NAME, "", authority.server("login.hotel.example", FROM, TO));
    isToldOf(Fault.EXPIRED, "", authority.server("localhost", FROM, FROM.plusSeconds(1)));
    isToldOf(
        Fault.UNKNOWN_ISSUER,
        "Corporate Inspection CA",
        new TestCertificates("Corporate Inspection CA").server());
  }

  @Test
  void an_expired_certificate_is_told() throws IOException {
    isToldOf(
        Fault.EXPIRED,
        "",
        authority.server("localhost", FROM, Instant.parse("2021-01-01T00:00:00Z")));
  }

  @Test
  void one_that_is_not_valid_yet_is_told() throws IOException {
    isToldOf(
        Fault.NOT_YET_VALID,
        "",
        authority.server("localhost", Instant.parse("2089-01-01T00:00:00Z"), TO));
  }

  @Test
  void one_for_another_name_is_told() throws IOException {
    isToldOf(Fault.WRONG_NAME, "", authority.server("login.hotel.example", FROM, TO));
  }

  @Test
  void one_that_vouches_for_itself_is_told() throws IOException {
    isToldOf(Fault.SELF_SIGNED, "", TestCertificates.selfSigned());
  }

  @Test
  void a_proxy_that_opens_the_line_is_told_with_the_name_it_gives_itself() throws IOException {
    isToldOf(
        Fault.UNKNOWN_ISSUER,
        "Corporate Inspection CA",
        new TestCertificates("Corporate Inspection CA").server());
  }

  @Test
  void a_server_without_tls_is_told() throws IOException {
    try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answersPlainly(plain));
      String host = "localhost:" + plain.getLocalPort();
      story.vault.remote("https://" + host + "/remote.git");

      assertThat(syncs(host))
          .isEqualTo(new SyncOutcome.NotTrusted(new Untrusted(Fault.NO_TLS, host, "")));
    }
  }

  /** As a web server does that is asked for TLS where it speaks none. */
  private static void answersPlainly(ServerSocket server) {
    byte[] answer = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    while (!server.isClosed()) {
      try (var client = server.accept()) {
        client.getInputStream().read();
        client.getOutputStream().write(answer);
        client.shutdownOutput();
        client.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException hungUp) {
        // The test is over, or the client has heard enough.
      }
    }
  }

  private void isToldOf(Fault fault, String issuer, SSLContext tls) throws IOException {
    try (var server = TestGitServer.servingOverTls(home, TOKEN, tls)) {
      assertThat(syncs(server))
          .isEqualTo(new SyncOutcome.NotTrusted(new Untrusted(fault, server.host(), issuer)));

      assertThat(server.authorizations()).isEmpty();
      assertThat(story.status().ahead()).isEqualTo(1);
    }
  }

  private SyncOutcome syncs(TestGitServer server) throws IOException {
    story.vault.remote(server.url("remote.git"));
    return syncs(server.host());
  }

  private SyncOutcome syncs(String host) {
    return new Sync(Runnable::run, Runnable::run, SyncStory.LEFT_OPEN, Stillness.GIVEN)
        .run(story.vault, changes -> "a day", new Credentials.Token(host, TOKEN), SyncProgress.NONE)
        .join();
  }
}

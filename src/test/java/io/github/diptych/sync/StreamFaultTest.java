package io.github.diptych.sync;

import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.sync.FaultyLine.Fault;
import io.github.diptych.sync.ssh.SshAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link FaultyCycle} over each kind of line there is. */
class StreamFaultTest {
  private static final String TOKEN = "canary-4e1d-token";

  private static final Proxies DIRECT =
      new Proxies(new ProxyChoice.Direct(), name -> null, null, each -> Optional.empty());

  /** In the sample; the sweep takes every fourth byte. */
  private static final int SAMPLE = 9;

  @TempDir Path home;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeEach
  void a_server_can_be_played() {
    NativeGit.required();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  private FaultyCycle overHttp() throws IOException {
    var server = open(TestGitServer.serving(home, TOKEN));
    FaultyLine line = lineTo(port(server.host()));
    var token = new Credentials.Token("localhost:" + line.port(), TOKEN);
    String url = "http://localhost:" + line.port() + "/remote.git";
    return open(new FaultyCycle(home, line, url, token));
  }

  private FaultyCycle overTls() throws IOException {
    var authority = new TestCertificates("An Authority");
    SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();
    HttpsURLConnection.setDefaultSSLSocketFactory(authority.trusted());
    opened.add(() -> HttpsURLConnection.setDefaultSSLSocketFactory(before));
    var server = open(TestGitServer.servingOverTls(home, TOKEN, authority.server()));
    FaultyLine line = lineTo(port(server.host()));
    var token = new Credentials.Token("localhost:" + line.port(), TOKEN);
    String url = "https://localhost:" + line.port() + "/remote.git";
    return open(new FaultyCycle(home, line, url, token));
  }

  private FaultyCycle overGit() throws IOException {
    FaultyLine line = lineTo(open(GitDaemon.serving(home)).port());
    String url = GitDaemon.url(line.port(), "remote.git");
    return open(new FaultyCycle(home, line, url, Credentials.NONE));
  }

  private FaultyCycle overSsh() throws IOException {
    var server = open(RealSsh.serving(home.resolve("sshd")));
    Path keys = Files.createDirectories(home.resolve("writer/.ssh"));
    Path key = server.newKey("id_ed25519", "ed25519", "");
    server.welcomes(key);
    Files.copy(key, keys.resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    FaultyLine line = lineTo(port(server.host()));
    var answers = SshAnswers.NONE.withHostKey(server.fingerprint());
    var way = new Way(home.resolve("writer"), DIRECT);
    String url =
        server.url(home.resolve("remote.git")).replace(server.host(), "127.0.0.1:" + line.port());
    return open(
        new FaultyCycle(home, line, url, new Credentials.Via(new Credentials.Ssh(answers), way)));
  }

  private static int port(String host) {
    return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
  }

  private FaultyLine lineTo(int port) throws IOException {
    return open(new FaultyLine(port));
  }

  private <T extends AutoCloseable> T open(T what) {
    opened.add(what);
    return what;
  }

  @Test
  void a_reply_over_http_is_cut() throws Exception {
    overHttp().sample(Fault.CUT, SAMPLE);
  }

  @Test
  void a_reply_over_tls_is_cut() throws Exception {
    overTls().sample(Fault.CUT, 5);
  }

  @Test
  void a_reply_of_the_git_daemon_is_cut() throws Exception {
    overGit().sample(Fault.CUT, SAMPLE);
  }

  @Test
  void a_reply_over_ssh_is_cut() throws Exception {
    overSsh().sample(Fault.CUT, 4);
  }

  @Test
  void a_line_is_reset() throws Exception {
    overHttp().sample(Fault.RESET, 3);
  }

  @Test
  void a_line_over_tls_is_reset() throws Exception {
    overTls().sample(Fault.RESET, 2);
  }

  @Test
  void a_line_of_the_git_daemon_is_reset() throws Exception {
    overGit().sample(Fault.RESET, 3);
  }

  @Test
  void a_line_over_ssh_is_reset() throws Exception {
    overSsh().sample(Fault.RESET, 2);
  }

  @Test
  @Tag("slow")
  void every_fourth_byte_of_http_is_where_a_reply_is_cut() throws Exception {
    overHttp().sweep(Fault.CUT, 4);
  }

  @Test
  @Tag("slow")
  void every_fourth_byte_of_tls_is_where_a_reply_is_cut() throws Exception {
    overTls().sweep(Fault.CUT, 4);
  }

  @Test
  @Tag("slow")
  void every_fourth_byte_of_the_git_daemon_is_where_a_reply_is_cut() throws Exception {
    overGit().sweep(Fault.CUT, 4);
  }

  @Test
  @Tag("slow")
  void every_fourth_byte_of_ssh_is_where_a_reply_is_cut() throws Exception {
    overSsh().sweep(Fault.CUT, 4);
  }

  @Test
  @Tag("slow")
  void every_fourth_byte_of_http_is_where_the_line_is_reset() throws Exception {
    overHttp().sweep(Fault.RESET, 4);
  }

  @Test
  void a_server_that_falls_silent_is_left_by_a_cancel() throws Exception {
    overHttp().isCancelled(Fault.STALL);
  }

  @Test
  void a_server_over_ssh_that_falls_silent_is_left_by_a_cancel() throws Exception {
    overSsh().isCancelled(Fault.STALL);
  }

  @Test
  void a_server_that_trickles_is_left_by_a_cancel() throws Exception {
    overGit().isCancelled(Fault.TRICKLE);
  }
}

package io.github.diptych.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.diptych.sync.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the system trusts is trusted beside whom Java trusts. */
class AuthoritiesTest {
  @TempDir Path folder;
  private final TestCertificates company = new TestCertificates("A Company");
  private HttpsServer server;

  @BeforeEach
  void a_server_for_which_a_company_vouches() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(company.server()));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Path bundle(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Authorities of(Path... bundles) {
    return new Authorities(() -> new SystemAuthorities(List.of("No such store"), List.of(bundles)));
  }

  private int asked(Authorities authorities) throws IOException {
    var line =
        (HttpsURLConnection)
            URI.create("https://localhost:" + server.getAddress().getPort() + "/")
                .toURL()
                .openConnection();
    line.setSSLSocketFactory(authorities.sockets());
    try {
      return line.getResponseCode();
    } finally {
      line.disconnect();
    }
  }

  @Test
  void a_server_is_trusted_if_one_of_the_systems_vouches_for_it() throws IOException {
    assertThat(asked(of(bundle("bundle.pem", company.pem())))).isEqualTo(200);
  }

  @Test
  void without_it_nobody_trusts_the_server() {
    assertThatThrownBy(() -> asked(of())).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void the_first_bundle_that_is_there_counts() throws IOException {
    Path none = folder.resolve("none.pem");
    Path first = bundle("first.pem", company.pem());
    Path second = bundle("second.pem", new TestCertificates("Another").pem());

    assertThat(asked(of(none, first, second))).isEqualTo(200);
    assertThatThrownBy(() -> asked(of(second, first))).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void what_cannot_be_read_of_a_bundle_spoils_nothing_else() throws IOException {
    String broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    assertThat(asked(of(bundle("bundle.pem", "# Firma Müller\n" + broken + company.pem()))))
        .isEqualTo(200);
  }

  @Test
  void the_environment_names_a_bundle_before_the_usual_places() {
    assertThat(
            SystemAuthorities.ofThisMachine(name -> name.equals("SSL_CERT_FILE") ? "own.pem" : null)
                .bundles())
        .startsWith(Path.of("own.pem"))
        .hasSizeGreaterThan(1);
  }
}

package io.github.diptych.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.diptych.sync.TestCertificates;
import io.github.diptych.sync.TestProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the web goes by the proxy that is chosen, and to whom the system trusts. */
class WebWayTest {
  private static final String PASSWORD = "canary-5b1e-proxy";

  @TempDir Path folder;
  private final TestCertificates company = new TestCertificates("A Company");
  private final List<Headers> seen = new CopyOnWriteArrayList<>();
  private final AtomicReference<Proxies> chosen = new AtomicReference<>();
  private HttpServer plain;
  private HttpsServer encrypted;
  private WebWay way;

  @BeforeEach
  void two_servers() throws IOException {
    // What the program is started with: CONNECT may log in at a proxy.
    assertThat(System.getProperty("jdk.http.auth.tunneling.disabledSchemes")).isEqualTo("");
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    plain = HttpServer.create(loopback, 0);
    encrypted = HttpsServer.create(loopback, 0);
    encrypted.setHttpsConfigurator(new HttpsConfigurator(company.server()));
    for (HttpServer each : List.of(plain, encrypted)) {
      each.createContext(
          "/",
          exchange -> {
            seen.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      each.start();
    }
    Path bundle = Files.writeString(folder.resolve("bundle.pem"), company.pem());
    way =
        new WebWay(
            chosen::get, new Authorities(() -> new SystemAuthorities(List.of(), List.of(bundle))));
    choose(new ProxyChoice.Direct());
  }

  @AfterEach
  void stop() {
    plain.stop(0);
    encrypted.stop(0);
  }

  private void choose(ProxyChoice choice) {
    chosen.set(new Proxies(choice, name -> null, null, through -> Optional.of(PASSWORD)));
  }

  private void choose(ProxyChoice.Kind kind, TestProxy proxy) {
    choose(new ProxyChoice.Through(kind, "127.0.0.1", proxy.port(), "anna", List.of()));
  }

  private int asks(HttpServer server) throws IOException, InterruptedException {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    URI address = URI.create(scheme + "://localhost:" + server.getAddress().getPort() + "/");
    try (var client = way.client(Duration.ofSeconds(60))) {
      return client.send(way.question(address).build(), BodyHandlers.discarding()).statusCode();
    }
  }

  @Test
  void without_a_proxy_it_goes_directly_to_whom_the_system_trusts() throws Exception {
    assertThat(asks(plain)).isEqualTo(200);
    assertThat(asks(encrypted)).isEqualTo(200);
  }

  @Test
  void what_is_plain_goes_by_the_proxy_with_its_password() throws Exception {
    try (var proxy = TestProxy.http("anna:" + PASSWORD)) {
      choose(ProxyChoice.Kind.HTTP, proxy);

      assertThat(asks(plain)).isEqualTo(200);
      assertThat(proxy.asked()).hasSize(1);
    }
  }

  @Test
  void what_is_encrypted_does_and_the_server_never_sees_the_password() throws Exception {
    try (var proxy = TestProxy.http("anna:" + PASSWORD)) {
      choose(ProxyChoice.Kind.HTTP, proxy);

      assertThat(asks(encrypted)).isEqualTo(200);
      assertThat(proxy.asked()).hasSize(1);
      assertThat(seen).singleElement().matches(sent -> !sent.containsKey("Proxy-authorization"));
    }
  }

  @Test
  void a_proxy_that_is_chosen_later_is_gone_by_from_then_on() throws Exception {
    try (var proxy = TestProxy.http("anna:" + PASSWORD);
        var client = way.client(Duration.ofSeconds(60))) {
      URI address = URI.create("http://localhost:" + plain.getAddress().getPort() + "/");
      client.send(way.question(address).build(), BodyHandlers.discarding());
      assertThat(proxy.asked()).isEmpty();

      choose(ProxyChoice.Kind.HTTP, proxy);
      client.send(way.question(address).build(), BodyHandlers.discarding());

      assertThat(proxy.asked()).hasSize(1);
    }
  }

  @Test
  void who_chose_socks_is_never_led_past_it() {
    try (var proxy = TestProxy.socks("")) {
      choose(ProxyChoice.Kind.SOCKS, proxy);

      assertThatThrownBy(() -> asks(plain)).isInstanceOf(IOException.class);
      assertThat(seen).isEmpty();
    }
  }
}

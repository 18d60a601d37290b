package io.github.diptych.workspace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.diptych.net.Authorities;
import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.net.SystemAuthorities;
import io.github.diptych.net.WebWay;
import io.github.diptych.sync.TestProxy;
import io.github.diptych.workspace.picture.PictureRefusal.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetchTest {
  private static final byte[] PNG = Made.picture("png", 4, 2);

  private final Queue<Headers> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private final PictureFetch fetch =
      new PictureFetch(InetAddress::isLoopbackAddress, Duration.ofSeconds(10));

  PictureFetchTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    answers("/a.png", exchange -> send(exchange, 200, "text/html", PNG));
    answers("/words", exchange -> send(exchange, 200, "image/png", "words".getBytes()));
    answers("/none", exchange -> send(exchange, 404, "image/png", PNG));
    answers("/to", exchange -> redirect(exchange, "/a.png"));
    answers("/round", exchange -> redirect(exchange, "/round"));
    answers("/away", exchange -> redirect(exchange, "http://10.0.0.1/a.png"));
    answers("/file", exchange -> redirect(exchange, "file:///etc/passwd"));
    answers("/large", exchange -> send(exchange, 200, "image/png", new byte[11 << 20]));
    answers("/never", exchange -> over.await());
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    fetch.close();
    server.stop(0);
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void answers(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestHeaders());
          try (exchange) {
            answer.to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().add("Set-Cookie", "me=1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private RemoteAddress address(String path) {
    return RemoteAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + path)
        .orElseThrow();
  }

  private Kind refusal(PictureFetch by, String path) {
    var read = by.read(address(path));
    assertThat(read).isInstanceOf(PictureRead.Refused.class);
    return ((PictureRead.Refused) read).why().kind();
  }

  @Test
  void a_picture_comes_whatever_the_server_calls_it() {
    assertThat(fetch.read(address("/a.png")))
        .isInstanceOfSatisfying(
            PictureRead.Shown.class,
            picture -> assertThat(picture.size()).isEqualTo(new PictureSize(4, 2)));
  }

  @Test
  void the_host_is_told_nothing_but_what_is_wanted() {
    fetch.read(address("/a.png"));
    fetch.read(address("/a.png"));

    assertThat(asked).hasSize(2);
    for (Headers headers : asked) {
      assertThat(headers.keySet())
          .isSubsetOf(
              "User-agent",
              "Accept",
              "Host",
              "Connection",
              "Upgrade",
              "Http2-settings",
              "Content-length");
      assertThat(headers.getFirst("User-agent")).isEqualTo("Diptych");
    }
  }

  @Test
  void a_redirect_is_followed_a_few_times() {
    assertThat(fetch.read(address("/to"))).isInstanceOf(PictureRead.Shown.class);
    assertThat(refusal(fetch, "/round")).isEqualTo(Kind.NO_SUCH_PICTURE);
    assertThat(asked).hasSize(2 + 6);
  }

  @Test
  void a_redirect_out_of_reach_is_not_followed() {
    assertThat(refusal(fetch, "/away")).isEqualTo(Kind.PRIVATE_ADDRESS);
    assertThat(refusal(fetch, "/file")).isEqualTo(Kind.NO_SUCH_PICTURE);
  }

  @Test
  void what_is_no_picture_or_too_much_or_not_there_is_refused() {
    assertThat(refusal(fetch, "/words")).isEqualTo(Kind.NOT_A_PICTURE);
    assertThat(refusal(fetch, "/none")).isEqualTo(Kind.NO_SUCH_PICTURE);
    assertThat(refusal(fetch, "/large")).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void it_goes_by_the_proxy_that_is_chosen() {
    try (var proxy = TestProxy.http("");
        var by =
            new PictureFetch(
                InetAddress::isLoopbackAddress, Duration.ofSeconds(60), way(proxy.port()))) {
      assertThat(by.read(address("/a.png"))).isInstanceOf(PictureRead.Shown.class);
      assertThat(proxy.asked()).hasSize(1);
    }
  }

  private static WebWay way(int proxy) {
    var choice = new ProxyChoice.Through(ProxyChoice.Kind.HTTP, "127.0.0.1", proxy, "", List.of());
    var proxies = new Proxies(choice, name -> null, null, through -> Optional.empty());
    return new WebWay(
        () -> proxies, new Authorities(() -> new SystemAuthorities(List.of(), List.of())));
  }

  @Test
  void a_host_that_never_answers_is_given_up() {
    try (var hasty = new PictureFetch(InetAddress::isLoopbackAddress, Duration.ofMillis(300))) {
      assertThat(refusal(hasty, "/never")).isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void this_machine_and_its_network_are_not_asked() throws IOException {
    try (var outward = new PictureFetch(Reach.everywhere(), Duration.ofSeconds(10))) {
      assertThat(refusal(outward, "/a.png")).isEqualTo(Kind.PRIVATE_ADDRESS);
    }
    assertThat(asked).isEmpty();
    for (String inside :
        List.of(
            "127.0.0.1",
            "127.9.9.9",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::")) {
      assertThat(Reach.everywhere().includes(InetAddress.getByName(inside))).as(inside).isFalse();
    }
    for (String outside : List.of("140.82.112.3", "8.8.8.8", "2606:4700::1")) {
      assertThat(Reach.everywhere().includes(InetAddress.getByName(outside))).as(outside).isTrue();
    }
  }

  @Test
  void an_address_is_sent_in_ascii() {
    assertThat(RemoteAddress.of("https://例子.example/图 片.png?x=“1”&y=%E5#z").orElseThrow().uri())
        .hasToString(
            "https://xn--fsqu00a.example/%E5%9B%BE%20%E7%89%87.png?x=%E2%80%9C1%E2%80%9D&y=%E5");
    assertThat(RemoteAddress.of("//Img.Shields.io/a%zz").orElseThrow().uri())
        .hasToString("https://img.shields.io/a%25zz");
    assertThat(RemoteAddress.of("HTTPS://Example.org").orElseThrow().host())
        .isEqualTo("example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.png",
        "ftp://example.org/a.png",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "https:///a.png",
        "https://me:secret@example.org/a.png",
        "https://example.org:99999/a.png",
        "https://a b/c.png",
        "\\\\server\\share\\a.png"
      })
  void what_is_no_address_of_a_picture_on_the_web(String address) {
    assertThat(RemoteAddress.of(address)).isEmpty();
  }
}

package io.github.diptych.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How what is asked of the web for the writer goes there, by the JDK's newer client: by the proxy
 * that is chosen when it is asked, and to whom the system trusts, too. It follows no redirect and
 * keeps no cookie.
 */
public final class WebWay {
  private final Supplier<Proxies> proxies;
  private final Authorities authorities;

  /**
   * @param proxies as they are chosen now; asked by any thread
   */
  public WebWay(Supplier<Proxies> proxies, Authorities authorities) {
    this.proxies = proxies;
    this.authorities = authorities;
  }

  /** As the system says. */
  public static WebWay ofThisMachine() {
    var proxies = Proxies.ofThisMachine();
    return new WebWay(
        () -> proxies, new Authorities(() -> SystemAuthorities.ofThisMachine(System::getenv)));
  }

  /** A client; to be closed. */
  public HttpClient client(Duration connecting) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(new AsChosen(proxies))
        .sslContext(authorities.context())
        .connectTimeout(connecting)
        .build();
  }

  /**
   * A question, with what the proxy wants to see; the client keeps that from everybody else.
   *
   * @throws IOException if the chosen proxy is none that the client knows: it would go directly
   */
  public HttpRequest.Builder question(URI address) throws IOException {
    Proxies now = proxies.get();
    if (now.isSocksChosen(address)) {
      throw new IOException("not by SOCKS");
    }
    var question = HttpRequest.newBuilder(address);
    Optional<Proxies.Login> login =
        now.proxy(address).type() == Proxy.Type.HTTP ? now.login(address) : Optional.empty();
    login.ifPresent(who -> question.header("Proxy-Authorization", basic(who)));
    return question;
  }

  /** Whether a proxy stands between, which may know names that nobody else does. */
  public boolean isProxied(URI address) {
    return proxies.get().proxy(address).type() != Proxy.Type.DIRECT;
  }

  private static String basic(Proxies.Login login) {
    byte[] bytes = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** The settings may change while a client lives. */
  private static final class AsChosen extends ProxySelector {
    private final Supplier<Proxies> proxies;

    AsChosen(Supplier<Proxies> proxies) {
      this.proxies = proxies;
    }

    @Override
    public List<Proxy> select(URI address) {
      return proxies.get().select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
      // Whoever asked is told by the exception.
    }
  }
}

package io.github.diptych.net;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy an address is reached by, and what the proxy is told of who asks. Safe for use by
 * many threads; a password is looked for only when a proxy wants it, by a thread that may wait.
 */
public final class Proxies extends ProxySelector {
  private final ProxyChoice choice;
  private final Function<String, @Nullable String> environment;
  private final @Nullable ProxySelector system;
  private final Function<ProxyChoice.Through, Optional<String>> passwords;

  /**
   * @param environment the environment's variables
   * @param system what the operating system says; null if it says nothing
   * @param passwords what is kept for a proxy
   */
  public Proxies(
      ProxyChoice choice,
      Function<String, @Nullable String> environment,
      @Nullable ProxySelector system,
      Function<ProxyChoice.Through, Optional<String>> passwords) {
    this.choice = choice;
    this.environment = environment;
    this.system = system;
    this.passwords = passwords;
  }

  /** As the system says. */
  public static Proxies ofThisMachine() {
    return new Proxies(
        new ProxyChoice.AsSystem(),
        System::getenv,
        ProxySelector.getDefault(),
        each -> Optional.empty());
  }

  /** Who asks a proxy. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + ", password=***]";
    }
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(proxy(address));
  }

  /** The one proxy for an address; {@link Proxy#NO_PROXY} to go directly. */
  public Proxy proxy(URI address) {
    return switch (choice) {
      case ProxyChoice.Direct direct -> Proxy.NO_PROXY;
      case ProxyChoice.Through through ->
          new Exceptions(through.except()).has(host(address), address.getPort())
              ? Proxy.NO_PROXY
              : proxy(through.kind(), through.host(), through.port());
      case ProxyChoice.AsSystem asSystemSays ->
          variable(address).map(Named::proxy).orElseGet(() -> systems(address));
    };
  }

  /** Whether the writer wants an address reached by SOCKS, and in no other way. */
  boolean isSocksChosen(URI address) {
    return choice instanceof ProxyChoice.Through && proxy(address).type() == Proxy.Type.SOCKS;
  }

  private static Proxy proxy(ProxyChoice.Kind kind, String host, int port) {
    return new Proxy(
        kind == ProxyChoice.Kind.SOCKS ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(host, port));
  }

  private Proxy systems(URI address) {
    if (system == null || address.getHost() == null) {
      return Proxy.NO_PROXY;
    }
    // The JDK knows SSH as any other socket.
    boolean web = List.of("http", "https").contains(address.getScheme());
    URI asked = web ? address : URI.create("socket://" + address.getRawAuthority());
    return system.select(asked).stream().findFirst().orElse(Proxy.NO_PROXY);
  }

  /** A proxy as a variable names it, such as {@code http://anna:secret@proxy:3128}. */
  private record Named(Proxy proxy, Optional<Login> login) {
    static Optional<Named> of(String value) {
      String whole = value.contains("://") ? value : "http://" + value;
      URI uri;
      try {
        uri = URI.create(whole.strip().replaceAll("/+$", ""));
      } catch (IllegalArgumentException unreadable) {
        return Optional.empty();
      }
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
      int port = uri.getPort() > 0 ? uri.getPort() : socks ? 1080 : 80;
      var kind = socks ? ProxyChoice.Kind.SOCKS : ProxyChoice.Kind.HTTP;
      return Optional.of(
          new Named(Proxies.proxy(kind, uri.getHost(), port), login(uri.getUserInfo())));
    }

    private static Optional<Login> login(@Nullable String userInfo) {
      if (userInfo == null || userInfo.isEmpty()) {
        return Optional.empty();
      }
      String[] parts = userInfo.split(":", 2);
      return Optional.of(new Login(parts[0], parts.length > 1 ? parts[1] : ""));
    }
  }

  private Optional<Named> variable(URI address) {
    String exceptions = either("no_proxy").orElse("");
    if (Exceptions.of(exceptions).has(host(address), address.getPort())) {
      return either("all_proxy").or(() -> either("https_proxy")).isPresent()
          ? Optional.of(new Named(Proxy.NO_PROXY, Optional.empty()))
          : Optional.empty();
    }
    return switch (String.valueOf(address.getScheme())) {
      // HTTP_PROXY in capitals can come from a web client (httpoxy), so nobody reads it.
      case "http" -> value("http_proxy").or(() -> either("all_proxy")).flatMap(Named::of);
      case "https" -> either("https_proxy").or(() -> either("all_proxy")).flatMap(Named::of);
      default ->
          either("all_proxy")
              .flatMap(Named::of)
              .filter(named -> named.proxy().type() == Proxy.Type.SOCKS);
    };
  }

  private Optional<String> either(String name) {
    return value(name).or(() -> value(name.toUpperCase(Locale.ROOT)));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(text -> !text.isBlank());
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost());
  }

  /** Who asks the proxy of an address; empty if it is asked as nobody. */
  public Optional<Login> login(URI address) {
    return switch (choice) {
      case ProxyChoice.Direct direct -> Optional.empty();
      case ProxyChoice.Through through -> login(through);
      case ProxyChoice.AsSystem asSystemSays -> variable(address).flatMap(Named::login);
    };
  }

  /**
   * Has the JDK's own connections log in at the proxy; it can be told in no other way. Whoever else
   * asks for a password is told nothing.
   */
  public Authenticator authenticator() {
    return new Authenticator() {
      @Override
      protected @Nullable PasswordAuthentication getPasswordAuthentication() {
        boolean socks = "SOCKS5".equals(getRequestingProtocol());
        if (getRequestorType() != RequestorType.PROXY && !socks) {
          return null;
        }
        return named()
            .filter(each -> isAt(each.proxy(), getRequestingHost(), getRequestingPort()))
            .findFirst()
            .flatMap(Named::login)
            .map(login -> new PasswordAuthentication(login.user(), login.password().toCharArray()))
            .orElse(null);
      }
    };
  }

  private Stream<Named> named() {
    return switch (choice) {
      case ProxyChoice.Direct direct -> Stream.empty();
      case ProxyChoice.Through through ->
          Stream.of(
              new Named(proxy(through.kind(), through.host(), through.port()), login(through)));
      case ProxyChoice.AsSystem asSystemSays ->
          Stream.of(value("http_proxy"), either("https_proxy"), either("all_proxy"))
              .flatMap(Optional::stream)
              .map(Named::of)
              .flatMap(Optional::stream);
    };
  }

  private Optional<Login> login(ProxyChoice.Through through) {
    return through.user().isEmpty()
        ? Optional.empty()
        : passwords.apply(through).map(password -> new Login(through.user(), password));
  }

  private static boolean isAt(Proxy proxy, String host, int port) {
    return proxy.address() instanceof InetSocketAddress at
        && at.getHostString().equalsIgnoreCase(host)
        && at.getPort() == port;
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException fault) {
    // Whoever asked is told by the exception.
  }
}

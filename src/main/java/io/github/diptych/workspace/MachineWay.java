package io.github.diptych.workspace;

import io.github.diptych.net.Proxies;
import io.github.diptych.net.ProxyChoice;
import io.github.diptych.settings.ProxySettings;
import io.github.diptych.sync.Way;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How remotes are reached, as this machine's settings say. */
public final class MachineWay {
  private MachineWay() {}

  /**
   * @param home the user's folder
   * @param environment the environment's variables
   * @param passwords what is kept for a proxy; asked by threads that may wait
   */
  public static Way of(
      Path home,
      ProxySettings proxy,
      Function<String, @Nullable String> environment,
      Function<ProxyChoice.Through, Optional<String>> passwords) {
    return new Way(
        home, new Proxies(choice(proxy), environment, ProxySelector.getDefault(), passwords));
  }

  /** What a proxy's password is called where it is kept. */
  public static String nameOfPassword(ProxyChoice.Through proxy) {
    return nameOfPassword(proxy.user(), proxy.host(), proxy.port());
  }

  public static String nameOfPassword(String user, String host, int port) {
    return "proxy " + user + "@" + host + ":" + port;
  }

  private static ProxyChoice choice(ProxySettings proxy) {
    return switch (proxy.kind()) {
      case SYSTEM -> new ProxyChoice.AsSystem();
      case DIRECT -> new ProxyChoice.Direct();
      case HTTP -> through(ProxyChoice.Kind.HTTP, proxy);
      case SOCKS -> through(ProxyChoice.Kind.SOCKS, proxy);
    };
  }

  private static ProxyChoice through(ProxyChoice.Kind kind, ProxySettings proxy) {
    return new ProxyChoice.Through(kind, proxy.host(), proxy.port(), proxy.user(), proxy.except());
  }
}

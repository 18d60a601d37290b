package io.github.diptych.net;

import java.util.List;

/** Which proxy there is, as the writer or the system says. Passwords are not here. */
public sealed interface ProxyChoice {
  /** What the environment's variables say, as Git reads them; else what the system says. */
  record AsSystem() implements ProxyChoice {}

  /** None, whatever the system says. */
  record Direct() implements ProxyChoice {}

  /**
   * This one, for everything but the exceptions.
   *
   * @param port 1 to 65535
   * @param user empty if it asks for none
   * @param except hosts that are reached directly, as in {@code no_proxy}
   */
  record Through(Kind kind, String host, int port, String user, List<String> except)
      implements ProxyChoice {
    public Through {
      except = List.copyOf(except);
      if (port < 1 || port > 65535) {
        throw new IllegalArgumentException("no port: " + port);
      }
    }
  }

  /** What a proxy speaks. */
  enum Kind {
    /** HTTP, and CONNECT for all that is encrypted. */
    HTTP,
    /** SOCKS 5. */
    SOCKS
  }
}

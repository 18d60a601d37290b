package io.github.diptych.settings;

import java.util.List;

/**
 * By which proxy this machine reaches others. A password is not here.
 *
 * @param host empty unless the kind needs one
 * @param port 0 unless the kind needs one
 * @param user empty if the proxy asks for none
 * @param except hosts that are reached directly
 */
public record ProxySettings(Kind kind, String host, int port, String user, List<String> except) {
  public ProxySettings {
    host = host.strip();
    user = user.strip();
    except = List.copyOf(except);
    boolean complete = !host.isEmpty() && port > 0 && port < 65536;
    if ((kind == Kind.HTTP || kind == Kind.SOCKS) && !complete) {
      kind = Kind.SYSTEM;
    }
  }

  /** Where the proxy comes from, and what it speaks. */
  public enum Kind {
    /** What the environment and the system say. */
    SYSTEM,
    /** None. */
    DIRECT,
    HTTP,
    SOCKS
  }

  public static ProxySettings standard() {
    return new ProxySettings(Kind.SYSTEM, "", 0, "", List.of("localhost", "127.0.0.1", "::1"));
  }
}

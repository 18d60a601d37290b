package io.github.diptych.net;

import io.github.diptych.net.Certificates.Fault;
import java.net.Proxy;
import java.util.Optional;

/**
 * A host that cannot prove who it is; nothing was sent to it.
 *
 * @param host with {@code :port} if it is an unusual one
 * @param issuer who vouches for it, if nobody knows that one; else empty
 */
public record Untrusted(Fault fault, String host, String issuer) {
  private static final int PORT = 443;

  /**
   * What an exception of a line says of the host; looks at its certificate once more where the
   * exception does not tell who issued it. Waits: for a thread that may.
   *
   * @param port -1 for the scheme's own
   * @return empty if the exception is about something else
   */
  public static Optional<Untrusted> of(Throwable thrown, String host, int port, Proxy proxy) {
    String shown = port < 0 || port == PORT ? host : host + ":" + port;
    Optional<Fault> fault = Certificates.fault(thrown);
    if (fault.isEmpty() || fault.get() != Fault.UNKNOWN_ISSUER) {
      return fault.map(why -> new Untrusted(why, shown, ""));
    }
    return Optional.of(
        Presented.by(host, port < 0 ? PORT : port, proxy)
            .map(
                look ->
                    look.selfSigned()
                        ? new Untrusted(Fault.SELF_SIGNED, shown, "")
                        : new Untrusted(Fault.UNKNOWN_ISSUER, shown, look.issuer()))
            .orElseGet(() -> new Untrusted(Fault.UNKNOWN_ISSUER, shown, "")));
  }
}

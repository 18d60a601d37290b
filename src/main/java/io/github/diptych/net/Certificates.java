package io.github.diptych.net;

import java.io.EOFException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateRevokedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Reads out of an exception why a line is not to be trusted; the JDK tells it in no other way. */
public final class Certificates {
  /** Longer than any real chain, and an end for one that is a circle. */
  private static final int LONGEST = 20;

  private Certificates() {}

  /** What is wrong with a line over TLS. */
  public enum Fault {
    /** The certificate has expired, or this machine's clock is wrong. */
    EXPIRED,
    /** It is not valid yet, or this machine's clock is wrong. */
    NOT_YET_VALID,
    /** It is for another name: another server answers. */
    WRONG_NAME,
    /** Whoever issued it took it back. */
    REVOKED,
    /** It vouches for itself alone. */
    SELF_SIGNED,
    /**
     * Nobody whom this machine trusts vouches for it; often a proxy or virus scanner opens the line
     * and shows its own.
     */
    UNKNOWN_ISSUER,
    /** There is no TLS that both sides speak, or the other side speaks none. */
    NO_TLS
  }

  /**
   * {@code SELF_SIGNED} is never among them: an exception does not tell it from {@code
   * UNKNOWN_ISSUER}. Empty if the exception is about something else.
   */
  public static Optional<Fault> fault(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    if (chain.stream().noneMatch(Certificates::isTls)) {
      return Optional.empty();
    }
    if (have(chain, CertificateExpiredException.class)) {
      return Optional.of(Fault.EXPIRED);
    }
    if (have(chain, CertificateNotYetValidException.class)) {
      return Optional.of(Fault.NOT_YET_VALID);
    }
    if (have(chain, CertificateRevokedException.class)) {
      return Optional.of(Fault.REVOKED);
    }
    if (have(chain, CertPathBuilderException.class)) {
      return Optional.of(Fault.UNKNOWN_ISSUER);
    }
    if (chain.stream().anyMatch(Certificates::isWrongName)) {
      return Optional.of(Fault.WRONG_NAME);
    }
    return have(chain, CertificateException.class)
        ? Optional.of(Fault.UNKNOWN_ISSUER)
        : handshake(chain);
  }

  /** A line that broke off in the middle of its beginning is broken, not false. */
  private static Optional<Fault> handshake(List<Throwable> chain) {
    boolean broken = have(chain, EOFException.class) || have(chain, SocketException.class);
    return broken ? Optional.empty() : Optional.of(Fault.NO_TLS);
  }

  private static boolean isTls(Throwable thrown) {
    return thrown instanceof SSLException
        || thrown instanceof CertificateException
        || isWrongName(thrown);
  }

  /** The JDK has no exception of its own for it. */
  private static boolean isWrongName(Throwable thrown) {
    String words = String.valueOf(thrown.getMessage());
    return words.startsWith("No name matching")
        || words.startsWith("No subject alternative")
        || words.startsWith("HTTPS hostname wrong");
  }

  private static boolean have(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (@Nullable Throwable each = thrown;
        each != null && chain.size() < LONGEST;
        each = each.getCause()) {
      chain.add(each);
    }
    return chain;
  }
}

package io.github.diptych.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who vouches for the certificate that a server shows; looked at to tell the writer, never to trust
 * it, and nothing is sent.
 *
 * @param issuer as the certificate names it, for people
 * @param selfSigned whether it vouches for itself
 */
public record Presented(String issuer, boolean selfSigned) {
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * Asks the server for its certificate and hangs up. Waits: for a thread that may.
   *
   * @return empty if there is none to be had
   */
  public static Optional<Presented> by(String host, int port, Proxy proxy) {
    var looking = new Looking();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {looking}, null);
      try (var plain = new Socket(proxy.type() == Proxy.Type.DIRECT ? Proxy.NO_PROXY : proxy)) {
        plain.setSoTimeout(PATIENCE_MILLIS);
        plain.connect(
            proxy.type() == Proxy.Type.DIRECT
                ? new InetSocketAddress(host, port)
                : InetSocketAddress.createUnresolved(host, port),
            PATIENCE_MILLIS);
        try (var tls =
            (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
          tls.startHandshake();
        }
      }
    } catch (IOException | GeneralSecurityException hungUp) {
      // As it should: what was shown is trusted by nobody.
      return Optional.ofNullable(looking.shown).map(Presented::of);
    }
    return Optional.empty();
  }

  private static Presented of(X509Certificate certificate) {
    boolean self =
        certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    return new Presented(name(certificate.getIssuerX500Principal().getName()), self);
  }

  /** The part of it that people know. */
  private static String name(String distinguished) {
    try {
      var parts = new LdapName(distinguished).getRdns();
      for (String type : new String[] {"CN", "O"}) {
        for (Rdn part : parts) {
          if (part.getType().equalsIgnoreCase(type)) {
            return String.valueOf(part.getValue());
          }
        }
      }
      return distinguished;
    } catch (InvalidNameException unusual) {
      return distinguished;
    }
  }

  /** Trusts nobody, and remembers what it was shown. */
  private static final class Looking implements X509TrustManager {
    private volatile @Nullable X509Certificate shown;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      shown = chain[0];
      throw new CertificateException("only looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("only looked at");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

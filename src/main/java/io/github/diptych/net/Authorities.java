package io.github.diptych.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Who may vouch for a server: whom Java trusts, and beside them whom this machine's system trusts,
 * where companies and virus scanners enter themselves. Read when the first line over TLS is opened,
 * by a thread that may wait, and once.
 */
public final class Authorities {
  private final Supplier<SystemAuthorities> system;
  private @Nullable SSLContext context;

  /**
   * @param system asked once, when they are needed
   */
  public Authorities(Supplier<SystemAuthorities> system) {
    this.system = system;
  }

  /** Has the JDK's own connections go by them; they can be told in no other way. */
  public void install() {
    HttpsURLConnection.setDefaultSSLSocketFactory(sockets());
  }

  /** Opens lines to servers for whom one of them vouches. */
  public SSLSocketFactory sockets() {
    return new LateSockets(() -> context().getSocketFactory());
  }

  synchronized SSLContext context() {
    if (context == null) {
      try {
        context = SSLContext.getInstance("TLS");
        context.init(null, trust(), null);
      } catch (GeneralSecurityException | IOException fault) {
        throw new IllegalStateException(fault);
      }
    }
    return context;
  }

  /** One for all of them, so that what it says is wrong with a certificate is said once. */
  private TrustManager[] trust() throws GeneralSecurityException, IOException {
    var javas = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    javas.init((KeyStore) null);
    List<X509Certificate> theirs = system.get().certificates();
    if (theirs.isEmpty()) {
      return javas.getTrustManagers();
    }
    var all = KeyStore.getInstance("PKCS12");
    all.load(null, null);
    int number = 0;
    for (X509Certificate each :
        Stream.concat(issuers(javas), theirs.stream()).distinct().toList()) {
      all.setCertificateEntry(String.valueOf(number++), each);
    }
    var both = TrustManagerFactory.getInstance("PKIX");
    both.init(all);
    return both.getTrustManagers();
  }

  private static Stream<X509Certificate> issuers(TrustManagerFactory trust) {
    return Arrays.stream(trust.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(each -> Arrays.stream(((X509TrustManager) each).getAcceptedIssuers()));
  }
}

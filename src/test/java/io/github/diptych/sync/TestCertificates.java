package io.github.diptych.sync;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates for servers on loopback, good ones and bad ones. */
public final class TestCertificates {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant FAR_OFF = Instant.parse("2090-01-01T00:00:00Z");
  private static final char[] NO_SECRET = "changeit".toCharArray();

  private final AtomicLong serial = new AtomicLong(1);
  private final X500Name name;
  private final KeyPair key = newKey();
  private final X509Certificate certificate;

  /**
   * @param name such as {@code Corporate Inspection CA}
   */
  public TestCertificates(String name) {
    this.name = new X500Name("CN=" + name + ",O=Test");
    this.certificate = issue(this.name, key, this.name, key, LONG_AGO, FAR_OFF, "");
  }

  /** A server's side with a certificate for {@code localhost}. */
  public SSLContext server() {
    return server("localhost", LONG_AGO, FAR_OFF);
  }

  public SSLContext server(String host, Instant from, Instant to) {
    KeyPair own = newKey();
    var subject = new X500Name("CN=" + host);
    return context(own, issue(subject, own, name, key, from, to, host), certificate);
  }

  /** One that nobody but itself vouches for. */
  public static SSLContext selfSigned() {
    var alone = new TestCertificates("nobody");
    KeyPair own = newKey();
    var subject = new X500Name("CN=localhost");
    return context(own, alone.issue(subject, own, subject, own, LONG_AGO, FAR_OFF, "localhost"));
  }

  /** The authority's own certificate, as bundles have it. */
  public String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  /** A client's side that trusts this authority and no other. */
  public SSLSocketFactory trusted() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry("authority", certificate);
      var trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private X509Certificate issue(
      X500Name subject,
      KeyPair own,
      X500Name issuer,
      KeyPair signing,
      Instant from,
      Instant to,
      String host) {
    try {
      var builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(serial.getAndIncrement()),
              Date.from(from),
              Date.from(to),
              subject,
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
      if (!host.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
      }
      var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(signing.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static SSLContext context(KeyPair own, X509Certificate... chain) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", own.getPrivate(), NO_SECRET, chain);
      var keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, NO_SECRET);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}

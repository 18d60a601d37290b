package io.github.diptych.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the system trusts. What of it cannot be read is as if it were not there: then Java's own
 * remain.
 *
 * @param stores key stores that only some systems have, by their types
 * @param bundles files of certificates in PEM; the first that is there counts
 */
public record SystemAuthorities(List<String> stores, List<Path> bundles) {
  /** Of Windows and of a Mac. */
  private static final List<String> STORES =
      List.of("Windows-ROOT", "Windows-ROOT-LOCALMACHINE", "KeychainStore", "KeychainStore-ROOT");

  /** Where Linux has them: Debian, Fedora, openSUSE, others. */
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");

  /** As OpenSSL, curl and Git heed it. */
  private static final String VARIABLE = "SSL_CERT_FILE";

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

  public SystemAuthorities {
    stores = List.copyOf(stores);
    bundles = List.copyOf(bundles);
  }

  /**
   * @param environment the environment's variables
   */
  public static SystemAuthorities ofThisMachine(Function<String, @Nullable String> environment) {
    return new SystemAuthorities(
        STORES,
        Stream.concat(Stream.ofNullable(environment.apply(VARIABLE)), BUNDLES.stream())
            .flatMap(name -> path(name).stream())
            .toList());
  }

  private static Optional<Path> path(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException no) {
      return Optional.empty();
    }
  }

  List<X509Certificate> certificates() {
    Stream<X509Certificate> bundled =
        bundles.stream()
            .filter(Files::isRegularFile)
            .limit(1)
            .flatMap(bundle -> inBundle(bundle).stream());
    return Stream.concat(stores.stream().flatMap(type -> inStore(type).stream()), bundled)
        .distinct()
        .toList();
  }

  private static List<X509Certificate> inStore(String type) {
    try {
      var store = KeyStore.getInstance(type);
      store.load(null, null);
      List<X509Certificate> found = new ArrayList<>();
      for (String name : Collections.list(store.aliases())) {
        // What the user has a key for is theirs, and vouches for nobody.
        if (store.isCertificateEntry(name)
            && store.getCertificate(name) instanceof X509Certificate certificate) {
          found.add(certificate);
        }
      }
      return found;
    } catch (GeneralSecurityException | IOException notHere) {
      return List.of();
    }
  }

  private static List<X509Certificate> inBundle(Path bundle) {
    try {
      // Names in comments may be in any encoding.
      String text = Files.readString(bundle, StandardCharsets.ISO_8859_1);
      var reading = CertificateFactory.getInstance("X.509");
      List<X509Certificate> found = new ArrayList<>();
      var each = CERTIFICATE.matcher(text);
      while (each.find()) {
        byte[] bytes = each.group().getBytes(StandardCharsets.ISO_8859_1);
        try {
          if (reading.generateCertificate(new ByteArrayInputStream(bytes))
              instanceof X509Certificate certificate) {
            found.add(certificate);
          }
        } catch (CertificateException unreadable) {
          // One that Java cannot read spoils none of the others.
        }
      }
      return found;
    } catch (IOException | CertificateException unread) {
      return List.of();
    }
  }
}

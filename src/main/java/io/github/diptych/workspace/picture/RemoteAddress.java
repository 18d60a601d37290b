package io.github.diptych.workspace.picture;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a picture from elsewhere is: an absolute {@code http} or {@code https} address with a host,
 * without a name or password, in ASCII.
 */
public record RemoteAddress(URI uri) {
  private static final String KEPT = "-._~:/?@!$&'()*+,;=%";

  /**
   * @param destination as a note has it; one that begins with {@code //} is meant as https
   * @return empty if it is no address of that kind
   */
  public static Optional<RemoteAddress> of(String destination) {
    // Browsers drop these from an address, wherever they stand.
    String address = destination.replaceAll("[\\t\\r\\n]", "").strip();
    if (address.startsWith("//")) {
      address = "https:" + address;
    }
    var lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    int start = address.indexOf("//") + 2;
    int end = start;
    while (end < address.length() && "/?#\\".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    try {
      String host = IDN.toASCII(address.substring(start, end), IDN.ALLOW_UNASSIGNED);
      var scheme = lower.substring(0, start);
      var uri = URI.create(scheme + host.toLowerCase(Locale.ROOT) + encoded(address, end));
      boolean sound = uri.getHost() != null && uri.getRawUserInfo() == null;
      return sound && uri.getPort() <= 0xffff
          ? Optional.of(new RemoteAddress(uri))
          : Optional.empty();
    } catch (IllegalArgumentException unsound) {
      return Optional.empty();
    }
  }

  /** In lower case, in ASCII, without a port. */
  public String host() {
    return uri.getHost();
  }

  boolean isEncrypted() {
    return "https".equals(uri.getScheme());
  }

  /** What follows the host, without the fragment, which is not sent. */
  private static String encoded(String address, int from) {
    int fragment = address.indexOf('#', from);
    String rest = address.substring(from, fragment < 0 ? address.length() : fragment);
    var out = new StringBuilder();
    byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || (KEPT.indexOf(c) >= 0 && !(c == '%' && !isEscape(bytes, i)))) {
        out.append(c);
      } else {
        out.append('%').append(String.format("%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }
}

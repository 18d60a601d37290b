package io.github.diptych.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What github.com makes of the addresses of links and pictures. */
final class Address {
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "mailto", "xmpp", "irc", "ircs");
  private static final String KEPT = "-_.+!*'(),%#@?=;:/,+&$~";

  private Address() {}

  /**
   * Whether the address may stand in a page: it is relative, or its scheme is one that github.com
   * lets pass. Blanks and controls do not count, as browsers skip them within a scheme.
   */
  static boolean isSafe(String address) {
    var scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return SCHEMES.contains(scheme.toString().toLowerCase(Locale.ROOT));
      }
      if (c == '/' || c == '?' || c == '#') {
        return true;
      }
      if (c > ' ' && c != '\u007f') {
        scheme.append(c);
      }
    }
    return true;
  }

  /** Percent-encodes what may not stand in an address; what is encoded already stays. */
  static String encode(String address) {
    return mayStand(address) ? address : encoded(address);
  }

  private static boolean mayStand(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (!isKept(address.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(char c) {
    return Ascii.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0;
  }

  private static String encoded(String address) {
    var out = new StringBuilder(address.length() + 16);
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isKept(c)) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}

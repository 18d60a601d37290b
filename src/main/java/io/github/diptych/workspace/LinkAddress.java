package io.github.diptych.workspace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The address of a link as Markdown's source writes it. */
final class LinkAddress {
  /** A backslash takes ASCII punctuation as it is (CommonMark 0.31, section 2.4). */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

  private LinkAddress() {}

  /** Without the backslashes that Markdown takes for escapes. */
  static String unescaped(String written) {
    return ESCAPE.matcher(written).replaceAll("$1");
  }

  /** One spelling for all of the same address, to compare by: no escapes, no percent signs. */
  static String plain(String address) {
    var text = unescaped(address);
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException stray) {
      // A percent sign that encodes nothing stands for itself.
      return text;
    }
  }
}

package io.github.diptych.workspace;

import io.github.diptych.markdown.AddressText;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The address of a link as Markdown's source writes it. */
final class LinkAddress {
  private LinkAddress() {}

  /**
   * One spelling for all of the same address, to compare by: no escapes, entities or percent signs.
   */
  static String plain(String address) {
    var text = AddressText.unescaped(address);
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException stray) {
      // A percent sign that encodes nothing stands for itself.
      return text;
    }
  }
}

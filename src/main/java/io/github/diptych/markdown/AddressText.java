package io.github.diptych.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/** The text of an address as its source spells it. */
public final class AddressText {
  private AddressText() {}

  /** As Markdown reads it: backslashes before ASCII punctuation and entities are resolved. */
  public static String unescaped(String written) {
    return written.indexOf('\\') < 0 && written.indexOf('&') < 0
        ? written
        : Escaping.unescapeString(written);
  }

  /** As HTML reads it: entities are resolved. */
  public static String withoutEntities(String written) {
    return written.indexOf('&') < 0 ? written : Escaping.unescapeHtml(written);
  }
}

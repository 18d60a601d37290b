package io.github.diptych.markdown;

import org.jspecify.annotations.Nullable;

/** Writes text into HTML, escaped where HTML asks for it and nowhere else. */
final class HtmlText {
  private HtmlText() {}

  /** The text as the content of an element or of a quoted attribute. */
  static String escape(String text) {
    var out = new StringBuilder(text.length() + 16);
    escape(text, out);
    return out.toString();
  }

  static void escape(String text, StringBuilder out) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String escaped = c > '>' && c < '\uFFFE' ? null : escaped(c);
      if (escaped != null) {
        out.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    out.append(text, done, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\0' -> "\uFFFD";
      case '\t', '\n', '\r' -> null;
      // Nobody sees the other control characters, and the sanitiser lets none pass.
      default -> c < ' ' || c >= '\uFFFE' ? "" : null;
    };
  }
}

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
      String escaped = escaped(text.charAt(i));
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
      default -> null;
    };
  }
}

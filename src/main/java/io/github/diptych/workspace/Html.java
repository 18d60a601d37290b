package io.github.diptych.workspace;

/** Text as HTML shows it. */
public final class Html {
  private Html() {}

  /** Safe as an element's content and between double quotes as an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

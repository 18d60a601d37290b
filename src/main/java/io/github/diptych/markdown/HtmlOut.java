package io.github.diptych.markdown;

/** HTML in the making, not sanitised yet. */
final class HtmlOut {
  private final StringBuilder out = new StringBuilder();
  private final String mark;

  /**
   * @param mark what makes the sanitiser keep a class or an id
   */
  HtmlOut(String mark) {
    this.mark = mark;
  }

  HtmlOut raw(String html) {
    out.append(html);
    return this;
  }

  HtmlOut text(String text) {
    HtmlText.escape(text, out);
    return this;
  }

  /** A class of our own, with a space before it. */
  HtmlOut ownClass(String names) {
    return own("class", names);
  }

  /** An id of our own, with a space before it; {@code name} goes without the prefix. */
  HtmlOut ownId(String name) {
    return own("id", SanitizerPolicy.ID_PREFIX + name);
  }

  HtmlOut attribute(String name, String value) {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  /** Starts a line, unless one has just started. */
  HtmlOut line() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
    return this;
  }

  String html() {
    return out.toString();
  }

  private HtmlOut own(String name, String value) {
    return attribute(name, mark + value);
  }
}

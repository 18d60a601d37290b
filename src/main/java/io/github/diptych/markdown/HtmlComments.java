package io.github.diptych.markdown;

/** Finds what a browser takes for a comment in raw HTML, however it is broken (HTML, 13.2.5). */
final class HtmlComments {
  private HtmlComments() {}

  /**
   * The offset behind a comment, a declaration or the like: beyond the end of the HTML if it is cut
   * off, -1 if none starts there.
   *
   * @param at of a {@code <}
   */
  static int end(String html, int at) {
    if (html.startsWith("<!--", at)) {
      return commentEnd(html, at + 4);
    }
    boolean closing = html.startsWith("</", at) && at + 2 < html.length();
    if (html.startsWith("<!", at)
        || html.startsWith("<?", at)
        || (closing && !Ascii.isLetter(html.charAt(at + 2)))) {
      return behind(html, at + 2);
    }
    return -1;
  }

  private static int commentEnd(String html, int from) {
    for (String atOnce : new String[] {">", "->"}) {
      if (html.startsWith(atOnce, from)) {
        return from + atOnce.length();
      }
    }
    int dashes = html.indexOf("--", from);
    while (dashes >= 0 && !html.startsWith(">", dashes + 2) && !html.startsWith("!>", dashes + 2)) {
      dashes = html.indexOf("--", dashes + 1);
    }
    return behind(html, dashes < 0 ? html.length() : dashes);
  }

  private static int behind(String html, int from) {
    int end = html.indexOf('>', from);
    return end < 0 ? html.length() + 1 : end + 1;
  }
}

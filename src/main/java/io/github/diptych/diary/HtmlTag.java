package io.github.diptych.diary;

/**
 * Complete HTML tags (CommonMark 6.6). Read by hand: a regular expression would need the stack for
 * every attribute.
 */
final class HtmlTag {
  private final String text;
  private final int to;
  private int at;

  private HtmlTag(String text, int from, int to) {
    this.text = text;
    this.to = to;
    this.at = from;
  }

  /**
   * Where the opening or closing tag that starts with {@code <} at {@code from} ends, or the
   * complement ({@code ~}) of the unit at which it turned out to be none.
   */
  static int end(String text, int from, int to) {
    var tag = new HtmlTag(text, from + 1, to);
    return tag.read() ? tag.at : ~tag.at;
  }

  private boolean read() {
    boolean closing = accept('/');
    if (!name()) {
      return false;
    }
    if (closing) {
      skipWhite();
      return accept('>');
    }
    while (skipWhite() && attributeName()) {
      if (!attributeValue()) {
        return false;
      }
    }
    accept('/');
    return accept('>');
  }

  private boolean name() {
    if (at >= to || !Chars.isLetter(text.charAt(at))) {
      return false;
    }
    while (at < to && isNameUnit(text.charAt(at))) {
      at++;
    }
    return true;
  }

  private static boolean isNameUnit(char unit) {
    return Chars.isLetter(unit) || Chars.isDigit(unit) || unit == '-';
  }

  private boolean attributeName() {
    if (at >= to || !startsAttribute(text.charAt(at))) {
      return false;
    }
    while (at < to && continuesAttribute(text.charAt(at))) {
      at++;
    }
    return true;
  }

  private static boolean startsAttribute(char unit) {
    return Chars.isLetter(unit) || unit == '_' || unit == ':';
  }

  private static boolean continuesAttribute(char unit) {
    return startsAttribute(unit) || Chars.isDigit(unit) || unit == '.' || unit == '-';
  }

  private boolean attributeValue() {
    int before = at;
    skipWhite();
    if (!accept('=')) {
      at = before;
      return true;
    }
    skipWhite();
    if (at >= to) {
      return false;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int closing = text.indexOf(quote, at + 1, to);
      at = closing < 0 ? to : closing + 1;
      return closing >= 0;
    }
    int first = at;
    while (at < to && isUnquoted(text.charAt(at))) {
      at++;
    }
    return at > first;
  }

  private static boolean isUnquoted(char unit) {
    return !Character.isWhitespace(unit) && "\"'=<>`".indexOf(unit) < 0;
  }

  private boolean skipWhite() {
    int before = at;
    at = Chars.skipWhite(text, at, to);
    return at > before;
  }

  private boolean accept(char unit) {
    if (at < to && text.charAt(at) == unit) {
      at++;
      return true;
    }
    return false;
  }
}

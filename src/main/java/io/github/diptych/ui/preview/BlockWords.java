package io.github.diptych.ui.preview;

import java.util.Locale;
import java.util.Set;

/**
 * The words of a block as a reader sees them, taken from its HTML as {@code find.js} takes them
 * from the page: in lower case, with plain spaces, a line end where an element begins that no match
 * reaches into. Linear in the HTML.
 */
final class BlockWords {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "br",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** Longer ones are none that the renderer writes. */
  private static final int LONGEST_ENTITY = 10;

  private final String html;
  private final StringBuilder words;
  private int at;

  private BlockWords(String html) {
    this.html = html;
    this.words = new StringBuilder(html.length());
  }

  static String of(String html) {
    return new BlockWords(html).read();
  }

  /** Words that somebody seeks, as they are in what is read. */
  static String folded(String words) {
    var folded = new BlockWords(words);
    words.chars().forEach(unit -> folded.fold((char) unit));
    return folded.words.toString().toLowerCase(Locale.ROOT);
  }

  /** How often {@code words}, which are folded, are in a block. */
  static int count(String html, String words) {
    if (words.isEmpty()) {
      return 0;
    }
    String text = of(html);
    int count = 0;
    for (int found = text.indexOf(words);
        found >= 0;
        found = text.indexOf(words, found + words.length())) {
      count++;
    }
    return count;
  }

  private String read() {
    while (at < html.length()) {
      char next = html.charAt(at);
      if (next == '<') {
        tag();
      } else if (next == '&') {
        entity();
      } else {
        fold(next);
        at++;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private void tag() {
    int end = endOfTag();
    int nameEnd = at + 1;
    while (nameEnd < end && Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = html.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
    if (BLOCKS.contains(name)) {
      words.append('\n');
    } else if (isUnseen(name, end)) {
      int close = html.indexOf("</" + name + ">", end);
      end = close < 0 ? html.length() : close;
    }
    at = end;
  }

  /**
   * What a page has and shows to nobody: the signs beside headings, brackets around small signs.
   */
  private boolean isUnseen(String name, int end) {
    return name.equals("rp")
        || (name.equals("a") && html.substring(at, end).contains("class=\"anchor\""));
  }

  /** Behind the tag; a bracket in quotes does not close it. */
  private int endOfTag() {
    char quote = 0;
    for (int i = at + 1; i < html.length(); i++) {
      char next = html.charAt(i);
      if (quote != 0) {
        quote = next == quote ? 0 : quote;
      } else if (next == '"' || next == '\'') {
        quote = next;
      } else if (next == '>') {
        return i + 1;
      }
    }
    return html.length();
  }

  private void entity() {
    int end = html.indexOf(';', at);
    int code = end < 0 || end - at > LONGEST_ENTITY ? -1 : code(html.substring(at + 1, end));
    if (code < 0) {
      fold('&');
      at++;
      return;
    }
    if (Character.isBmpCodePoint(code)) {
      fold((char) code);
    } else {
      words.appendCodePoint(code);
    }
    at = end + 1;
  }

  private static int code(String name) {
    return switch (name) {
      case "lt" -> '<';
      case "gt" -> '>';
      case "amp" -> '&';
      case "quot" -> '"';
      case "nbsp" -> '\u00a0';
      default -> number(name);
    };
  }

  private static int number(String name) {
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int code =
          hex
              ? Integer.parseInt(name.substring(2), 16)
              : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
      return Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException e) {
      // No number: the ampersand stands for itself.
      return -1;
    }
  }

  private void fold(char next) {
    words.append(Character.isWhitespace(next) || Character.isSpaceChar(next) ? ' ' : next);
  }
}

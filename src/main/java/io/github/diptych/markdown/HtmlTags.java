package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the tags of raw HTML, in linear time whatever it holds; comments hide theirs. */
final class HtmlTags {
  /**
   * @param name in lower case
   * @param span of the whole tag
   */
  record Tag(String name, boolean closing, Span span, List<Attribute> attributes) {}

  /**
   * @param name in lower case
   * @param value where the value stands, without its quotes
   */
  record Attribute(String name, Span value) {}

  private final String html;
  private final List<Tag> tags = new ArrayList<>();
  private int at;

  private HtmlTags(String html) {
    this.html = html;
  }

  /** All tags in their order; offsets are those of {@code html}. */
  static List<Tag> in(String html) {
    var scan = new HtmlTags(html);
    scan.all();
    return scan.tags;
  }

  static boolean isName(char c) {
    return Ascii.isLetterOrDigit(c) || c == '-';
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void all() {
    while ((at = html.indexOf('<', at)) >= 0) {
      if (html.startsWith("<!--", at)) {
        int end = html.indexOf("-->", at + 4);
        at = end < 0 ? html.length() : end + 3;
      } else {
        tag();
      }
    }
  }

  private void tag() {
    int open = at++;
    boolean closing = skip('/');
    String name = name();
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      return;
    }
    var attributes = new ArrayList<Attribute>();
    while (at < html.length() && html.charAt(at) != '>') {
      if (html.charAt(at) == '<') {
        return;
      }
      attribute(attributes);
    }
    if (skip('>')) {
      tags.add(new Tag(name, closing, new Span(open, at), attributes));
    }
  }

  private void attribute(List<Attribute> attributes) {
    String name = attributeName();
    if (name.isEmpty()) {
      at++;
      return;
    }
    int behind = at;
    blanks();
    if (!skip('=')) {
      at = behind;
      return;
    }
    blanks();
    attributes.add(new Attribute(name, value()));
  }

  private Span value() {
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, at + 1);
      int start = at + 1;
      at = end < 0 ? html.length() : end + 1;
      return new Span(start, end < 0 ? html.length() : end);
    }
    int start = at;
    while (at < html.length() && !Ascii.isBlank(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    return new Span(start, at);
  }

  private String name() {
    int start = at;
    while (at < html.length() && isName(html.charAt(at))) {
      at++;
    }
    return lowerCase(html.substring(start, at));
  }

  private String attributeName() {
    int start = at;
    while (at < html.length()
        && !Ascii.isBlank(html.charAt(at))
        && "=/><\"'".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return lowerCase(html.substring(start, at));
  }

  private void blanks() {
    while (at < html.length() && Ascii.isBlank(html.charAt(at))) {
      at++;
    }
  }

  private boolean skip(char sign) {
    boolean there = at < html.length() && html.charAt(at) == sign;
    if (there) {
      at++;
    }
    return there;
  }
}

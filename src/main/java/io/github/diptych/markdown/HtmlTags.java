package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the tags of raw HTML, in linear time whatever it holds; comments hide theirs. */
final class HtmlTags {
  /**
   * @param name in lower case; empty if it is cut off
   * @param span of the whole tag
   */
  record Tag(String name, boolean closing, Span span, List<Attribute> attributes) {
    /** Whether it is a tag or a comment that does not end, and so hides what follows. */
    boolean isCutOff() {
      return name.isEmpty();
    }
  }

  /**
   * @param name in lower case
   * @param value where the value stands, without its quotes
   */
  record Attribute(String name, Span value) {}

  private final String html;
  private final List<Tag> tags = new ArrayList<>();
  private int at;

  private HtmlTags(String html, int from) {
    this.html = html;
    this.at = from;
  }

  /** All tags in their order; offsets are those of {@code html}. */
  static List<Tag> in(String html) {
    var scan = new HtmlTags(html, 0);
    scan.all();
    return scan.tags;
  }

  /**
   * The tag that starts at a {@code <}; null if none does.
   *
   * @param from of the {@code <}
   */
  static @Nullable Tag at(String html, int from) {
    var scan = new HtmlTags(html, from);
    scan.tag();
    return scan.tags.isEmpty() ? null : scan.tags.getFirst();
  }

  static boolean isName(char c) {
    return Ascii.isLetterOrDigit(c) || c == '-';
  }

  /** As HTML has it. */
  private static boolean isBlank(char c) {
    return Ascii.isBlank(c) || c == '\f';
  }

  static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void all() {
    while ((at = html.indexOf('<', at)) >= 0) {
      int comment = HtmlComments.end(html, at);
      if (comment > html.length()) {
        cutOff(at);
      } else if (comment >= 0) {
        at = comment;
      } else {
        tag();
      }
    }
  }

  private void cutOff(int open) {
    at = html.length();
    tags.add(new Tag("", false, new Span(open, at), List.of()));
  }

  private void tag() {
    int open = at++;
    boolean closing = skip('/');
    String name = name();
    if (name.isEmpty() || !Ascii.isLetter(name.charAt(0))) {
      return;
    }
    var attributes = new ArrayList<Attribute>();
    while (at < html.length() && html.charAt(at) != '>') {
      attribute(attributes);
    }
    if (skip('>')) {
      tags.add(new Tag(name, closing, new Span(open, at), attributes));
    } else {
      cutOff(open);
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
    while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
      at++;
    }
    return new Span(start, at);
  }

  private String name() {
    int start = at;
    while (at < html.length() && !isBlank(html.charAt(at)) && "/>".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return lowerCase(html.substring(start, at));
  }

  private String attributeName() {
    int start = at;
    while (at < html.length()
        && !isBlank(html.charAt(at))
        && "=/><\"'".indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return lowerCase(html.substring(start, at));
  }

  private void blanks() {
    while (at < html.length() && isBlank(html.charAt(at))) {
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

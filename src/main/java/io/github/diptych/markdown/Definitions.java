package io.github.diptych.markdown;

import io.github.diptych.diary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the link definitions off a paragraph's head (CommonMark 0.29, 4.7), in one pass: the
 * library's own reader takes quadratic time for many.
 */
final class Definitions {
  private final Content content;
  private final String text;
  private final List<Definition> found = new ArrayList<>();

  Definitions(Content content) {
    this.content = content;
    this.text = content.toString();
  }

  /** All of them in their order; the content goes without them afterwards. */
  List<Definition> take() {
    int done = 0;
    int end = definition(0);
    while (end >= 0) {
      done = end;
      end = definition(done);
    }
    if (done > 0) {
      content.drop(done);
    }
    return found;
  }

  /** Reads one definition; its end, or -1 if there is none at {@code from}. */
  private int definition(int from) {
    int label = labelEnd(text, from, text.length());
    if (label < 0
        || !isAt(label, ':')
        || Ascii.stripped(text.substring(from + 1, label - 1)).isEmpty()) {
      return -1;
    }
    var address = Destination.address(text, blanks(label + 1), text.length());
    if (!address.isThere()) {
      return -1;
    }
    int behind = blanks(address.behind());
    var words =
        behind > address.behind()
            ? Destination.title(text, behind, text.length())
            : Destination.Place.NOWHERE;
    if (words.isThere() && isLineEnd(words.behind())) {
      add(from, label, address, text.substring(words.start(), words.end()), words.behind());
      return lineEnd(words.behind());
    }
    if (isLineEnd(address.behind())) {
      // A title that does not end its line is none, but cmark-gfm keeps it and its line both.
      String title = words.isThere() ? text.substring(words.start(), words.end()) : "";
      add(from, label, address, title, address.behind());
      return lineEnd(address.behind());
    }
    return -1;
  }

  private void add(int from, int label, Destination.Place address, String title, int end) {
    found.add(
        new Definition(
            Definition.normal(text.substring(from + 1, label - 1)),
            Escapes.resolved(Ascii.stripped(text.substring(address.start(), address.end()))),
            Escapes.resolved(title),
            source(from, end),
            source(address.start(), address.end())));
  }

  private Span source(int from, int to) {
    int start = content.source(from);
    return new Span(start, to > from ? content.source(to - 1) + 1 : start);
  }

  /** Behind the bracket that closes the label at {@code from}, or -1. */
  static int labelEnd(String text, int from, int length) {
    if (from >= length || text.charAt(from) != '[') {
      return -1;
    }
    int bytes = 0;
    for (int i = from + 1; i < length; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i + 1;
      }
      if (c == '[') {
        return -1;
      }
      boolean escape = c == '\\' && i + 1 < length && Ascii.isPunctuation(text.charAt(i + 1));
      i += escape ? 1 : 0;
      bytes += escape ? 2 : Ascii.bytes(c);
      if (bytes > Definition.LONGEST_LABEL) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isAt(int at, char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  private int spaces(int from) {
    int i = from;
    while (isAt(i, ' ') || isAt(i, '\t')) {
      i++;
    }
    return i;
  }

  /** Spaces with one line end among them at most. */
  private int blanks(int from) {
    int i = spaces(from);
    return isAt(i, '\n') ? spaces(i + 1) : i;
  }

  private boolean isLineEnd(int at) {
    int i = spaces(at);
    return i == text.length() || text.charAt(i) == '\n';
  }

  /** The start of the next line. */
  private int lineEnd(int at) {
    return Math.min(spaces(at) + 1, text.length());
  }
}

package io.github.diptych.ui.reading;

import io.github.diptych.diary.Span;

/**
 * Finds the place of the source that a place of the rendered words comes from, by reading the two
 * side by side: what stands in one alone is passed over, be it markup in the source or words that
 * the page made up.
 */
final class SourcePlace {
  /** How far to look for where the two agree again, and by how many characters they must. */
  private static final int REACH = 400;

  private static final int AGREED = 4;

  private final String source;
  private final int end;
  private final String shown;
  private int at;
  private int read;

  private SourcePlace(String source, Span part, String shown) {
    this.source = source;
    this.at = part.start();
    this.end = part.end();
    this.shown = shown;
  }

  /**
   * The offset in {@code source} of the place between {@code before} and {@code after}.
   *
   * @param part of the source that the words come from, in UTF-16 units
   * @param before the rendered words of that part up to the place
   * @param after the rendered words behind it
   */
  static int of(String source, Span part, String before, String after) {
    var within =
        new Span(Math.min(part.start(), source.length()), Math.min(part.end(), source.length()));
    var reader = new SourcePlace(source, within, before + after);
    boolean atWord =
        !after.isBlank()
            && !Character.isWhitespace(after.charAt(0))
            && (before.isBlank() || Character.isWhitespace(before.charAt(before.length() - 1)));
    int place = reader.readTo(before.length());
    // A click at the beginning of a word means the word, not the markup before it.
    return atWord ? reader.nextAgreement(place) : place;
  }

  /** Reads until that many units of the words are read; where the last of them ends. */
  private int readTo(int units) {
    int place = at;
    while (read < units && at < end) {
      if (isBlank(shown, read)) {
        read++;
      } else if (isBlank(source, at)) {
        at++;
      } else if (same(at, read) && !skipsLinkEnd()) {
        at++;
        read++;
        place = at;
      } else {
        agreeAgain();
      }
    }
    return place;
  }

  private int nextAgreement(int fallback) {
    int before = at;
    while (read < shown.length() && isBlank(shown, read)) {
      read++;
    }
    while (at < end && read < shown.length() && (isBlank(source, at) || !same(at, read))) {
      if (isBlank(source, at)) {
        at++;
      } else {
        agreeAgain();
      }
    }
    return at < end && at - before <= REACH ? at : fallback;
  }

  /** A link's address may begin with the very words that follow the link. */
  private boolean skipsLinkEnd() {
    return source.charAt(at) == ']' && at + 1 < end && "([".indexOf(source.charAt(at + 1)) >= 0;
  }

  private void agreeAgain() {
    int markup = endOfMarkup();
    if (markup > at) {
      at = markup;
      return;
    }
    char here = source.charAt(at);
    if (!Character.isLetterOrDigit(here) && here != '&' && here != ':') {
      at++;
      return;
    }
    for (int apart = 1; apart <= REACH; apart++) {
      for (int skipped = 0; skipped <= apart; skipped++) {
        if (agree(at + apart - skipped, read + skipped)) {
          at += apart - skipped;
          read += skipped;
          return;
        }
      }
    }
    read++;
  }

  private boolean agree(int inSource, int inShown) {
    int agreed = 0;
    int i = inSource;
    int j = inShown;
    while (agreed < AGREED && i < end && j < shown.length() && same(i, j)) {
      agreed++;
      i++;
      j++;
    }
    return agreed == AGREED || (agreed > 0 && (i >= end || j >= shown.length()));
  }

  /** Where markup that shows nothing of its letters ends, if it begins here; else here. */
  private int endOfMarkup() {
    char here = source.charAt(at);
    if (here == ']' && at + 1 < end) {
      return switch (source.charAt(at + 1)) {
        case '(' -> closing('(', ')', at + 1);
        case '[' -> closing('[', ']', at + 1);
        default -> at;
      };
    }
    if (here == '!' && at + 1 < end && source.charAt(at + 1) == '[') {
      return closing('[', ']', at + 1) - 1;
    }
    if (here == '<' && at + 1 < end && "/!?".indexOf(source.charAt(at + 1)) < 0) {
      int close = source.indexOf('>', at);
      boolean address = close > 0 && source.substring(at, close).matches("<[^\\s]*[:@][^\\s]*");
      return close > 0 && close < end && !address && Character.isLetter(source.charAt(at + 1))
          ? close + 1
          : at;
    }
    if (here == '<') {
      int close = source.indexOf('>', at);
      return close > 0 && close < end ? close + 1 : at;
    }
    return here == '&' || here == ':' ? endOfName(here == '&' ? ';' : ':') : at;
  }

  /** An entity or an emoji code, which shows one character. */
  private int endOfName(char closing) {
    int close = source.indexOf(closing, at + 1);
    if (close < 0
        || close >= end
        || close - at > 40
        || !source.substring(at + 1, close).matches("[#\\w+-]+")) {
      return at;
    }
    read += read < shown.length() ? Character.charCount(shown.codePointAt(read)) : 0;
    return close + 1;
  }

  /** One behind the bracket that closes the one at {@code open}; where reading is, if none does. */
  private int closing(char opening, char closing, int open) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == opening) {
        depth++;
      } else if (c == closing && --depth == 0) {
        return i + 1;
      }
    }
    return at;
  }

  private boolean same(int inSource, int inShown) {
    return source.charAt(inSource) == shown.charAt(inShown);
  }

  private static boolean isBlank(String text, int i) {
    return Character.isWhitespace(text.charAt(i));
  }
}
